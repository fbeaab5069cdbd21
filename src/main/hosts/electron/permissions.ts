import type { Session, WebContents } from 'electron';
import { rendererUrl } from './own-page.ts';

/** What a page of the program may do beyond drawing: put what somebody copied on the clipboard. */
const allowed: readonly string[] = ['clipboard-sanitized-write'];

const isOurs = (contents: WebContents | null, isMainFrame: boolean): boolean =>
  isMainFrame && (contents?.getURL().startsWith(rendererUrl) ?? false);

/** Chooses none of the devices that a page is offered. */
export const chooseNone = (
  event: { preventDefault(): void },
  _details: unknown,
  choose: (id: string) => void,
) => {
  event.preventDefault();
  choose('');
};

/** Refuses every permission but those of the program's own pages, every device, and the screen. */
export function setPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide, { isMainFrame }) =>
    decide(allowed.includes(permission) && isOurs(contents, isMainFrame)),
  );
  session.setPermissionCheckHandler(
    (contents, permission, _origin, { isMainFrame }) =>
      allowed.includes(permission) && isOurs(contents, isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', chooseNone);
  session.on('select-serial-port', (event, ports, _contents, choose) => chooseNone(event, ports, choose));
  session.on('select-usb-device', chooseNone);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
}
