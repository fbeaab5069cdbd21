import { reachableAddresses } from '../../room/addresses.ts';
import { planFileOf, router, type WindowContext } from '../implement.ts';

const roomOf = (context: WindowContext) => context.window.desk.rooms.of(planFileOf(context));

/** What a window asks of the room of its plan. */
export const room = {
  addresses: router.room.addresses.handler(() => reachableAddresses()),

  open: router.room.open.handler(({ context, input }) =>
    context.window.desk.rooms.open(planFileOf(context), input),
  ),

  close: router.room.close.handler(async ({ context }) => {
    await context.window.desk.rooms.close(planFileOf(context));
    return {};
  }),

  admit: router.room.admit.handler(({ context, input }) => {
    roomOf(context).admit(input.seatId);
    return {};
  }),

  remove: router.room.remove.handler(({ context, input }) => {
    roomOf(context).remove(input.seatId);
    return {};
  }),

  lock: router.room.lock.handler(({ context, input }) => {
    roomOf(context).lock(input.isLocked);
    return {};
  }),

  promote: router.room.promote.handler(({ context, input }) => {
    roomOf(context).promote(input.seatId, input.isSecond);
    return {};
  }),

  handOver: router.room.handOver.handler(({ context, input }) => roomOf(context).handOver(input.seatId)),

  renewCode: router.room.renewCode.handler(({ context }) => {
    roomOf(context).renewCode();
    return {};
  }),
};
