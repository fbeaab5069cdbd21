import { keyResultCommands } from '../commands/key-result/key-result.ts';
import { decisionCommands } from '../commands/workshop/decisions.ts';
import { Problem } from '../problem.ts';
import type { KeyResult } from '../tables/tables.ts';
import { noteIdOf } from './note-key.ts';
import { ownedRungs, rungIn } from './owned-rungs.ts';
import { call, type Room, type RoomStep, type Seat, type ViewOf } from './room-step.ts';

/**
 * A rung that is the seat's own.
 * @throws Problem `room/rung-taken`
 */
function ownRung(room: Room, { personId }: Seat, keyResultId: string): KeyResult {
  const rung = rungIn(room, keyResultId);
  if (rung.ownerId !== personId) throw new Problem('room/rung-taken', { keyResult: rung.title });
  return rung;
}

/** Who takes which rung, how sure they are of it, and what they need from others for it. */
export const ownersStep: RoomStep<ViewOf<'owners'>> = {
  view: (room) => {
    const objectives = ownedRungs(room);
    return (seat) => ({ kind: 'owners', objectives: objectives(seat) });
  },
  actions: {
    'rung.take': (room, { personId }, { keyResultId }) => {
      const rung = rungIn(room, keyResultId);
      if (rung.ownerId === personId) return null;
      // What somebody else has is given by the facilitator, who hears both.
      if (rung.ownerId !== null) throw new Problem('room/rung-taken', { keyResult: rung.title });
      return call(keyResultCommands.give, { ids: [rung.id], ownerId: personId });
    },
    'rung.leave': (room, seat, { keyResultId }) =>
      call(keyResultCommands.give, { ids: [ownRung(room, seat, keyResultId).id], ownerId: null }),
    'rung.confidence': (room, seat, { keyResultId, confidence }) =>
      call(keyResultCommands.update, { id: ownRung(room, seat, keyResultId).id, confidence }),
    'need.say': (room, { personId: saidById }, { key, keyResultId, personId, text }) => {
      const newId: string = noteIdOf(key);
      if (room.plan.tables.decision.get(newId)) return null;
      if (personId !== null && !room.people.some(({ id }) => id === personId))
        throw new Problem('room/no-longer-asked');
      const need = {
        workshopId: room.workshop.id,
        kind: 'open-point',
        text,
        ownerId: personId,
        dueOn: null,
        saidById,
        keyResultId: keyResultId === null ? null : rungIn(room, keyResultId).id,
      } as const;
      return call(decisionCommands.addDecision, need, { newId });
    },
  },
  hasDone: () => () => null,
};
