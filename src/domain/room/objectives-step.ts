import { proposalCommands } from '../commands/workshop/proposals.ts';
import { objectivesIn } from '../cycle/cycle.ts';
import { ownerName, ownerOf } from '../ownership/ownership.ts';
import { Problem } from '../problem.ts';
import type { Proposal } from '../tables/tables.ts';
import { proposalsOf } from '../workshop/proposals.ts';
import { call, type Room, type RoomStep, type ViewOf } from './room-step.ts';

/**
 * A proposal that was made in this room.
 * @throws Problem `room/no-longer-asked` where it was withdrawn
 */
function proposalIn({ plan, workshop }: Room, proposalId: string): Proposal {
  const proposal = plan.tables.proposal.get(proposalId);
  if (proposal?.workshopId !== workshop.id) throw new Problem('room/no-longer-asked');
  return proposal;
}

/** How objectives are worded: everybody proposes, and says what they think of what is proposed. */
export const objectivesStep: RoomStep<ViewOf<'objectives'>> = {
  view: ({ plan, workshop, cycle }) => {
    const shared = {
      kind: 'objectives',
      objectives: objectivesIn(plan, cycle).map((objective) => ({
        id: objective.id,
        title: objective.title,
        owner: ownerName(plan, ownerOf(objective)),
      })),
    } as const;
    const proposals = proposalsOf(plan, workshop.id).map(
      ({ proposal: { id, objectiveId, text, personId }, keyResults, by, inFavour, against }) => ({
        personId,
        said: new Map(
          plan.tables.proposalReaction
            .where('proposalId', id)
            .map((reaction) => [reaction.personId as string, reaction.isFor]),
        ),
        shared: { id, objectiveId, text, keyResults, by, for: inFavour, against },
      }),
    );
    return ({ personId }) => ({
      ...shared,
      proposals: proposals.map((proposal) => {
        const isFor = proposal.said.get(personId);
        return {
          ...proposal.shared,
          isMine: proposal.personId === personId,
          mine: isFor === undefined ? null : isFor ? 'for' : 'against',
        };
      }),
    });
  },
  actions: {
    'wording.propose': ({ plan, workshop, cycle }, { personId }, { objectiveId, text }) => {
      if (objectiveId !== null && !objectivesIn(plan, cycle).some(({ id }) => id === objectiveId))
        throw new Problem('room/no-longer-asked');
      return call(proposalCommands.proposeWording, { workshopId: workshop.id, objectiveId, personId, text });
    },
    'wording.withdraw': (room, { personId }, { proposalId }) => {
      const proposal = proposalIn(room, proposalId);
      if (proposal.personId !== personId) throw new Problem('room/no-longer-asked');
      return call(proposalCommands.withdrawProposal, { id: proposal.id });
    },
    'wording.react': (room, { personId }, { proposalId, reaction }) =>
      call(proposalCommands.react, {
        proposalId: proposalIn(room, proposalId).id,
        personId,
        isFor: reaction && reaction === 'for',
      }),
  },
  hasDone: () => () => null,
};
