import { notifications } from '@mantine/notifications';
import { loadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { saveTyped } from '../typing/leaving.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';

/** What a file is called by its path. */
export const nameIn = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

/** Shows what the open plan and a copy of it come to together. */
export function mergeWith(path: string): void {
  saveTyped();
  notifications.hide('copy');
  setScreen({ dialog: 'merge', copyToMerge: path });
}

/** Asks for the copy, by the dialog of the system where there is one. */
export async function chooseCopy(): Promise<void> {
  if (usePlanStore.getState().host === 'browser') {
    setScreen({ dialog: 'merge', copyToMerge: null });
    return;
  }
  const chosen = await attempt(client.merge.choose());
  if (chosen) mergeWith(chosen.path);
}

/** Keeps what this window holds beside the file that took its place, opens that, and shows both. */
export async function mergeReplaced(): Promise<void> {
  const path = usePlanStore.getState().file?.path;
  const aside = await attempt(client.merge.aside());
  if (!path || !aside || !(await attempt(client.planFile.open({ path })))) return;
  await loadPlan();
  mergeWith(aside.path);
}
