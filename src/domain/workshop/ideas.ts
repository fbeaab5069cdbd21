import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cluster, Idea } from '../tables/tables.ts';

/** Lines that somebody pasted or typed, as ideas: without their bullets and numbers, empty ones left out. */
export function ideaLines(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,3}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
}

/** A cluster with its notes, in the order of the wall. */
export interface WallCluster {
  readonly cluster: Cluster;
  readonly ideas: readonly Idea[];
  readonly votes: number;
}

export interface Wall {
  /** The notes in no cluster yet. */
  readonly loose: readonly Idea[];
  readonly clusters: readonly WallCluster[];
  /** How many notes wait to be revealed. */
  readonly hidden: number;
}

const byVotes = (a: { readonly votes: number }, b: { readonly votes: number }) => b.votes - a.votes;

/** The wall of a workshop; once votes are shown, what got most stands first. */
export function wallOf(plan: Plan, workshopId: Id<'workshop'>): Wall {
  const ideas = plan.tables.idea.where('workshopId', workshopId);
  const shown = ideas.filter(({ isRevealed }) => isRevealed);
  const isSorted = plan.tables.workshop.get(workshopId)?.areIdeaVotesShown ?? false;
  const inOrder = (list: readonly Idea[]) => (isSorted ? [...list].sort(byVotes) : list);
  const clusters = plan.tables.cluster.where('workshopId', workshopId).map((cluster) => {
    const own = inOrder(shown.filter(({ clusterId }) => clusterId === cluster.id));
    return { cluster, ideas: own, votes: own.reduce((sum, idea) => sum + idea.votes, 0) };
  });
  return {
    loose: inOrder(shown.filter(({ clusterId }) => clusterId === null)),
    clusters: isSorted ? [...clusters].sort(byVotes) : clusters,
    hidden: ideas.length - shown.length,
  };
}

/** Whether nothing but perhaps an objective of several notes was made of a note: it may still become a rung. */
const isOpen = ({ keyResultId, initiativeId }: Idea): boolean =>
  keyResultId === null && initiativeId === null;

/**
 * The notes that an objective was made of and that may become its key results, in the order of the wall. A note
 * that became an objective all by itself is that objective.
 */
export function candidateRungs(plan: Plan, objectiveId: Id<'objective'>): Idea[] {
  const notes = plan.tables.idea.where('objectiveId', objectiveId);
  return notes.length > 1 ? notes.filter(isOpen) : [];
}

/** Whether something may still be made of a note by itself. */
export const isAtHand = (plan: Plan, idea: Idea): boolean =>
  isOpen(idea) &&
  (idea.objectiveId === null || candidateRungs(plan, idea.objectiveId).some(({ id }) => id === idea.id));
