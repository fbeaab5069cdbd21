import type { Walk } from '#contract/history.ts';
import { diffInWords } from '#contract/sentences/differences.ts';
import { Problem } from '#domain/problem.ts';
import { assertReached } from '../../plan-file/past-plan.ts';
import { planFileOf, router } from '../implement.ts';

export const history = {
  sequences: router.history.sequences.handler(({ context, input }) =>
    JSON.stringify(planFileOf(context).history.sequences(input)),
  ),
  entries: router.history.entries.handler(({ context, input }) =>
    planFileOf(context).history.entries(input.sequences),
  ),
  authors: router.history.authors.handler(({ context }) => planFileOf(context).history.authors()),
  walk: router.history.walk.handler(async ({ context, input: { from, to } }) => {
    const file = planFileOf(context);
    const { walks, journal } = file;
    const entry = journal.entry(to);
    if (!entry) throw new Problem('plan/row-missing');
    await assertReached(file, Math.min(from, to));
    const walk: Walk = { ...walks.between(from, to), entry };
    return JSON.stringify(walk);
  }),
  reach: router.history.reach.handler(async ({ context }) => {
    const { reach, journal } = planFileOf(context);
    const from = await reach.from();
    return from > journal.first() ? { from, at: journal.at(from) ?? '' } : null;
  }),
  momentAt: router.history.momentAt.handler(async ({ context, input }) => {
    const { journal, reach } = planFileOf(context);
    return Math.max(await reach.from(), journal.by(input.instant));
  }),
  differences: router.history.differences.handler(async ({ context, input: { from, to, language } }) => {
    const file = planFileOf(context);
    await assertReached(file, Math.min(from, to));
    const [before, after] = file.walks.statesAt(from, to);
    return diffInWords(before, after, language).map(({ lines, ...group }) => ({
      ...group,
      lines: [...lines],
    }));
  }),
  takingBack: router.history.takingBack.handler(({ context, input }) =>
    planFileOf(context).takingBack(input.sequence),
  ),
  takeBack: router.history.takeBack.handler(({ context, input }) =>
    planFileOf(context).takeBack(input.sequence),
  ),
  undo: router.history.undo.handler(({ context }) => planFileOf(context).undo()),
  redo: router.history.redo.handler(({ context }) => planFileOf(context).redo()),
  next: router.history.next.handler(({ context }) => planFileOf(context).journal.next()),
  list: router.history.list.handler(({ context, input }) =>
    planFileOf(context).journal.list(input.limit, input.rowIds),
  ),
};
