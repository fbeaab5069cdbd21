import { keyResultCommands } from '../commands/key-result/key-result.ts';
import { decisionCommands } from '../commands/workshop/decisions.ts';
import { teamTree } from '../ownership/ownership.ts';
import { isPersonIn } from '../ownership/scope.ts';
import { Problem } from '../problem.ts';
import type { KeyResult } from '../tables/tables.ts';
import { askedOf } from '../workshop/minutes.ts';
import { noteIdOf } from './note-key.ts';
import { ownedRungs, rungIn } from './owned-rungs.ts';
import { call, type Room, type RoomStep, type Seat, type ViewOf } from './room-step.ts';
import type { Named, Need } from './steps.ts';

/**
 * A rung that is the seat's own.
 * @throws Problem `room/rung-taken`
 */
function ownRung(room: Room, { personId }: Seat, keyResultId: string): KeyResult {
  const rung = rungIn(room, keyResultId);
  if (rung.ownerId !== personId) throw new Problem('room/rung-taken', { keyResult: rung.title });
  return rung;
}

/** What was said to be needed from others in this room, as one seat is shown it. */
function needsIn({ plan, workshop }: Room): (seat: Seat) => readonly Need[] {
  const said = plan.tables.decision
    .where('workshopId', workshop.id)
    .filter(({ saidById }) => saidById !== null)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  return ({ personId }) =>
    said
      .filter(
        ({ saidById, ownerId, unitId }) =>
          saidById === personId ||
          ownerId === personId ||
          (unitId !== null && isPersonIn(plan, personId, { kind: 'team', unitId })),
      )
      .map((need) => ({
        id: need.id,
        keyResultId: need.keyResultId,
        text: need.text,
        by: need.saidById === personId ? null : (plan.tables.person.get(need.saidById)?.name ?? ''),
        from: askedOf(plan, need) ?? null,
      }));
}

const named = ({ id, name }: Named): Named => ({ id, name });

/** Who takes which rung, how sure they are of it, and what they need from others for it. */
export const ownersStep: RoomStep<ViewOf<'owners'>> = {
  view: (room) => {
    const objectives = ownedRungs(room);
    const needs = needsIn(room);
    const people = room.people.map(named);
    const teams = teamTree(room.plan).map(({ team }) => named(team));
    return (seat) => ({
      kind: 'owners',
      objectives: objectives(seat),
      people: people.filter(({ id }) => id !== seat.personId),
      teams,
      needs: needs(seat),
    });
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
    'need.say': (room, { personId: saidById }, { key, keyResultId, personId, unitId, text }) => {
      const { plan, people } = room;
      const newId: string = noteIdOf(key);
      if (plan.tables.decision.get(newId)) return null;
      const isGone = personId !== null && !people.some(({ id }) => id === personId);
      if (isGone || (unitId !== null && plan.tables.unit.get(unitId)?.kind !== 'team'))
        throw new Problem('room/no-longer-asked');
      const need = {
        workshopId: room.workshop.id,
        kind: 'open-point',
        text,
        ownerId: personId,
        unitId: personId === null ? unitId : null,
        dueOn: null,
        saidById,
        keyResultId: keyResultId === null ? null : rungIn(room, keyResultId).id,
      } as const;
      return call(decisionCommands.addDecision, need, { newId });
    },
    'need.withdraw': ({ plan, workshop }, { personId }, { needId }) => {
      const need = plan.tables.decision.get(needId);
      if (need?.workshopId !== workshop.id || need.saidById !== personId)
        throw new Problem('room/no-longer-asked');
      return call(decisionCommands.removeDecision, { id: need.id });
    },
  },
  hasDone: () => () => null,
};
