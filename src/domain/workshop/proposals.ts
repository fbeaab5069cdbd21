import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Proposal } from '../tables/tables.ts';

/** A wording that was proposed from a seat, with what the room says to it. */
export interface ProposedWording {
  readonly proposal: Proposal;
  /** The title of the objective that it is for; undefined where it is a further one. */
  readonly objective: string | undefined;
  /** The key results that were proposed along with a further objective. */
  readonly keyResults: readonly string[];
  readonly by: string | null;
  readonly inFavour: number;
  readonly against: number;
  /** Whether an objective is worded so. */
  readonly isUsed: boolean;
}

/** The wordings of objectives that were proposed in a workshop, in their order. */
export const proposalsOf = ({ tables }: Plan, workshopId: Id<'workshop'>): ProposedWording[] =>
  tables.proposal.where('workshopId', workshopId).map((proposal) => {
    const reactions = tables.proposalReaction.where('proposalId', proposal.id);
    const inFavour = reactions.filter(({ isFor }) => isFor).length;
    const objective = tables.objective.get(proposal.objectiveId)?.title;
    return {
      proposal,
      objective,
      keyResults: tables.proposalKeyResult.where('proposalId', proposal.id).map(({ title }) => title),
      by: tables.person.get(proposal.personId)?.name ?? null,
      inFavour,
      against: reactions.length - inFavour,
      isUsed: objective === proposal.text,
    };
  });
