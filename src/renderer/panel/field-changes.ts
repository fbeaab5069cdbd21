import { columnValue, columnWords } from '#contract/sentences/column-values.ts';
import { rowsIn } from '#domain/diff/changes-between.ts';
import type { Change } from '#domain/plan/change.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Language } from '#texts/languages.ts';

/** What a change did to the fields of a row, each as its name with what stood there before and after. */
export function fieldChanges(plan: Plan, change: Change, language: Language): string[] {
  const { table, rowId, before, after } = change;
  const row = rowsIn({ plan }, table).get(rowId);
  if (!before || !after || !row) return [];
  const write = (image: Change['after'], column: string) =>
    columnValue({ plan }, table, { ...row, ...image }, column, language);
  return Object.keys(after)
    .filter((column) => column !== 'rank')
    .map(
      (column) =>
        `${columnWords(table, column, language)}: ${write(before, column)} → ${write(after, column)}`,
    );
}
