import { pathTo } from '#contract/screens.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { isElectron } from '../window/session.ts';

/** How large a further window of a room begins. */
const sizes = { presenter: 'width=760,height=820', projector: 'width=1280,height=800' } as const;

/** Opens a further window of a room: one of the program's own in Electron, one of the browser's elsewhere. */
export async function openRoomWindow(workshopId: string, kind: keyof typeof sizes): Promise<void> {
  const path = pathTo(`workshop-${kind}`, { id: workshopId });
  if (isElectron) await attempt(client.desktop.openWindow({ path }));
  else window.open(path, `tangga-${kind}`, `popup,${sizes[kind]}`);
}
