import { ideaCommands } from '../commands/workshop/ideas.ts';
import { Problem } from '../problem.ts';
import type { Idea } from '../tables/tables.ts';
import { noteIdOf, noteTagOf } from './note-key.ts';
import { call, type Room, type RoomStep, type Seat, type ViewOf } from './room-step.ts';
import { wallIdeas } from './wall.ts';

const notesOf = ({ plan, workshop }: Room) => plan.tables.idea.where('workshopId', workshop.id);

/** Nobody's name is written with a note where the facilitator chose so. */
const unsigned = ({ workshop }: Room) => ({ isUnsigned: !workshop.areIdeasNamed });

/**
 * The note of a key.
 * @throws Problem `room/note-missing`, `room/note-shown`
 */
function ownNote(room: Room, seat: Seat, key: string): Idea {
  const note = room.plan.tables.idea.get(noteIdOf(key));
  const isOwn = note?.workshopId === room.workshop.id && (note.authorId ?? seat.personId) === seat.personId;
  if (!note || !isOwn) throw new Problem('room/note-missing');
  if (note.isRevealed) throw new Problem('room/note-shown');
  return note;
}

/** Everybody writes in silence; notes stay hidden, and may be changed, until the facilitator shows them. */
export const ideasStep: RoomStep<ViewOf<'ideas'>> = {
  view: (room) => {
    const hidden = notesOf(room).filter(({ isRevealed }) => !isRevealed);
    const wall = wallIdeas(room);
    const shared = {
      kind: 'ideas',
      areNamed: room.workshop.areIdeasNamed,
      hidden: hidden.flatMap(({ id }) => noteTagOf(id) ?? []),
      hiddenInAll: hidden.length,
    } as const;
    return (seat) => ({ ...shared, wall: wall(seat) });
  },
  actions: {
    'idea.add': (room, seat, { key, text }) => {
      const newId = noteIdOf(key);
      if (room.plan.tables.idea.get(newId)) return null;
      const { areIdeasNamed } = room.workshop;
      const input = {
        workshopId: room.workshop.id,
        texts: [text],
        authorId: areIdeasNamed ? seat.personId : null,
        clusterId: null,
        isHidden: true,
      };
      return call(ideaCommands.addIdeas, input, { ...unsigned(room), newId });
    },
    'idea.change': (room, seat, { key, text }) =>
      call(ideaCommands.updateIdea, { id: ownNote(room, seat, key).id, text }, unsigned(room)),
    'idea.remove': (room, seat, { key }) =>
      call(ideaCommands.removeIdea, { id: ownNote(room, seat, key).id }, unsigned(room)),
  },
  // Who has written is known only where the notes say it: a count beside a name would tell whose an unnamed one is.
  hasDone: (room) => {
    if (!room.workshop.areIdeasNamed) return () => null;
    const authors = new Set(notesOf(room).map(({ authorId }) => authorId));
    return ({ personId }) => authors.has(personId);
  },
};
