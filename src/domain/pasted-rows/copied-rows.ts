import Papa from 'papaparse';
import { ladderOf } from '../ladder/ladder.ts';
import { formatRelative, formatValue, valueFormatOf } from '../number-format/number-format.ts';
import { ownerName, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult, Language } from '../plan/rows.ts';
import { asCell, emptyCells, type PastedCells, type PastedColumn, pastedColumns } from './pasted-rows.ts';

function figures(rung: KeyResult, language: Language): Pick<PastedCells, 'baseline' | 'target' | 'unit'> {
  const format = valueFormatOf(rung);
  const write = (value: number | null) =>
    value === null || !format ? '' : formatValue(value, { ...format, unit: '' }, language);
  const { relativeTarget } = rung;
  const relative = relativeTarget === null ? null : formatRelative(relativeTarget, language);
  return { baseline: write(rung.baseline), target: relative ?? write(rung.target), unit: rung.unit };
}

/**
 * Objectives with their ladders, easiest rung first, as a table for a spreadsheet or a chat: a head, then a
 * row for each key result. What is copied so can be pasted again.
 */
export function rowsAsText(
  plan: Plan,
  objectiveIds: readonly string[],
  language: Language,
  head: Readonly<Record<PastedColumn, string>>,
): string {
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
  const lines = [head, ...rows].map((row) => pastedColumns.map((column) => asCell(column, row[column])));
  return Papa.unparse(lines, { delimiter: '\t', newline: '\n' });
}
