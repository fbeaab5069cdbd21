import type { ObjectiveRow } from '#contract/objective.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { ladderOf, rankAt } from '#domain/ladder/ladder.ts';
import { ownerKey, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { newKeyResult } from '../key-result/fields.ts';
import { assertTitle, blankObjective, lastRank } from './fields.ts';
import { ownerColumns } from './owner-columns.ts';

/** Writes pasted rows into a cycle and answers the ids of the objectives they belong to, in order. */
export function addRows(
  change: RowWriter,
  plan: Plan,
  cycle: Cycle,
  rows: readonly ObjectiveRow[],
): { id: string; title: string }[] {
  const keyOf = (title: string, owner: ObjectiveRow['owner']) => `${ownerKey(owner)} ${title.trim()}`;
  const known = new Map(
    objectivesIn(plan, cycle).map((objective) => [keyOf(objective.title, ownerOf(objective)), objective.id]),
  );
  const touched = new Map<string, { id: string; title: string; ladder: { id: string; rank: string }[] }>();
  let rank = lastRank(plan);
  for (const { title, owner, keyResult } of rows) {
    assertTitle(title);
    const key = keyOf(title, owner);
    let place = touched.get(key);
    if (!place) {
      const knownId = known.get(key);
      const id =
        knownId ?? change.insert('objective', { ...blankObjective(plan, cycle, owner, title), rank });
      if (!knownId) rank = rankAt([{ id, rank }], 1);
      place = { id, title: title.trim(), ladder: [...(knownId ? ladderOf(plan, knownId) : [])] };
      touched.set(key, place);
    }
    if (!keyResult) continue;
    const rungRank = rankAt(place.ladder, place.ladder.length);
    const parent = { ...ownerColumns(plan, owner), id: place.id, startsOn: cycle.startsOn };
    const row = newKeyResult(plan.about, parent, rungRank, keyResult);
    place.ladder.push({ id: change.insert('keyResult', row), rank: row.rank });
  }
  return [...touched.values()];
}
