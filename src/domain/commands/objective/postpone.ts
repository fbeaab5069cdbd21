import { z } from 'zod';
import { ladderOf } from '../../ladder/ladder.ts';
import { isObjectivePostponed } from '../../ladder/postponed.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Objective } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { ids } from '../input.ts';
import { receiptOf, rowIn, rowsIn } from '../rows.ts';

/** Puts objectives off. */
export function postponeObjectives(draft: Draft, objectives: readonly Objective[], today: string): void {
  for (const { id, postponedOn } of objectives)
    if (postponedOn === null) draft.update('objective', id, { postponedOn: today });
}

/** Takes objectives up again; with them rungs that are all postponed by themselves: nothing would go on otherwise. */
export function takeUpObjectives(draft: Draft, objectives: readonly Objective[]): void {
  for (const { id } of objectives) {
    draft.update('objective', id, { postponedOn: null });
    if (!isObjectivePostponed(draft.plan, rowIn(draft.plan, 'objective', id))) continue;
    for (const rung of ladderOf(draft.plan, id)) draft.update('keyResult', rung.id, { postponedOn: null });
  }
}

/** Objectives are put off with their ladders: they are shown then, and counted nowhere. */
export const postponeObjectiveCommands = {
  postpone: command('objective.postpone', 1, z.object({ ids }), (draft, input, { today }) => {
    const objectives = rowsIn(draft.plan, 'objective', input.ids);
    postponeObjectives(draft, objectives, today);
    return receiptOf(objectives);
  }),

  takeUp: command('objective.take-up', 1, z.object({ ids }), (draft, input) => {
    const objectives = rowsIn(draft.plan, 'objective', input.ids);
    takeUpObjectives(draft, objectives);
    return receiptOf(objectives);
  }),
};
