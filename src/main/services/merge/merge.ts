import { basename } from 'node:path';
import { commands } from '#domain/commands/commands.ts';
import { rowIn } from '#domain/commands/rows.ts';
import type { Side } from '#domain/merge/copy.ts';
import { Problem } from '#domain/problem.ts';
import { decisionsOf, mergesOf } from '#domain/workshop/merges.ts';
import { textsOf } from '#texts/texts.ts';
import { withPlanOf } from '../../desk/plan-from-pdf.ts';
import type { PlanWindow } from '../../desk/plan-window.ts';
import { backupFolder, waitingFolder } from '../../desk/store.ts';
import { mergeInto, mergeOf, type SettledBy } from '../../plan-file/merge/merge-files.ts';
import { copiesBeside, saveAside, wentOn, withOtherCopy } from '../../plan-file/merge/other-copy.ts';
import { tellMerge } from '../../plan-file/merge/tell-merge.ts';
import { keepWaiting, waitingCopy } from '../../plan-file/merge/waiting-copy.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { planFileOf, router } from '../implement.ts';
import { toldWaiting } from './told-waiting.ts';

const decided = (decisions: Readonly<Record<string, Side>>) => new Map(Object.entries(decisions));

/** Opens another copy of the open plan, also one that is inside a book. */
function withCopy<T>(
  { desk }: PlanWindow,
  file: PlanFile,
  copy: string,
  work: (other: PlanFile) => T | Promise<T>,
): Promise<T> {
  if (copy === file.path) throw new Problem('merge/same-file', { path: copy });
  return withPlanOf(
    copy,
    () => desk.host.reader,
    (path) => withOtherCopy(path, work, copy),
  );
}

/** Writes a restore point, and then what the open plan and a copy come to. */
async function take(window: PlanWindow, file: PlanFile, copy: string, settledBy: SettledBy) {
  if (file.isReadOnly) throw new Problem('plan-file/read-only', { path: file.path });
  const restorePoint = await window.desk.restorePoint(file, 'merge');
  const receipt = await withCopy(window, file, copy, (other) => mergeInto(file, other, settledBy));
  return receipt && { restorePoint };
}

/** The copy of this name that a workshop waits for, where it is not on this computer. */
function missing(file: PlanFile, folder: string, workshopId: string, copy: string) {
  return mergesOf(file.plan, workshopId).find(
    (merge) => merge.mergedAt === null && merge.copy === copy && waitingCopy(file, folder, merge.id) === null,
  );
}

export const merge = {
  beside: router.merge.beside.handler(({ context }) => copiesBeside(planFileOf(context))),

  wentOn: router.merge.wentOn.handler(({ context, input: { copy } }) => wentOn(copy, planFileOf(context))),

  choose: router.merge.choose.handler(async ({ context }) => {
    const path = (await context.window.desk.host.chooseOpen?.()) ?? null;
    return path === null ? null : { path };
  }),

  look: router.merge.look.handler(({ context, input: { copy, decisions, language } }) => {
    const file = planFileOf(context);
    return withCopy(context.window, file, copy, (other) =>
      tellMerge(mergeOf(file, other, decided(decisions)), language),
    );
  }),

  take: router.merge.take.handler(({ context, input: { copy, decisions } }) =>
    take(context.window, planFileOf(context), copy, decided(decisions)),
  ),

  toWorkshop: router.merge.toWorkshop.handler(({ context, input }) => {
    const file = planFileOf(context);
    const { window } = context;
    const folder = waitingFolder(window.desk.store.folder);
    return withCopy(window, file, input.copy, (other) => {
      // What cannot be merged is refused before anybody waits for it.
      mergeOf(file, other);
      const copy = basename(input.copy);
      const known = missing(file, folder, input.workshopId, copy);
      return keepWaiting(
        file,
        other,
        folder,
        () => known ?? file.run(commands.workshop.bringCopy, { ...input, copy }),
      );
    });
  }),

  waiting: router.merge.waiting.handler(async ({ context, input: { mergeId, language } }) => {
    const file = planFileOf(context);
    const { id, copy } = rowIn(file.plan, 'workshopMerge', mergeId);
    const path = waitingCopy(file, waitingFolder(context.window.desk.store.folder), id);
    if (path === null) return { told: null };
    const tell = (other: PlanFile) => tellMerge(mergeOf(file, other, decisionsOf(file.plan, id)), language);
    const told = await toldWaiting(file, `${path} ${language}`, () => withOtherCopy(path, tell, copy));
    return { told };
  }),

  takeWaiting: router.merge.takeWaiting.handler(async ({ context, input: { mergeId } }) => {
    const file = planFileOf(context);
    const { id, copy } = rowIn(file.plan, 'workshopMerge', mergeId);
    const path = waitingCopy(file, waitingFolder(context.window.desk.store.folder), id);
    if (path === null) throw new Problem('plan-file/not-found', { path: copy });
    return take(context.window, file, path, { workshopMergeId: id });
  }),

  aside: router.merge.aside.handler(async ({ context }) => {
    const file = planFileOf(context);
    const plan = basename(file.path, '.tangga');
    const name = textsOf(context.window.desk.store.preferences.language)('merge.asideName', { plan });
    return { path: await saveAside(file, name, backupFolder(context.window.desk.store.folder)) };
  }),
};
