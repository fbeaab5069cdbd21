import { stageName } from '#contract/sentences/measure.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { usesOf } from '#domain/tables/remove.ts';
import { planFileOf, router } from '../implement.ts';

/** The stages of the sales cycle; the two cross-cutting kinds stand behind them and stay there. */
const ofCycle = (plan: Plan) => plan.tables.stage.sorted().filter((stage) => stage.kind === 'stage');

export const stage = {
  add: router.stage.add.handler(({ context, input }) =>
    planFileOf(context).write('stage.add', (change, plan) => {
      const rank = rankAt(plan.tables.stage.sorted(), ofCycle(plan).length);
      return {
        id: change.insert('stage', { kind: 'stage', rank, ...input }),
        subject: input.name,
      };
    }),
  ),

  rename: router.stage.rename.handler(({ context, input }) =>
    planFileOf(context).write('stage.rename', (change, plan) => {
      const { id } = rowIn(plan, 'stage', input.id);
      change.update('stage', id, { name: input.name });
      return { id, subject: input.name };
    }),
  ),

  move: router.stage.move.handler(({ context, input }) =>
    planFileOf(context).write('stage.move', (change, plan) => {
      const stage = rowIn(plan, 'stage', input.id);
      const position = Math.min(input.position, ofCycle(plan).length - 1);
      change.update('stage', stage.id, { rank: rankAt(plan.tables.stage.sorted(), position, stage.id) });
      return { id: stage.id, subject: stageName(stage, plan.about.language) };
    }),
  ),

  remove: router.stage.remove.handler(({ context, input }) =>
    planFileOf(context).write('stage.remove', (change, plan) => {
      const stage = rowIn(plan, 'stage', input.id);
      const name = stageName(stage, plan.about.language);
      const uses = usesOf(plan, 'stage', stage.id);
      if (uses > 0 || stage.kind !== 'stage') throw new Problem('organisation/in-use', { name, uses });
      change.delete('stage', stage.id);
      return { id: stage.id, subject: name };
    }),
  ),
};
