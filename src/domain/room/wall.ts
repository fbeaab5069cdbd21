import { dotsOf, dotsOn } from '../workshop/ideas.ts';
import type { Room, Seat } from './room-step.ts';
import type { WallIdea } from './steps.ts';

/** The notes that the room sees, as one seat is shown them. */
export function wallIdeas({ plan, workshop }: Room): (seat: Seat) => readonly WallIdea[] {
  const wall = plan.tables.idea
    .where('workshopId', workshop.id)
    .filter(({ isRevealed }) => isRevealed)
    .map((idea) => ({
      id: idea.id,
      text: idea.text,
      author: workshop.areIdeasNamed ? (plan.tables.person.get(idea.authorId)?.name ?? null) : null,
      clusterId: idea.clusterId,
      dots: workshop.areIdeaVotesShown ? dotsOn(plan, idea) : null,
    }));
  return ({ personId }) =>
    wall.map((idea) => ({ ...idea, myDots: dotsOf(plan, idea.id, personId)?.dots ?? 0 }));
}
