import { create } from 'zustand';
import { objectivesAsList } from '#contract/sentences/objective-list.ts';
import { readPeopleList } from '#domain/organisation/people-list.ts';
import { rowsAsHtml } from '#domain/pasted-rows/copied-rows.ts';
import { fitsPaste } from '#domain/pasted-rows/pasted-rows.ts';
import { looksLikeRows } from '#domain/pasted-rows/pasted-table.ts';
import { importFiles, importText } from '../import/reading.ts';
import { isHeard } from '../keys/scene.ts';
import { sceneAt } from '../keys/scene-at.ts';
import { currentLanguage, t } from '../language/language.ts';
import { addPeople, usualUnit } from '../organisation/add-people.tsx';
import { isPlanOpen, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { writeForms } from '../ui/copy.ts';
import { screenNow } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen } from '../window/screen-state.ts';
import { goTo } from './reveal.ts';
import { tableInPage } from './table-in-page.ts';

const useCopied = create<{ readonly ids: readonly string[]; readonly text: string }>(() => ({
  ids: [],
  text: '',
}));

const copiedIds = () => useCopied.getState().ids.filter((id) => thePlan().tables.objective.get(id));

/** Objectives that were copied in this window; they are pasted into the cycle that is being looked at. */
export const clipboard = {
  count: (): number => copiedIds().length,
  async copy(ids: readonly string[]): Promise<void> {
    const [plan, language] = [thePlan(), currentLanguage()];
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
    const made = await attempt(client.objective.duplicate({ ids, cycleId: theCycle().id }));
    if (made) await goTo(made);
  },
};

const sameText = (a: string, b: string) => a.replace(/\r\n?/gu, '\n').trim() === b.trim();

/** Rows that can be read one by one, with tabs between their cells; null where something else was copied. */
function rowsIn(text: string, html: string): string | null {
  const rows = looksLikeRows(text) ? text : tableInPage(html);
  return rows !== null && fitsPaste(rows) ? rows : null;
}

/** What is pasted, in the forms that it was copied in. */
interface Pasted {
  readonly text: string;
  readonly html: string;
  readonly files: readonly File[];
}

const pastedBy = ({ clipboardData }: ClipboardEvent): Pasted => ({
  text: clipboardData?.getData('text/plain') ?? '',
  html: clipboardData?.getData('text/html') ?? '',
  files: [...(clipboardData?.files ?? [])],
});

/** What a paste on the board does; null where that is nothing. */
function pasting({ text, html, files }: Pasted, isOnBoard: boolean): (() => unknown) | null {
  const isOurs = text === '' ? files.length === 0 : sameText(text, useCopied.getState().text);
  if (isOnBoard && copiedIds().length > 0 && isOurs) return clipboard.paste;
  const rows = rowsIn(text, html);
  if (rows !== null) return () => setScreen({ dialog: 'paste-rows', pastedText: rows });
  if (!isOnBoard) return null;
  // A picture of what was copied lies beside its words.
  if (text.trim() === '') return files.length > 0 ? () => importFiles(files) : null;
  // A single line is no plan, and would only be in the way.
  return text.trim().includes('\n') ? () => importText({ text, html }) : null;
}

/** Ctrl+V where nothing is being typed: what was copied here is copied whole, rows are read one by one, all else is imported. */
export function onPaste(event: ClipboardEvent): void {
  const { target } = event;
  const scene = sceneAt(target instanceof Element ? target : document.body);
  // The screen of the import takes what is pasted there by itself.
  if (!isPlanOpen() || !isHeard('mod+v', scene) || screenNow() === 'import') return;
  const pasted = pastedBy(event);
  if (screenNow() === 'organisation') {
    // Names that are pasted here are people, whatever else they could be read as.
    void addPeople(readPeopleList(pasted.text), usualUnit().id);
    event.preventDefault();
    return;
  }
  const paste = pasting(pasted, scene.views.has('board'));
  if (!paste) return;
  void paste();
  event.preventDefault();
}
