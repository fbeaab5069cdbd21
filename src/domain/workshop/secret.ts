import { hiddenRounds } from '../ladder/difficulty.ts';
import type { Plan } from '../plan/plan.ts';
import { type AnyRow, type TableName, titleOf } from '../tables/tables.ts';

/** What nobody is told while a room keeps it hidden: the words of a note, a vote with its reason, dots. */
const secretColumns: { readonly [T in TableName]?: readonly string[] } = {
  idea: ['text'],
  difficultyVote: ['estimate', 'reason'],
  ideaDots: ['dots'],
};

type Image = Readonly<Record<string, unknown>>;

/** Whether a room still hides what a row says. */
export function isSecret(plan: Plan, table: TableName, row: Image): boolean {
  switch (table) {
    case 'idea':
      return row.isRevealed === false;
    case 'difficultyVote':
      return hiddenRounds(plan, String(row.keyResultId)).has(row.round as number);
    case 'ideaDots': {
      const idea = plan.tables.idea.get(String(row.ideaId));
      const workshop = plan.tables.workshop.get(idea?.workshopId);
      return workshop !== undefined && !workshop.areIdeaVotesShown && workshop.state !== 'finished';
    }
    default:
      return false;
  }
}

/** What the history calls a row: a note that is still hidden is called by its workshop. */
export const subjectOf = (plan: Plan, table: TableName, row: AnyRow): string =>
  isSecret(plan, table, row)
    ? (plan.tables.workshop.get(row.workshopId as string)?.name ?? '')
    : titleOf(table, row);

/** Whether a column of a row is not to be told yet. */
export const isHiddenValue = (plan: Plan, table: TableName, row: Image, column: string): boolean =>
  (secretColumns[table]?.includes(column) ?? false) && isSecret(plan, table, row);

/** A row without what is not to be told yet. */
export const withoutSecrets = (plan: Plan, table: TableName, row: Image): Image =>
  isSecret(plan, table, row)
    ? { ...row, ...Object.fromEntries((secretColumns[table] ?? []).map((column) => [column, null])) }
    : row;
