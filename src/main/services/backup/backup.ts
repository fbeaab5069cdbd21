import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import dayjs from 'dayjs';
import { restoreBeside } from '../../plan-file/restore.ts';
import { inCopyOf } from '../../plan-file/verify.ts';
import { router } from '../implement.ts';

/** What a plan is called that is restored beside another one, from the time of its copy. */
const nameBeside = (path: string, copy: string): string => {
  const [day] = /^\d{8}/u.exec(basename(copy)) ?? [dayjs().format('YYYYMMDD')];
  return `${basename(path, '.tangga')} ${day.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3')}`;
};

export const backup = {
  list: router.backup.list.handler(({ context, input }) => context.window.desk.copiesOf(input.path)),

  look: router.backup.look.handler(({ input }) => inCopyOf(input.copy, (file) => file.packedSnapshot())),

  restoreBeside: router.backup.restoreBeside.handler(async ({ context, input: { path, copy } }) => {
    const { host } = context.window.desk;
    const name = nameBeside(path, copy);
    if (host.chooseSave) {
      const chosen = await host.chooseSave(`${name}.tangga`, 'plan');
      if (chosen === null) return null;
      const made = await restoreBeside(copy, { path: chosen });
      await context.window.openPlan(made);
      return { path: made };
    }
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true });
    const made = await restoreBeside(copy, { folder, name });
    await context.window.openPlan(made);
    return { path: made };
  }),

  restoreOver: router.backup.restoreOver.handler(async ({ context, input: { path, copy } }) => {
    const { desk } = context.window;
    const restorePoint = await desk.restoreOver(path, copy);
    // A window that could not open the plan before shows it now.
    await context.window.openPlan(path);
    return { restorePoint };
  }),
};
