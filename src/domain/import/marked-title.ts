import { fold } from '../search/fold.ts';
import { subjectWords } from './columns/column-words.ts';

/** What a row or a line can be of, of what a plan is made of. */
export type Sort = 'objective' | 'keyResult' | 'initiative' | 'step';

const sortOfWord = new Map<string, Sort>(
  (['objective', 'keyResult', 'initiative', 'step'] as const).flatMap((sort) =>
    subjectWords[sort].map((word) => [word, sort] as const),
  ),
);
// What only types of rows say.
for (const word of ['kpi', 'milestone', 'meilenstein', 'hito', 'marco', 'pencapaian'])
  sortOfWord.set(word, 'keyResult');
for (const word of ['project', 'proyek', 'projekt', 'projeto', 'proyecto'])
  sortOfWord.set(word, 'initiative');
sortOfWord.set('rc', 'keyResult');

/** Of what a cell says that its row is, such as `Key Result` or `Team objective`; null where it says neither. */
export function sortSaid(text: string): Sort | null {
  const name = fold(text)
    .replace(/[^\p{L}\p{M}' -]/gu, ' ')
    .trim();
  const exact = sortOfWord.get(name) ?? sortOfWord.get(name.replace(/[_-]/gu, ' '));
  if (exact) return exact;
  const words = name.split(/[\s-]+/u);
  const pairs = words.map((word, at) => `${word} ${words[at + 1] ?? ''}`.trim());
  return [...pairs, ...words].map((word) => sortOfWord.get(word)).find((sort) => sort !== undefined) ?? null;
}

/** A title without what stands in front of it to say what it is. */
export interface MarkedTitle {
  readonly sort: Sort | null;
  /** Such as `1.2`; empty where it has none. */
  readonly number: string;
  readonly title: string;
}

/** With a number behind the word, or with a colon. */
const marks = [
  /^([\p{L}\p{M}' -]{1,24}?)\s*#?(\d{1,3}(?:\.\d{1,3})*)\s*(?:[:：.)\]–—-]|\s)\s*(?=\S)/u,
  /^([\p{L}\p{M}' -]{1,24}?)()\s*[:：]\s*(?=\S)/u,
] as const;
/** `1. Grow`, `1.1 Deals`; "2.5 million" and "10.000 Kunden" begin with a figure. */
const numbered =
  /^(\d{1,3}(?:\.\d{1,2})*)(?:[.)]\s*(?=[^\d\s])|(?<=\.\d+)\s+(?=[\p{Lu}\p{Lo}])(?!Mi[lo]|Jut))/u;

/** Reads what stands in front of a title: `Objective 1: …`, `KR1.2 …`, `Tujuan: …`, `1.1 …`. */
export function readMark(text: string): MarkedTitle {
  const trimmed = text.trim().replace(/^[-–—•*▪◦●○·]\s+/u, '');
  for (const mark of marks) {
    const [all, word = '', number = ''] = mark.exec(trimmed) ?? [];
    const sort = sortOfWord.get(fold(word));
    if (all && sort) return { sort, number, title: trimmed.slice(all.length).trim() };
  }
  const [count, own = ''] = numbered.exec(trimmed) ?? [];
  if (count) return { sort: null, number: own, title: trimmed.slice(count.length).trim() };
  return { sort: null, number: '', title: trimmed };
}
