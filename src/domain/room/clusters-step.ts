import { ideaCommands } from '../commands/workshop/ideas.ts';
import { Problem } from '../problem.ts';
import { dotsLeft } from '../workshop/ideas.ts';
import { call, type Room, type RoomStep, type ViewOf } from './room-step.ts';
import { wallIdeas } from './wall.ts';

/**
 * A note that the room sees.
 * @throws Problem `room/no-longer-asked`
 */
function shownNote({ plan, workshop }: Room, ideaId: string): string {
  const note = plan.tables.idea.get(ideaId);
  if (note?.workshopId !== workshop.id || !note.isRevealed) throw new Problem('room/no-longer-asked');
  return note.id;
}

/** The room sorts its notes, and everybody gives their dots, whose number is shown when the facilitator shows it. */
export const clustersStep: RoomStep<ViewOf<'clusters'>> = {
  view: (room) => {
    const { plan, workshop } = room;
    const wall = wallIdeas(room);
    const shared = {
      kind: 'clusters',
      clusters: plan.tables.cluster.where('workshopId', workshop.id).map(({ id, name }) => ({ id, name })),
      dotsEach: workshop.dotsEach,
      areDotsShown: workshop.areIdeaVotesShown,
    } as const;
    return (seat) => ({
      ...shared,
      wall: wall(seat),
      dotsLeft: Math.max(0, dotsLeft(plan, workshop, seat.personId)),
    });
  },
  actions: {
    'idea.move': (room, _, { ideaId, clusterId }) =>
      call(ideaCommands.moveIdeas, {
        ids: [shownNote(room, ideaId)],
        clusterId,
        position: room.plan.tables.idea.where('workshopId', room.workshop.id).length,
      }),
    'cluster.add': (room, _, { name, ideaId }) =>
      call(ideaCommands.addCluster, {
        workshopId: room.workshop.id,
        name: name.slice(0, 200),
        ideaIds: [shownNote(room, ideaId)],
      }),
    'dots.put': (room, { personId }, { ideaId, dots }) => {
      // Whoever sees what the others gave would follow them.
      if (room.workshop.areIdeaVotesShown) throw new Problem('room/no-longer-asked');
      return call(ideaCommands.putDots, { ideaId: shownNote(room, ideaId), personId, dots });
    },
  },
  hasDone: ({ plan, workshop }) => {
    if (workshop.dotsEach === 0) return () => null;
    return ({ personId }) => dotsLeft(plan, workshop, personId) <= 0;
  },
};
