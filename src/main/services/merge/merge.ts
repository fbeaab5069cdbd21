import { basename } from 'node:path';
import type { Side } from '#domain/merge/copy.ts';
import { Problem } from '#domain/problem.ts';
import { textsOf } from '#texts/texts.ts';
import { mergeInto, mergeOf } from '../../plan-file/merge/merge-files.ts';
import { copiesBeside, saveAside, withOtherCopy } from '../../plan-file/merge/other-copy.ts';
import { tellMerge } from '../../plan-file/merge/tell-merge.ts';
import { planFileOf, router } from '../implement.ts';

const decided = (decisions: Readonly<Record<string, Side>>) => new Map(Object.entries(decisions));

export const merge = {
  beside: router.merge.beside.handler(({ context }) => copiesBeside(planFileOf(context))),

  choose: router.merge.choose.handler(async ({ context }) => {
    const path = (await context.window.desk.host.chooseOpen?.()) ?? null;
    return path === null ? null : { path };
  }),

  look: router.merge.look.handler(({ context, input: { copy, decisions, language } }) => {
    const file = planFileOf(context);
    if (copy === file.path) throw new Problem('merge/same-file', { path: copy });
    return withOtherCopy(copy, (other) => tellMerge(mergeOf(file, other, decided(decisions)), language));
  }),

  take: router.merge.take.handler(async ({ context, input: { copy, decisions } }) => {
    const file = planFileOf(context);
    const { desk } = context.window;
    if (file.isReadOnly) throw new Problem('plan-file/read-only', { path: file.path });
    const restorePoint = await desk.restorePoint(file, 'merge');
    const receipt = await withOtherCopy(copy, (other) => mergeInto(file, other, decided(decisions)));
    return receipt && { restorePoint };
  }),

  aside: router.merge.aside.handler(async ({ context }) => {
    const file = planFileOf(context);
    const plan = basename(file.path, '.tangga');
    const name = textsOf(context.window.desk.store.preferences.language)('merge.asideName', { plan });
    return { path: await saveAside(file, name) };
  }),
};
