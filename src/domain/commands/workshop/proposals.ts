import { z } from 'zod';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id, ownerSchema } from '../input.ts';
import { newKeyResult } from '../key-result/fields.ts';
import { blankObjective } from '../objective/fields.ts';
import { removeRow } from '../row-commands.ts';
import { participantIn, rowIn } from '../rows.ts';
import { insertProposal, proposedKeyResults, proposeKeyResults } from './drafted.ts';

const { text } = tables.proposal.columns;

/** Wordings of objectives that the room proposes, says something to, and takes over. */
export const proposalCommands = {
  /** Another wording of an objective, or a further objective where none is named. */
  proposeWording: command(
    'workshop.propose-wording',
    1,
    z.object({
      workshopId: id,
      objectiveId: id.nullable(),
      personId: id.nullable(),
      text: text.max(500),
      keyResults: proposedKeyResults.optional(),
    }),
    (draft, { keyResults = [], ...input }) => {
      const workshop = rowIn(draft.plan, 'workshop', input.workshopId);
      if (input.objectiveId !== null) rowIn(draft.plan, 'objective', input.objectiveId);
      if (input.personId !== null) participantIn(draft.plan, workshop, input.personId);
      return { id: insertProposal(draft, input, keyResults), subject: input.text };
    },
  ),

  /** Words a proposal anew, with its key results. */
  updateProposal: command(
    'workshop.update-proposal',
    1,
    z.object({ id, text: text.max(500), keyResults: proposedKeyResults }),
    (draft, { id: proposalId, text: said, keyResults }) => {
      const proposal = rowIn(draft.plan, 'proposal', proposalId);
      draft.update('proposal', proposal.id, { text: said });
      proposeKeyResults(draft, proposal.id, keyResults);
      return { id: proposal.id, subject: said };
    },
  ),

  withdrawProposal: removeRow('workshop.withdraw-proposal', 'proposal'),

  /** What somebody says to a proposal; null takes it back. */
  react: command(
    'workshop.react',
    1,
    z.object({ proposalId: id, personId: id, isFor: z.boolean().nullable() }),
    (draft, { proposalId, personId, isFor }) => {
      const { plan } = draft;
      const proposal = rowIn(plan, 'proposal', proposalId);
      const person = participantIn(plan, rowIn(plan, 'workshop', proposal.workshopId), personId);
      const known = plan.tables.proposalReaction
        .where('proposalId', proposal.id)
        .find((reaction) => reaction.personId === person.id);
      if (known && isFor === null) draft.delete('proposalReaction', known.id);
      else if (known) draft.update('proposalReaction', known.id, { isFor: isFor as boolean });
      else if (isFor !== null)
        draft.insert('proposalReaction', { proposalId: proposal.id, personId: person.id, isFor });
      return { id: proposal.id, subject: proposal.text };
    },
    { isRepeatable: true },
  ),

  /**
   * Words the objective as it is proposed; one that is proposed as a further objective becomes one, of this owner, with its
   * key results in their order.
   */
  takeProposal: command(
    'workshop.take-proposal',
    1,
    z.object({ id, owner: ownerSchema }),
    (draft, { id: proposalId, owner }, { now }) => {
      const { plan } = draft;
      const proposal = rowIn(plan, 'proposal', proposalId);
      const { text: title, objectiveId } = proposal;
      if (objectiveId !== null) {
        draft.update('objective', rowIn(plan, 'objective', objectiveId).id, { title });
        return { id: objectiveId, subject: title };
      }
      const { cycleId } = rowIn(plan, 'workshop', proposal.workshopId);
      const row = blankObjective(plan, rowIn(plan, 'cycle', cycleId), owner, title, now);
      const madeId = draft.insert('objective', row);
      for (const proposed of plan.tables.proposalKeyResult.where('proposalId', proposal.id)) {
        const rung = { title: proposed.title };
        draft.insert('keyResult', newKeyResult(plan.about, { ...row, id: madeId }, proposed.rank, rung, now));
      }
      draft.update('proposal', proposal.id, { objectiveId: madeId });
      return { id: madeId, subject: title };
    },
  ),
};
