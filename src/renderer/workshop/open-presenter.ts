import { client, isElectron } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { workshopPath } from './current-workshop.ts';

/** Opens the presenter's window: one of the program's own in Electron, one of the browser's elsewhere. */
export async function openPresenter(workshopId: string): Promise<void> {
  const path = workshopPath.presenter(workshopId);
  if (isElectron) await attempt(client.desktop.openWindow({ path }));
  else window.open(path, 'tangga-presenter', 'popup,width=760,height=820');
}
