import type { KeptCopy } from '#contract/backup.ts';
import { copyTime } from '#contract/sentences/backups.ts';
import { currentLanguage, t } from '../language/language.ts';
import { loadPlan } from '../plan-model/plan-store.ts';
import { saveTyped } from '../typing/leaving.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { setScreen } from '../window/screen-state.ts';

/** How long a restore can be taken back from the toast, in milliseconds: no key undoes it. */
const undoTime = 30_000;

/** Whose copies are shown, and closes what shows them. */
export const showCopiesOf = (path: string): void => setScreen({ dialog: 'backups', copiesOf: path });
const leave = () => setScreen({ dialog: null, copiesOf: null });

async function takeBack(path: string, restorePoint: string): Promise<void> {
  if (!(await attempt(client.backup.restoreOver({ path, copy: restorePoint })))) return;
  await loadPlan();
  say('history', { message: t('backups.takenBack') });
}

/** Puts a copy in the place of its plan; what lay there is a toast away where it can be opened. */
export async function restoreOver(path: string, copy: KeptCopy, isReadable: boolean): Promise<void> {
  saveTyped();
  const restored = await attempt(client.backup.restoreOver({ path, copy: copy.path }));
  if (!restored) return;
  await loadPlan();
  leave();
  const message = t('backups.isAsItWas', { when: copyTime(copy, currentLanguage()) });
  const { restorePoint } = restored;
  if (restorePoint !== null && isReadable)
    sayWithUndo(message, { takeBack: () => takeBack(path, restorePoint), time: undoTime });
  else say('history', { message });
}

/** Opens a copy as a plan in a file of its own. */
export async function restoreBeside(path: string, copy: KeptCopy): Promise<void> {
  saveTyped();
  const restored = await attempt(client.backup.restoreBeside({ path, copy: copy.path }));
  if (!restored) return;
  await loadPlan();
  leave();
  say('history', {
    message: t('backups.restoredBeside', {
      path: restored.path,
      when: copyTime(copy, currentLanguage()),
    }),
  });
}
