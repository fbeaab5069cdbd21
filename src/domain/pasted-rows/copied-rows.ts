import Papa from 'papaparse';
import type { Language } from '#texts/languages.ts';
import { ladderOf } from '../ladder/ladder.ts';
import {
  formatRelative,
  formatValue,
  type ValueFormat,
  valueFormatOf,
} from '../number-format/number-format.ts';
import { ownerName, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult } from '../tables/tables.ts';
import { asCell, emptyCells, type PastedCells, type PastedColumn, pastedColumns } from './pasted-rows.ts';

/** Below zero in brackets, as accountants write it: with a minus a target would be a change. */
const inBrackets = (value: number, format: ValueFormat, language: Language): string =>
  value < 0 ? `(${formatValue(-value, format, language)})` : formatValue(value, format, language);

function figures(rung: KeyResult, language: Language): Pick<PastedCells, 'baseline' | 'target' | 'unit'> {
  const format = valueFormatOf(rung);
  const write = (value: number | null) =>
    value === null || !format ? '' : inBrackets(value, { ...format, unit: '' }, language);
  const { relativeTarget } = rung;
  // Of a percentage a signed one could be points as well: there the value says it.
  const isRelative = relativeTarget !== null && format?.measure !== 'percent';
  const target = isRelative ? formatRelative(relativeTarget, language) : write(rung.target);
  return { baseline: write(rung.baseline), target, unit: rung.unit };
}

/** The cells of a table: a head, then a row for each key result; words that a spreadsheet would compute are told to be words. */
function cellsOf(
  plan: Plan,
  objectiveIds: readonly string[],
  language: Language,
  head: Readonly<Record<PastedColumn, string>>,
): string[][] {
  const rows = objectiveIds.flatMap((id): PastedCells[] => {
    const objective = plan.tables.objective.get(id);
    if (!objective) return [];
    const own = {
      ...emptyCells,
      objective: objective.title,
      owner: ownerName(plan, ownerOf(objective)),
    };
    const rungs = ladderOf(plan, id).map((rung) => ({
      ...own,
      keyResult: rung.title,
      ...figures(rung, language),
      baselinePeriod: rung.baselinePeriod,
      due: rung.dueOn ?? '',
    }));
    return rungs.length > 0 ? rungs : [own];
  });
  return [head, ...rows].map((row) =>
    pastedColumns.map((column) => asCell(column, row[column].replaceAll('\t', ' '))),
  );
}

/**
 * Objectives with their ladders, easiest rung first, as a table for a spreadsheet or a chat: a head, then a
 * row for each key result. What is copied so can be pasted again.
 */
export const rowsAsText = (...copied: Parameters<typeof cellsOf>): string =>
  Papa.unparse(cellsOf(...copied), { delimiter: '\t', newline: '\n' });

const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** The same as the table of a page, which spreadsheets and mails prefer to text. */
export function rowsAsHtml(...copied: Parameters<typeof cellsOf>): string {
  const [head = [], ...rows] = cellsOf(...copied);
  const row = (cells: readonly string[], name: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${name}>${asHtml(cell)}</${name}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}
