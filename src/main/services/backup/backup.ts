import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import dayjs from 'dayjs';
import type { Host } from '../../desk/host.ts';
import { backupFolder } from '../../desk/store.ts';
import { ensureFolder } from '../../ensure-folder.ts';
import { copyWhole, latestBackup } from '../../plan-file/backup.ts';
import { besideName } from '../../plan-file/beside-name.ts';
import { recoverAt } from '../../plan-file/door/door.ts';
import type { NewPlace } from '../../plan-file/new-plan.ts';
import { restoreBeside } from '../../plan-file/restore.ts';
import { takeIn } from '../../plan-file/taken-in.ts';
import { inCopyOf } from '../../plan-file/verify.ts';
import { planFileOf, router } from '../implement.ts';

/** The day of a copy, else today, as it stands in the name of a file. */
const dayOf = (copy: string): string => {
  const [day] = /^\d{8}/u.exec(basename(copy)) ?? [dayjs().format('YYYYMMDD')];
  return day.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3');
};

/** Where a plan goes that is made beside another one: where the host's dialog says, null where nobody wants it. */
async function placeBeside(
  { chooseSave, plansFolder }: Host,
  path: string,
  day: string,
): Promise<NewPlace | null> {
  const name = besideName(basename(path, '.tangga'), day);
  if (chooseSave) {
    const chosen = await chooseSave(`${name}.tangga`, 'plan');
    return chosen === null ? null : { path: chosen };
  }
  if (isAbsolute(path) && existsSync(dirname(path))) return { folder: dirname(path), name };
  ensureFolder(plansFolder);
  return { folder: plansFolder, name };
}

export const backup = {
  list: router.backup.list.handler(({ context, input }) => context.window.desk.copiesOf(input.path)),

  look: router.backup.look.handler(({ input }) => inCopyOf(input.copy, (file) => file.packedSnapshot())),

  restoreBeside: router.backup.restoreBeside.handler(async ({ context, input: { path, copy } }) => {
    const place = await placeBeside(context.window.desk.host, path, dayOf(copy));
    if (place === null) return null;
    const made = await restoreBeside(copy, place);
    await context.window.openPlan(made);
    return { path: made };
  }),

  recover: router.backup.recover.handler(async ({ context, input: { path } }) => {
    const { host, store } = context.window.desk;
    const place = await placeBeside(host, path, dayOf(''));
    if (place === null) return null;
    const recovered = await recoverAt(path, place, await latestBackup(path, backupFolder(store.folder)));
    await context.window.openPlan(recovered.path);
    return recovered;
  }),

  saveElsewhere: router.backup.saveElsewhere.handler(async ({ context }) => {
    const { db, path } = planFileOf(context);
    const place = await placeBeside(context.window.desk.host, path, dayOf(''));
    return place && { path: await takeIn(place, path, (part) => copyWhole(db, part)) };
  }),

  restoreOver: router.backup.restoreOver.handler(async ({ context, input: { path, copy } }) => {
    const { desk } = context.window;
    const restorePoint = await desk.restoreOver(path, copy);
    // A window that could not open the plan before shows it now.
    await context.window.openPlan(path);
    return { restorePoint };
  }),
};
