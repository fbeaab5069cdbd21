import type { Room, Seat } from './room-step.ts';
import type { WallIdea } from './steps.ts';

/** The notes that the room sees, as one seat is shown them. */
export function wallIdeas({ plan, workshop }: Room): (seat: Seat) => readonly WallIdea[] {
  const wall = plan.tables.idea
    .where('workshopId', workshop.id)
    .filter(({ isRevealed }) => isRevealed)
    .map(({ id, text, authorId, clusterId, votes }) => ({
      id,
      text,
      author: workshop.areIdeasNamed ? (plan.tables.person.get(authorId)?.name ?? null) : null,
      clusterId,
      dots: workshop.areIdeaVotesShown ? votes : null,
      myDots: 0,
    }));
  return () => wall;
}
