import { z } from 'zod';
import { usualDirection } from '../../gap/gap.ts';
import { end, rankAt } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import { type NewRow, tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id, ownerSchema, typedTitle } from '../input.ts';
import { newKeyResult } from '../key-result/fields.ts';
import { blankObjective } from '../objective/fields.ts';
import { removeRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';

const fields = tables.gap.schema.omit({
  id: true,
  cycleId: true,
  workshopId: true,
  objectiveId: true,
  rank: true,
});

/** Adds a gap behind the others of its cycle, and answers its id. */
export const insertGap = (
  draft: Draft,
  gap: Omit<NewRow<'gap'>, 'rank'> & { readonly cycleId: string; readonly measureName: string },
): string =>
  draft.insert('gap', {
    currency: draft.plan.about.currency,
    direction: usualDirection(gap.measureName),
    ...gap,
    rank: rankAt(draft.plan.tables.gap.where('cycleId', gap.cycleId), end),
  });

export const gapCommands = {
  add: command(
    'gap.add',
    1,
    fields
      .partial()
      .extend({ cycleId: id, workshopId: id.optional(), measureName: fields.shape.measureName }),
    (draft, input) => ({ id: insertGap(draft, input), subject: input.measureName }),
  ),

  update: command('gap.update', 1, fields.partial().extend({ id }), (draft, { id: gapId, ...asked }) => {
    const before = rowIn(draft.plan, 'gap', gapId);
    const { measureName } = asked;
    const isNamed = measureName !== undefined && before.current === null && before.comparisonValue === null;
    const direction = isNamed ? { direction: usualDirection(measureName) } : {};
    draft.update('gap', gapId, { ...direction, ...asked });
    return { id: gapId, subject: measureName ?? before.measureName };
  }),

  remove: removeRow('gap.remove', 'gap'),

  /**
   * Makes an objective of a gap, with a first key result that carries over measure, unit, the value now as
   * baseline with its period, and what it was compared with as target.
   */
  makeObjective: command(
    'gap.make-objective',
    1,
    z.object({ id, owner: ownerSchema, title: typedTitle }),
    (draft, { id: gapId, owner, title }, { now }) => {
      const { plan } = draft;
      const gap = rowIn(plan, 'gap', gapId);
      const cycle = rowIn(plan, 'cycle', gap.cycleId);
      const objective = {
        ...blankObjective(plan, cycle, owner, title, now),
        description: gap.cause,
        stageId: gap.stageId,
      };
      const objectiveId = draft.insert('objective', objective);
      const about = {
        title: gap.measureName,
        kind: gap.measure,
        unit: gap.unit,
        currency: gap.currency,
        baseline: gap.current ?? gap.lastPeriod,
        baselinePeriod: gap.current === null ? gap.lastPeriodLabel : cycle.name,
        target: gap.comparisonValue,
      };
      const rung = newKeyResult(plan.about, { ...objective, id: objectiveId }, 'a0', about, now);
      draft.insert('keyResult', rung);
      draft.update('gap', gap.id, { objectiveId });
      return { id: objectiveId, subject: title };
    },
  ),
};
