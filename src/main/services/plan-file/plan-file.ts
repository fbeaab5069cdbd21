import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import dayjs from 'dayjs';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { ensureFolder } from '../../ensure-folder.ts';
import { createPlan } from '../../samples/create-plan.ts';
import { router } from '../implement.ts';
import { openPlanOf } from './open-plan-of.ts';

export const planFile = {
  current: router.planFile.current.handler(async ({ context }) => {
    const file = await context.window.current();
    return file ? openPlanOf(file) : null;
  }),

  create: router.planFile.create.handler(async ({ context, input }) => {
    const { host } = context.window.desk;
    let path = input.path ?? null;
    if (path === null && host.chooseSave && input.sample !== 'tour') {
      path = await host.chooseSave(`${fileNameOf(input.name)}.tangga`, 'plan');
      if (path === null) return null;
    }
    const folder = host.plansFolder;
    if (path === null) ensureFolder(folder);
    const place = path === null ? { folder, name: fileNameOf(input.name) } : { path };
    const made = createPlan(place, { ...input, today: dayjs().format('YYYY-MM-DD') });
    return openPlanOf(await context.window.openPlan(made));
  }),

  open: router.planFile.open.handler(async ({ context, input }) => {
    const path = input.path ?? (await context.window.desk.host.chooseOpen?.()) ?? null;
    const file = path === null ? null : await context.window.openPath(path);
    return file && openPlanOf(file);
  }),

  recent: router.planFile.recent.handler(({ context }) =>
    context.window.desk.store.recent.map((plan) => ({ ...plan, isThere: existsSync(plan.path) })),
  ),

  forget: router.planFile.forget.handler(({ context, input }) => {
    context.window.desk.store.forget(input.path);
    return {};
  }),

  folder: router.planFile.folder.handler(({ context }) => {
    const folder = context.window.desk.host.plansFolder;
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tangga')) : [];
    const plans = names.map((name) => ({
      path: join(folder, name),
      name: name.slice(0, -'.tangga'.length),
      changedAt: statSync(join(folder, name)).mtime.toISOString(),
    }));
    return { folder, plans: plans.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)) };
  }),

  close: router.planFile.close.handler(({ context }) => {
    context.window.closePlan();
    return {};
  }),
};
