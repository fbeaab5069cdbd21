import { z } from 'zod';
import { end, ladderOf, rankAt } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Idea } from '../../tables/tables.ts';
import { alignTo } from '../alignment/align.ts';
import { command } from '../command.ts';
import { alignmentParentSchema, id, ids, ownerSchema, position, typedTitle as title } from '../input.ts';
import { keyResultFields, newKeyResult } from '../key-result/fields.ts';
import { assertTitle, blankObjective } from '../objective/fields.ts';
import { rowIn } from '../rows.ts';

/** Notes keep what was made of them. */
function markMade(
  draft: Draft,
  ideaIds: readonly string[],
  made: Partial<Pick<Idea, 'objectiveId' | 'keyResultId' | 'initiativeId'>>,
): void {
  for (const ideaId of ideaIds) draft.update('idea', rowIn(draft.plan, 'idea', ideaId).id, made);
}

/** What is made of notes. */
export const madeOfIdeasCommands = {
  makeObjective: command(
    'workshop.make-objective',
    1,
    z.object({
      ideaIds: ids,
      title,
      cycleId: id,
      owner: ownerSchema,
      parent: alignmentParentSchema.optional(),
    }),
    (draft, input, { now }) => {
      const { plan } = draft;
      const row = blankObjective(plan, rowIn(plan, 'cycle', input.cycleId), input.owner, input.title, now);
      const objectiveId = draft.insert('objective', row);
      if (input.parent) alignTo(draft, objectiveId, input.parent);
      markMade(draft, input.ideaIds, { objectiveId });
      return { id: objectiveId, subject: input.title };
    },
  ),

  makeKeyResult: command(
    'workshop.make-key-result',
    1,
    keyResultFields.partial().extend({ ideaIds: ids, title, objectiveId: id, position }),
    (draft, { ideaIds, objectiveId, position: at, ...fields }, { now }) => {
      const objective = rowIn(draft.plan, 'objective', objectiveId);
      const rank = rankAt(ladderOf(draft.plan, objective.id), at);
      const row = newKeyResult(draft.plan.about, objective, rank, fields, now);
      const keyResultId = draft.insert('keyResult', row);
      markMade(draft, ideaIds, { keyResultId });
      return { id: keyResultId, subject: fields.title };
    },
  ),

  makeInitiative: command(
    'workshop.make-initiative',
    1,
    z.object({ ideaIds: ids, title, keyResultId: id }),
    (draft, input) => {
      const { id: keyResultId } = rowIn(draft.plan, 'keyResult', input.keyResultId);
      assertTitle(input.title);
      const rank = rankAt(draft.plan.tables.initiative.where('keyResultId', keyResultId), end);
      const initiativeId = draft.insert('initiative', { keyResultId, title: input.title.trim(), rank });
      markMade(draft, input.ideaIds, { initiativeId });
      return { id: initiativeId, subject: input.title };
    },
  ),
};
