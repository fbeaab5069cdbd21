import { newKeyResult } from '#domain/commands/key-result/fields.ts';
import { blankObjective } from '#domain/commands/objective/fields.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { usualDirection } from '#domain/gap/gap.ts';
import { rankAt } from '#domain/ladder/ladder.ts';
import { planFileOf, router } from '../implement.ts';

export const gap = {
  add: router.gap.add.handler(({ context, input }) =>
    planFileOf(context).write('gap.add', (change, plan) => {
      const rank = rankAt(plan.tables.gap.where('cycleId', input.cycleId), Number.MAX_SAFE_INTEGER);
      const blank = {
        workshopId: null,
        stageId: null,
        measure: 'number',
        unit: '',
        currency: plan.about.currency,
        lastPeriod: null,
        lastPeriodLabel: '',
        current: null,
        comparison: 'target',
        comparisonValue: null,
        direction: usualDirection(input.measureName),
        cause: '',
        votes: 0,
        objectiveId: null,
      } as const;
      return { id: change.insert('gap', { ...blank, ...input, rank }), subject: input.measureName };
    }),
  ),

  update: router.gap.update.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('gap.update', (change, plan) => {
      const before = rowIn(plan, 'gap', id);
      const isNamed =
        fields.measureName !== undefined && before.current === null && before.comparisonValue === null;
      const direction = isNamed ? { direction: usualDirection(fields.measureName ?? '') } : {};
      change.update('gap', id, { ...direction, ...fields });
      return { id, subject: fields.measureName ?? before.measureName };
    }),
  ),

  remove: router.gap.remove.handler(({ context, input }) =>
    planFileOf(context).write('gap.remove', (change, plan) => {
      const { id, measureName } = rowIn(plan, 'gap', input.id);
      change.delete('gap', id);
      return { id, subject: measureName };
    }),
  ),

  makeObjective: router.gap.makeObjective.handler(({ context, input }) =>
    planFileOf(context).write('gap.make-objective', (change, plan) => {
      const now = new Date().toISOString();
      const gap = rowIn(plan, 'gap', input.id);
      const cycle = rowIn(plan, 'cycle', gap.cycleId);
      const objective = {
        ...blankObjective(plan, cycle, input.owner, input.title, now),
        description: gap.cause,
        stageId: gap.stageId,
      };
      const objectiveId = change.insert('objective', objective);
      const rung = newKeyResult(
        plan.about,
        { ...objective, id: objectiveId },
        'a0',
        {
          title: gap.measureName,
          kind: gap.measure,
          unit: gap.unit,
          currency: gap.currency,
          baseline: gap.current ?? gap.lastPeriod,
          baselinePeriod: gap.current === null ? gap.lastPeriodLabel : cycle.name,
          target: gap.comparisonValue,
        },
        now,
      );
      change.insert('keyResult', rung);
      change.update('gap', gap.id, { objectiveId });
      return { id: objectiveId, subject: input.title };
    }),
  ),
};
