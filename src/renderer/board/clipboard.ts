import { create } from 'zustand';
import { readPeopleList } from '#domain/organisation/people-list.ts';
import { rowsAsText } from '#domain/pasted-rows/copied-rows.ts';
import { looksLikeRows } from '#domain/pasted-rows/pasted-rows.ts';
import { isHeard } from '../keys/scene.ts';
import { sceneAt } from '../keys/scene-at.ts';
import { currentLanguage, t } from '../language/language.ts';
import { addPeople, usualUnit } from '../organisation/add-people.tsx';
import { isPlanOpen, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { screenNow } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen } from '../window/screen-state.ts';
import { goTo } from './reveal.ts';

const useCopied = create<{ readonly ids: readonly string[]; readonly text: string }>(() => ({
  ids: [],
  text: '',
}));

const copiedIds = () => useCopied.getState().ids.filter((id) => thePlan().tables.objective.get(id));

/** Objectives that were copied in this window; they are pasted into the cycle that is being looked at. */
export const clipboard = {
  count: (): number => copiedIds().length,
  async copy(ids: readonly string[]): Promise<void> {
    const head = t('pastedRows.columns');
    const text = rowsAsText(thePlan(), ids, currentLanguage(), head);
    useCopied.setState({ ids, text });
    say('copied', { message: t('board.copied', { count: ids.length }) });
    // Other programs get the text where the browser lets us; the copy in here works without.
    await navigator.clipboard?.writeText(text).catch(() => undefined);
  },
  async paste(): Promise<void> {
    const ids = copiedIds();
    if (ids.length === 0) return;
    const made = await attempt(client.objective.duplicate({ ids, cycleId: theCycle().id }));
    if (made) await goTo(made);
  },
};

const sameText = (a: string, b: string) => a.replace(/\r\n?/gu, '\n').trim() === b.trim();

/** Ctrl+V where nothing is being typed: what was copied here is copied whole, a table is read row by row. */
export function onPaste(event: ClipboardEvent): void {
  const { target } = event;
  const scene = sceneAt(target instanceof Element ? target : document.body);
  if (!isPlanOpen() || !isHeard('mod+v', scene)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (screenNow() === 'organisation') {
    // Names that are pasted here are people, whatever else they could be read as.
    void addPeople(readPeopleList(text), usualUnit().id);
    event.preventDefault();
    return;
  }
  const isOnBoard = scene.views.has('board');
  if (isOnBoard && copiedIds().length > 0 && (text === '' || sameText(text, useCopied.getState().text)))
    void clipboard.paste();
  else if (looksLikeRows(text)) setScreen({ dialog: 'paste-rows', pastedText: text });
  else return;
  event.preventDefault();
}
