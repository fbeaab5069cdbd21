import { rowIn } from '#domain/commands/rows.ts';
import { reachableAddresses } from '../../room/addresses.ts';
import { formName, formPage } from '../../room/form-page.ts';
import { takeAnswerFiles } from '../../room/take-answers.ts';
import { finishedFile, placeFor, saveFinished } from '../document/finished-file.ts';
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

  makeForm: router.room.makeForm.handler(async ({ context, input: { workshopId, language } }) => {
    const { plan } = planFileOf(context);
    const { host } = context.window.desk;
    const workshop = rowIn(plan, 'workshop', workshopId);
    const page = await formPage(plan, workshop, language);
    const place = await placeFor(host, formName(workshop, language), 'html');
    return place && finishedFile(host, await saveFinished(place, page));
  }),

  readAnswers: router.room.readAnswers.handler(async ({ context, input: { workshopId, files } }) => {
    const outcomes = await takeAnswerFiles(planFileOf(context), files, workshopId);
    return outcomes.map((outcome) => {
      if (outcome.kind !== 'refused') return outcome;
      const { code, parameters } = outcome.problem;
      return { ...outcome, problem: { code, parameters: { ...parameters } } };
    });
  }),

  renewCode: router.room.renewCode.handler(({ context }) => {
    roomOf(context).renewCode();
    return {};
  }),
};
