import type { Cell, Sheet } from '../source.ts';
import { isFilled } from './column-values.ts';
import { namedHead } from './heads.ts';

/** Above the head of a table stand a title, a date and a remark or two, and not more than that. */
const mostAboveHead = 20;

const textOf = (cell: Cell | undefined): string => cell?.text.trim() ?? '';

/** What a row names as the head of a table; less than two names, or a sentence among them, is none. */
function namesIn(row: readonly Cell[]): number {
  const filled = row.filter(isFilled);
  const texts = new Set(filled.map(textOf));
  const named = [...texts].map((text) => (text.length > 60 ? null : namedHead(text).role));
  const roles = new Set(named.filter((role) => role !== null));
  const isAlone = texts.size === 1 && filled.length === 1 && named[0] !== null && named[0] !== 'week';
  return isAlone && !/\d/u.test([...texts].join('')) ? 1 : roles.size > 1 ? roles.size : 0;
}

/** Whether a row names the columns of the groups over it: nothing but names, under what spans several or begins a group. */
function isUnderGroups(row: readonly Cell[] | undefined, groups: readonly Cell[]): boolean {
  if (!row) return false;
  const filled = row.flatMap((cell, at) => (isFilled(cell) ? [at] : []));
  const own = filled.filter((at) => textOf(row[at]) !== textOf(groups[at]));
  const spans = own.some((at) => textOf(groups[at]) === '' || textOf(groups[at]) === textOf(groups[at - 1]));
  return own.length > 1 && spans && own.every((at) => namedHead(textOf(row[at])).role !== null);
}

/** The row of the head, from 1; 0 where there is none. Of two rows of a head the lower one counts. */
export function headRowOf(rows: Sheet['rows']): number {
  const above = rows.slice(0, mostAboveHead).map(namesIn);
  const first = above.findIndex((count) => count > 1);
  if (first >= 0) {
    const isBelow =
      (above[first + 1] ?? 0) > (above[first] as number) ||
      isUnderGroups(rows[first + 1], rows[first] as readonly Cell[]);
    return isBelow ? first + 2 : first + 1;
  }
  const width = rows[0]?.length ?? 0;
  return width === 1 && above[0] === 1 ? 1 : 0;
}

const numbered = ['objective', 'keyResult', 'initiative'];

/** The head of a column whose group stands over it: `KR 1` over `Target` is `KR 1 Target`. */
function headUnder(group: string, own: string): string {
  if (own === '' || group === '' || own === group) return own || group;
  const both = namedHead(`${group} ${own}`);
  const [over, alone] = [namedHead(group), namedHead(own)];
  const isOfGroup = over.subject !== null && numbered.includes(over.subject) && alone.subject === null;
  return both.role !== null && (alone.role === null || isOfGroup) ? `${group} ${own}` : own;
}

/** What stands in the head of a table, column by column; with the groups of a head of two rows. */
export function headsOf(rows: Sheet['rows'], headRow: number): readonly string[] {
  const own = (rows[headRow - 1] ?? []).map(textOf);
  const above = rows[headRow - 2] ?? [];
  const hasGroups = new Set(above.map(textOf).filter(Boolean)).size > 1;
  if (headRow < 2 || !hasGroups) return own;
  let group = '';
  return own.map((text, at) => {
    group = textOf(above[at]) || group;
    // What stands alone over an empty cell is a head of two rows' height.
    return text === '' ? textOf(above[at]) : headUnder(group, text);
  });
}
