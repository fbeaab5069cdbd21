import { Plan } from '#domain/plan/plan.ts';
import type { TableName } from '#domain/tables/tables.ts';
import { isSecret } from '#domain/workshop/secret.ts';
import type { JournaledSet, WholePlan } from './journaled-set.ts';

type Image = Readonly<Record<string, unknown>>;

/** The tables of which rooms hide rows. */
const hiding: readonly TableName[] = ['idea', 'ideaDots', 'difficultyVote'];

const keyOf = (table: TableName, id: string) => `${table} ${id}`;

/** The rows that a room hides, and those that were taken away while it hid them, with what they are. */
function secretRows({ rows, history }: WholePlan): ReadonlyMap<string, Image> {
  const plan = Plan.from({ sequence: 0, rows: rows as never, standings: [] });
  const latest = new Map<string, readonly [TableName, Image]>();
  for (const { changes } of history)
    for (const { table, rowId, before, after } of changes) {
      if (!hiding.includes(table)) continue;
      const key = keyOf(table, rowId);
      latest.set(key, [table, { ...latest.get(key)?.[1], ...before, ...after }]);
    }
  for (const table of hiding) for (const row of rows[table]) latest.set(keyOf(table, row.id), [table, row]);
  return new Map(
    [...latest].flatMap(([key, [table, row]]) => (isSecret(plan, table, row) ? [[key, row] as const] : [])),
  );
}

/** Whether words hold those of a hidden note: earlier programs told of them in their history. */
function wordsIn(history: readonly JournaledSet[], secret: ReadonlyMap<string, Image>) {
  const images = history.flatMap(({ changes }) =>
    changes
      .filter(({ table, rowId }) => secret.has(keyOf(table, rowId)))
      .flatMap(({ before, after }) => [before?.text, after?.text]),
  );
  const texts = [...[...secret.values()].map(({ text }) => text), ...images].filter(
    (text) => typeof text === 'string' && text !== '',
  ) as string[];
  return (words: string): boolean => texts.some((text) => words.includes(text));
}

/**
 * A plan as it leaves before a room has shown everything: without what the room hides, as though nobody had said it yet.
 * What wrote it stays in the history, without what it wrote.
 */
export function withoutSecrets(whole: WholePlan): WholePlan {
  const secret = secretRows(whole);
  if (secret.size === 0) return whole;
  const ids = [...secret.keys()].map((key) => key.slice(key.indexOf(' ') + 1));
  const isInWords = wordsIn(whole.history, secret);
  const rows = { ...whole.rows };
  for (const table of hiding) rows[table] = rows[table].filter(({ id }) => !secret.has(keyOf(table, id)));
  const history = whole.history.map((set): JournaledSet => {
    const changes = set.changes.filter(({ table, rowId }) => !secret.has(keyOf(table, rowId)));
    const isTold = changes.length === set.changes.length;
    // What another copy did stands in what a merge was told.
    const input = set.action === 'plan.merge' ? JSON.stringify(set.command) : '';
    if (isTold && !ids.some((id) => input.includes(id))) return set;
    const isUndoable = set.isUndoable && changes.length > 0;
    return { ...set, changes, isUndoable, command: null, subject: isInWords(set.subject) ? '' : set.subject };
  });
  return { rows, history };
}
