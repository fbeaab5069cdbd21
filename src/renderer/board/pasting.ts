import { readPeopleList } from '#domain/organisation/people-list.ts';
import { fitsPaste } from '#domain/pasted-rows/pasted-rows.ts';
import { looksLikeRows } from '#domain/pasted-rows/pasted-table.ts';
import { importFiles, importText } from '../import/reading.ts';
import { addPeople } from '../organisation/add-people.tsx';
import { usualUnit } from '../organisation/usual-unit.ts';
import { setScreen } from '../window/screen-state.ts';
import { clipboard, type Pasted } from './clipboard.ts';
import { tableInPage } from './table-in-page.ts';

const sameText = (a: string, b: string) => a.replace(/\r\n?/gu, '\n').trim() === b.trim();

/** Rows that can be read one by one, with tabs between their cells; null where something else was copied. */
function rowsIn(text: string, html: string): string | null {
  const rows = looksLikeRows(text) ? text : tableInPage(html);
  return rows !== null && fitsPaste(rows) ? rows : null;
}

/** Where something is pasted that is more than rows; null elsewhere. */
type Place = 'people' | 'board' | null;

/** Does what a paste leads to, where that is anything. */
export async function paste({ text, html, files }: Pasted, place: Place): Promise<void> {
  // Names that are pasted among people are people, whatever else they could be read as.
  if (place === 'people') {
    await addPeople(readPeopleList(text), usualUnit().id);
    return;
  }
  const isOnBoard = place === 'board';
  const isOurs = text === '' ? files.length === 0 : sameText(text, clipboard.text());
  if (isOnBoard && clipboard.count() > 0 && isOurs) return clipboard.paste();
  const rows = rowsIn(text, html);
  if (rows !== null) setScreen({ dialog: 'paste-rows', pastedText: rows });
  else if (!isOnBoard) return;
  // A picture of what was copied lies beside its words.
  else if (text.trim() === '') await (files.length > 0 && importFiles(files));
  // A single line is no plan, and would only be in the way.
  else if (text.trim().includes('\n')) await importText({ text, html });
}
