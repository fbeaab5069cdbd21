import { create } from 'zustand';
import { isHeard } from '../keys/scene.ts';
import { sceneAt, targetOf } from '../keys/scene-at.ts';
import { currentLanguage, t } from '../language/language.ts';
import { isPlanOpen, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { writeForms } from '../ui/copy.ts';
import { screenNow } from '../window/address.ts';
import { client } from '../window/client.ts';
import { fetched } from '../window/later.ts';
import { say } from '../window/say.ts';
import { goToMade } from './reveal.ts';

const useCopied = create<{ readonly ids: readonly string[]; readonly text: string }>(() => ({
  ids: [],
  text: '',
}));

const copiedIds = () => useCopied.getState().ids.filter((id) => thePlan().tables.objective.get(id));

/** What writes a copy for others, and what reads what was copied elsewhere. */
export const copying = fetched(() => import('./parts.ts'));

/** Objectives that were copied in this window; they are pasted into the cycle that is being looked at. */
export const clipboard = {
  count: (): number => copiedIds().length,
  /** The copy as others have it. */
  text: (): string => useCopied.getState().text,
  async copy(ids: readonly string[]): Promise<void> {
    const [plan, language] = [thePlan(), currentLanguage()];
    const { objectivesAsList, rowsAsHtml } = await copying.come();
    const text = objectivesAsList(plan, ids, language);
    useCopied.setState({ ids, text });
    say('copied', { message: t('board.copied', { count: ids.length }) });
    // Other programs get theirs where the browser lets us; the copy in here works without.
    const html = rowsAsHtml(plan, ids, language, t('pastedRows.columns'));
    await writeForms({ text, html }).catch((error: unknown) => console.warn('Others get no copy', error));
  },
  async paste(): Promise<void> {
    const ids = copiedIds();
    if (ids.length === 0) return;
    await goToMade(client.objective.duplicate({ ids, cycleId: theCycle().id }));
  },
};

/** What is pasted, in the forms that it was copied in. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
  readonly files: readonly File[];
}

const pastedBy = ({ clipboardData }: ClipboardEvent): Pasted => ({
  text: clipboardData?.getData('text/plain') ?? '',
  html: clipboardData?.getData('text/html') ?? '',
  files: [...(clipboardData?.files ?? [])],
});

/** Ctrl+V where nothing is being typed: what was copied here is copied whole, rows are read one by one, all else is imported. */
export function onPaste(event: ClipboardEvent): void {
  const scene = sceneAt(targetOf(event));
  // The screen of the import takes what is pasted there by itself.
  if (!isPlanOpen() || !isHeard('mod+v', scene) || screenNow() === 'import') return;
  const pasted = pastedBy(event);
  const place = screenNow() === 'organisation' ? 'people' : scene.views.has('board') ? 'board' : null;
  event.preventDefault();
  // What cannot be had the window tells of.
  void copying.come().then(
    ({ paste }) => paste(pasted, place),
    () => undefined,
  );
}
