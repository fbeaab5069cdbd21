import { fileNameOf } from '#domain/plan/file-name.ts';
import { ensureFolder } from '../../ensure-folder.ts';
import type { NewPlace } from '../../plan-file/new-plan.ts';
import { tellWaiting } from '../../plan-file/waiting.ts';
import { planFileOf, router, type WindowContext } from '../implement.ts';
import { openPlanOf } from '../plan-file/open-plan-of.ts';

/** No more of what was decided is shown. */
const mostSettled = 20;

const spacesOf = ({ window }: WindowContext) => window.desk.spaces;

/** Where the plan of a space goes: where the host's dialog says, else to the other plans. */
async function placeFor({ window }: WindowContext, plan: string): Promise<NewPlace | null> {
  const { chooseSave, plansFolder } = window.desk.host;
  const name = fileNameOf(plan);
  if (chooseSave) {
    const path = await chooseSave(`${name}.tangga`, 'plan');
    return path === null ? null : { path };
  }
  ensureFolder(plansFolder);
  return { folder: plansFolder, name };
}

/** What a window asks of the space of its plan, and of spaces to share it through. */
export const space = {
  passwordPlace: router.space.passwordPlace.handler(({ context }) => ({
    place: spacesOf(context).passwords.place,
  })),

  test: router.space.test.handler(({ context, input, signal }) => spacesOf(context).test(input, signal)),

  make: router.space.make.handler(({ context, input, signal }) => spacesOf(context).make(input, signal)),

  share: router.space.share.handler(async ({ context, input: { name, personId, ...door }, signal }) => {
    await spacesOf(context).share(planFileOf(context), door, { name, personId }, signal);
    return {};
  }),

  join: router.space.join.handler(async ({ context, input: { planId, ...door }, signal }) => {
    const path = await spacesOf(context).join(door, planId, (name) => placeFor(context, name), signal);
    return path === null ? null : openPlanOf(await context.window.openPlan(path));
  }),

  synchronise: router.space.synchronise.handler(({ context }) =>
    spacesOf(context).synchronise(planFileOf(context)),
  ),

  here: router.space.here.handler(({ context, input }) => {
    spacesOf(context).sayHere(planFileOf(context), input.place);
    return {};
  }),

  handBack: router.space.handBack.handler(({ context }) => {
    spacesOf(context).handBack(planFileOf(context));
    return {};
  }),

  enter: router.space.enter.handler(async ({ context, input, signal }) => {
    await spacesOf(context).enter(planFileOf(context), input.password, signal);
    return {};
  }),

  leave: router.space.leave.handler(async ({ context, input }) => {
    await spacesOf(context).leave(planFileOf(context), input);
    return {};
  }),

  waiting: router.space.waiting.handler(({ context, input }) => {
    const file = planFileOf(context);
    return [...file.shared.waiting(), ...file.shared.settled().slice(0, mostSettled)].map((one) =>
      tellWaiting(file, one, input.language),
    );
  }),

  settle: router.space.settle.handler(({ context, input: { id, takes } }) => {
    const file = planFileOf(context);
    file.settle(id, takes);
    spacesOf(context).decided(file);
    return {};
  }),

  members: router.space.members.handler(async ({ context }) => {
    const members = await spacesOf(context).members(planFileOf(context));
    return members.map((member) => ({ ...member, teams: [...member.teams] }));
  }),

  seat: router.space.seat.handler(async ({ context, input }) => {
    await spacesOf(context).seat(planFileOf(context), input);
    return {};
  }),

  unseat: router.space.unseat.handler(async ({ context, input }) => {
    await spacesOf(context).unseat(planFileOf(context), input.role);
    return {};
  }),
};
