import { create } from 'zustand';
import { objectivesAsList } from '#contract/sentences/objective-list.ts';
import { readPeopleList } from '#domain/organisation/people-list.ts';
import { rowsAsHtml } from '#domain/pasted-rows/copied-rows.ts';
import { fitsPaste } from '#domain/pasted-rows/pasted-rows.ts';
import { looksLikeRows } from '#domain/pasted-rows/pasted-table.ts';
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

/** Ctrl+V where nothing is being typed: what was copied here is copied whole, a table is read row by row. */
export function onPaste(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  const scene = sceneAt(target instanceof Element ? target : document.body);
  if (!isPlanOpen() || !isHeard('mod+v', scene)) return;
  const text = clipboardData?.getData('text/plain') ?? '';
  if (screenNow() === 'organisation') {
    // Names that are pasted here are people, whatever else they could be read as.
    void addPeople(readPeopleList(text), usualUnit().id);
    event.preventDefault();
    return;
  }
  const isOnBoard = scene.views.has('board');
  const rows = rowsIn(text, clipboardData?.getData('text/html') ?? '');
  if (isOnBoard && copiedIds().length > 0 && (text === '' || sameText(text, useCopied.getState().text)))
    void clipboard.paste();
  else if (rows !== null) setScreen({ dialog: 'paste-rows', pastedText: rows });
  else return;
  event.preventDefault();
}
