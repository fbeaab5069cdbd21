import type { Session, WebContents } from 'electron';
import { rendererUrl } from './window.ts';

/** What a page of the program may do beyond drawing: put what somebody copied on the clipboard. */
const allowed: readonly string[] = ['clipboard-sanitized-write'];

const isOurs = (contents: WebContents | null, isMainFrame: boolean): boolean =>
  isMainFrame && (contents?.getURL().startsWith(rendererUrl) ?? false);

/** Refuses every permission but those of the program's own pages. */
export function setPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide, { isMainFrame }) =>
    decide(allowed.includes(permission) && isOurs(contents, isMainFrame)),
  );
  session.setPermissionCheckHandler(
    (contents, permission, _origin, { isMainFrame }) =>
      allowed.includes(permission) && isOurs(contents, isMainFrame),
  );
}
