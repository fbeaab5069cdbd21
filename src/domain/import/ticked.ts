import { isDoneWord } from './status-words.ts';

const before = /^(?:\[([ xX✓✔-]?)\]|([☐⬜□])|([☑✅✔✓☒]️?))\s*/u;
/** The same behind a line: `Launch the app [x]`. */
const behind = /\s+(?:\[([ xX✓✔-]?)\]|([☐⬜□])|([☑✅✔✓]️?))$/u;
const bullet = /^(?:[-–—•*▪◦●○·]|\d{1,2}[.)])\s+/u;

/** A text without its box of a checklist, and whether that is ticked; null where it has none. */
export function withoutTick(text: string): { readonly text: string; readonly isTicked: boolean | null } {
  const found = before.exec(text) ?? behind.exec(text);
  if (!found) return { text, isTicked: null };
  const [whole, box, , mark] = found;
  const rest = text.slice(0, found.index) + text.slice(found.index + whole.length);
  return { text: rest.trim(), isTicked: mark !== undefined || /^[xX✓✔]$/u.test(box ?? '') };
}

/** What a cell lists of what is to be done, a line or a part between semicolons each: `[x] Book the hall; Invite (done)`. */
export const listedIn = (cell: string): readonly { readonly title: string; readonly isDone: boolean }[] =>
  cell
    .split(/\s*[\n;；]\s*/u)
    .map((part) => withoutTick(part.trim().replace(bullet, '')))
    .map(({ text, isTicked }) => {
      const [, title = text, said = ''] = /^(.*\S)\s*[([（]([^()[\]（）]*)[)\]）]$/su.exec(text) ?? [];
      return isTicked === null && isDoneWord(said)
        ? { title, isDone: true }
        : { title: text, isDone: isTicked === true };
    })
    .filter(({ title }) => /[\p{L}\p{N}]/u.test(title));
