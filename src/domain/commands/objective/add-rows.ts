import { z } from 'zod';
import { objectivesIn } from '../../cycle/cycle.ts';
import { end, ladderOf, rankAt } from '../../ladder/ladder.ts';
import { ownerKey, ownerOf } from '../../ownership/ownership.ts';
import type { Draft } from '../../plan/draft.ts';
import { type Cycle, tables } from '../../tables/tables.ts';
import { ownerSchema, typedTitle } from '../input.ts';
import { keyResultFields, newKeyResult } from '../key-result/fields.ts';
import { assertTitle, blankObjective } from './fields.ts';
import { ownerColumns } from './owner-columns.ts';

/** A row of a table that somebody pasted: an objective, and one key result of it. */
export const objectiveRow = z.object({
  title: typedTitle,
  owner: ownerSchema,
  keyResult: keyResultFields
    .pick({ title: true, kind: true, unit: true, currency: true, baseline: true, baselinePeriod: true })
    .extend({
      target: z.number().finite().nullable(),
      relativeTarget: z.number().finite().nullable(),
      dueOn: tables.keyResult.columns.dueOn.optional(),
    })
    .nullable(),
});
export type ObjectiveRow = z.infer<typeof objectiveRow>;

/** Writes pasted rows into a cycle and answers the ids of the objectives they belong to, in order. */
export function addRows(
  draft: Draft,
  cycle: Cycle,
  rows: readonly ObjectiveRow[],
  now: string,
): { id: string; title: string }[] {
  const { plan } = draft;
  const keyOf = (title: string, owner: ObjectiveRow['owner']) => `${ownerKey(owner)} ${title.trim()}`;
  const known = new Map(
    objectivesIn(plan, cycle).map((objective) => [keyOf(objective.title, ownerOf(objective)), objective.id]),
  );
  const touched = new Map<string, { id: string; title: string }>();
  for (const { title, owner, keyResult } of rows) {
    assertTitle(title);
    const key = keyOf(title, owner);
    let place = touched.get(key);
    if (!place) {
      const id = known.get(key) ?? draft.insert('objective', blankObjective(plan, cycle, owner, title, now));
      place = { id, title: title.trim() };
      touched.set(key, place);
    }
    if (!keyResult) continue;
    const rank = rankAt(ladderOf(plan, place.id), end);
    const parent = { ...ownerColumns(plan, owner), id: place.id, startsOn: cycle.startsOn };
    draft.insert('keyResult', newKeyResult(plan.about, parent, rank, keyResult, now));
  }
  return [...touched.values()];
}
