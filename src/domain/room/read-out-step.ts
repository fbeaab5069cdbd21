import { signedFromSeats } from '../agreement/signed-from-seats.ts';
import { agreementCommands } from '../commands/agreement/agreement.ts';
import { ownedRungs } from './owned-rungs.ts';
import { call, type RoomStep, type ViewOf } from './room-step.ts';

/** The plan as it is read aloud, and everybody's signature under it. */
export const readOutStep: RoomStep<ViewOf<'read-out'>> = {
  view: (room) => {
    const { plan, cycle, people } = room;
    const pages = ownedRungs(room);
    const signed = signedFromSeats(plan, cycle);
    const count = people.filter(({ id }) => signed.has(id)).length;
    return (seat) => ({
      kind: 'read-out',
      pages: pages(seat),
      signed: { byMe: signed.has(seat.personId), count, of: people.length },
    });
  },
  actions: {
    'plan.sign': ({ cycle }, { personId }, how) =>
      call(agreementCommands.signSeat, { cycleId: cycle.id, personId, mark: JSON.stringify(how) }),
    'plan.unsign': ({ cycle }, { personId }) =>
      call(agreementCommands.unsignSeat, { cycleId: cycle.id, personId }),
  },
  hasDone: ({ plan, cycle }) => {
    const signed = signedFromSeats(plan, cycle);
    return ({ personId }) => signed.has(personId);
  },
};
