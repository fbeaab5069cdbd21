import { signedFromSeats } from '../agreement/signed-from-seats.ts';
import { agreementCommands } from '../commands/agreement/agreement.ts';
import { readOutOf } from '../workshop/read-out.ts';
import { ownedLadder } from './owned-rungs.ts';
import { call, type RoomStep, type ViewOf } from './room-step.ts';

/** The page that is read aloud, and everybody's signature under it. */
export const readOutStep: RoomStep<ViewOf<'read-out'>> = {
  view: (room) => {
    const { plan, workshop, cycle, people } = room;
    const { pages, at } = readOutOf(plan, workshop);
    const objective = pages[at];
    const page = objective ? ownedLadder(room, objective) : () => null;
    const signed = signedFromSeats(plan, cycle);
    const count = people.filter(({ id }) => signed.has(id)).length;
    return (seat) => ({
      kind: 'read-out',
      page: page(seat),
      number: at + 1,
      of: pages.length,
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
