import { gapCommands } from '../commands/gap/gap.ts';
import { proposalCommands } from '../commands/workshop/proposals.ts';
import { Problem } from '../problem.ts';
import type { Proposal } from '../tables/tables.ts';
import { ideasStep } from './ideas-step.ts';
import { noteIdOf, noteTagOf } from './note-key.ts';
import { call, type Room, type RoomStep, type Seat, type ViewOf } from './room-step.ts';

const gapsOf = ({ plan, workshop }: Room) => plan.tables.gap.where('workshopId', workshop.id);
const draftsOf = ({ plan, workshop }: Room) => plan.tables.proposal.where('workshopId', workshop.id);

/**
 * The gap of a key, which only its device knows; null where it is not there.
 * @throws Problem `room/note-missing` where it is one of another workshop
 */
function gapOf(room: Room, key: string) {
  const gap = room.plan.tables.gap.get(noteIdOf(key));
  if (gap && gap.workshopId !== room.workshop.id) throw new Problem('room/note-missing');
  return gap ?? null;
}

/**
 * The draft of a key; null where it is not there.
 * @throws Problem `room/note-missing` where it is somebody else's, or an objective was made of it
 */
function draftOf(room: Room, { personId }: Seat, key: string): Proposal | null {
  const draft = room.plan.tables.proposal.get(noteIdOf(key));
  if (!draft) return null;
  const isOwn = draft.workshopId === room.workshop.id && draft.personId === personId;
  if (!isOwn || draft.objectiveId !== null) throw new Problem('room/note-missing');
  return draft;
}

/**
 * Before a workshop begins everybody may bring along ideas, gaps and drafts of objectives, and change their own until it does.
 * Nothing of others is shown.
 */
export const preparationStep: RoomStep<ViewOf<'preparation'>> = {
  view: (room) => {
    const notes = room.plan.tables.idea.where('workshopId', room.workshop.id);
    const hidden = notes.filter(({ isRevealed }) => !isRevealed);
    const drafts = draftsOf(room).filter(({ objectiveId }) => objectiveId === null);
    const written = [...hidden, ...gapsOf(room), ...drafts].flatMap(({ id }) => noteTagOf(id) ?? []);
    const shared = {
      kind: 'preparation',
      areNamed: room.workshop.areIdeasNamed,
      heldOn: room.workshop.heldOn,
      written,
    } as const;
    return () => shared;
  },
  actions: {
    'idea.add': ideasStep.actions['idea.add'],
    'idea.change': ideasStep.actions['idea.change'],
    'idea.remove': ideasStep.actions['idea.remove'],
    'gap.put': (room, _, { key, text: measureName, cause }) => {
      const known = gapOf(room, key);
      if (known) return call(gapCommands.update, { id: known.id, measureName, cause });
      const { workshop, cycle } = room;
      const gap = { cycleId: cycle.id, workshopId: workshop.id, measureName, cause };
      return call(gapCommands.add, gap, { newId: noteIdOf(key) });
    },
    'gap.remove': (room, _, { key }) => {
      const known = gapOf(room, key);
      return known && call(gapCommands.remove, { id: known.id });
    },
    'draft.put': (room, seat, { key, text, keyResults }) => {
      const known = draftOf(room, seat, key);
      if (known) return call(proposalCommands.updateProposal, { id: known.id, text, keyResults });
      const { personId } = seat;
      const draft = { workshopId: room.workshop.id, objectiveId: null, personId, text, keyResults };
      return call(proposalCommands.proposeWording, draft, { newId: noteIdOf(key) });
    },
    'draft.remove': (room, seat, { key }) => {
      const known = draftOf(room, seat, key);
      return known && call(proposalCommands.withdrawProposal, { id: known.id });
    },
  },
  // Who has brought something is known where their name stands on it: a tick tells of no unnamed idea.
  hasDone: (room) => {
    const drafts = draftsOf(room).map(({ personId }) => personId);
    const ideas = ideasStep.hasDone(room);
    return (seat) => drafts.includes(seat.personId) || ideas(seat);
  },
};
