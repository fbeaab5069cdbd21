import { z } from 'zod';
import { ladderOf } from '../../ladder/ladder.ts';
import { isObjectivePostponed } from '../../ladder/postponed.ts';
import { command } from '../command.ts';
import { ids } from '../input.ts';
import { receiptOf, rowIn, rowsIn } from '../rows.ts';

/** Objectives are put off with their ladders: they are shown then, and counted nowhere. */
export const postponeObjectiveCommands = {
  postpone: command('objective.postpone', 1, z.object({ ids }), (draft, input, { today }) => {
    const objectives = rowsIn(draft.plan, 'objective', input.ids);
    for (const { id, postponedOn } of objectives)
      if (postponedOn === null) draft.update('objective', id, { postponedOn: today });
    return receiptOf(objectives);
  }),

  /** Those whose rungs are all postponed by themselves are taken up with these: nothing would go on otherwise. */
  takeUp: command('objective.take-up', 1, z.object({ ids }), (draft, input) => {
    const objectives = rowsIn(draft.plan, 'objective', input.ids);
    for (const { id } of objectives) {
      draft.update('objective', id, { postponedOn: null });
      if (!isObjectivePostponed(draft.plan, rowIn(draft.plan, 'objective', id))) continue;
      for (const rung of ladderOf(draft.plan, id)) draft.update('keyResult', rung.id, { postponedOn: null });
    }
    return receiptOf(objectives);
  }),
};
