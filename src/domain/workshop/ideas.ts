import type { Plan } from '../plan/plan.ts';
import type { Cluster, Idea } from '../plan/rows.ts';

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
export function wallOf(plan: Plan, workshopId: string): Wall {
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
