import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cluster, Idea, Workshop } from '../tables/tables.ts';
import { isSecret } from './secret.ts';

/** Lines that somebody pasted or typed, as ideas: without their bullets and numbers, empty ones left out. */
export function ideaLines(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,3}[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
}

/** The dots on a note: those that everybody gave from their seat, and those of people without one. */
export const dotsOn = (plan: Plan, idea: Idea): number =>
  plan.tables.ideaDots.where('ideaId', idea.id).reduce((sum, { dots }) => sum + dots, idea.votes);

/** The dots that are told of a note: before the room shows them, none of those that were given from a seat. */
export const dotsTold = (plan: Plan, idea: Idea): number =>
  isSecret(plan, 'ideaDots', { ideaId: idea.id }) ? idea.votes : dotsOn(plan, idea);

/** What somebody gave a note. */
export const dotsOf = (plan: Plan, ideaId: Id<'idea'>, personId: Id<'person'>) =>
  plan.tables.ideaDots.where('ideaId', ideaId).find((given) => given.personId === personId);

/** How many dots somebody has left to give in a workshop. */
export const dotsLeft = (plan: Plan, workshop: Workshop, personId: Id<'person'>): number =>
  plan.tables.idea
    .where('workshopId', workshop.id)
    .reduce((left, { id }) => left - (dotsOf(plan, id, personId)?.dots ?? 0), workshop.dotsEach);

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

/** The wall of a workshop; once votes are shown, what got most stands first. */
export function wallOf(plan: Plan, workshopId: Id<'workshop'>): Wall {
  const ideas = plan.tables.idea.where('workshopId', workshopId);
  const shown = ideas.filter(({ isRevealed }) => isRevealed);
  const isSorted = plan.tables.workshop.get(workshopId)?.areIdeaVotesShown ?? false;
  const dots = new Map(shown.map((idea) => [idea.id as string, dotsTold(plan, idea)]));
  const on = ({ id }: Idea): number => dots.get(id) ?? 0;
  const inOrder = (list: readonly Idea[]) => (isSorted ? [...list].sort((a, b) => on(b) - on(a)) : list);
  const clusters = plan.tables.cluster.where('workshopId', workshopId).map((cluster) => {
    const own = inOrder(shown.filter(({ clusterId }) => clusterId === cluster.id));
    return { cluster, ideas: own, votes: own.reduce((sum, idea) => sum + on(idea), 0) };
  });
  return {
    loose: inOrder(shown.filter(({ clusterId }) => clusterId === null)),
    clusters: isSorted ? [...clusters].sort((a, b) => b.votes - a.votes) : clusters,
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
