import { z } from 'zod';
import { rankAt } from '../../ladder/ladder.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import { remove, usesOf } from '../../tables/remove.ts';
import { command } from '../command.ts';
import { id, name, position } from '../input.ts';
import { rowIn } from '../rows.ts';

/** The stages of the sales cycle; the two cross-cutting kinds stand behind them and stay there. */
const ofCycle = (plan: Plan) => plan.tables.stage.sorted().filter((stage) => stage.kind === 'stage');

export const stageCommands = {
  add: command('stage.add', 1, z.object({ name }), (draft, input) => {
    const { plan } = draft;
    const rank = rankAt(plan.tables.stage.sorted(), ofCycle(plan).length);
    return { id: draft.insert('stage', { kind: 'stage', rank, ...input }), subject: input.name };
  }),

  rename: command('stage.rename', 1, z.object({ id, name }), (draft, input) => {
    const stage = rowIn(draft.plan, 'stage', input.id);
    draft.update('stage', stage.id, { name: input.name });
    return { id: stage.id, subject: input.name };
  }),

  /** Puts a stage at `position` of the sales cycle, counted without itself. */
  move: command('stage.move', 1, z.object({ id, position }), (draft, input, { stageName }) => {
    const { plan } = draft;
    const stage = rowIn(plan, 'stage', input.id);
    const at = Math.min(input.position, ofCycle(plan).length - 1);
    draft.update('stage', stage.id, { rank: rankAt(plan.tables.stage.sorted(), at, stage.id) });
    return { id: stage.id, subject: stageName(stage) };
  }),

  /** Refused while objectives, metrics or gaps name it. */
  remove: command('stage.remove', 1, z.object({ id }), (draft, input, { stageName }) => {
    const { plan } = draft;
    const stage = rowIn(plan, 'stage', input.id);
    const subject = stageName(stage);
    const uses = usesOf(plan, 'stage', stage.id);
    if (uses > 0 || stage.kind !== 'stage') throw new Problem('organisation/in-use', { name: subject, uses });
    remove(draft, 'stage', stage.id);
    return { id: stage.id, subject };
  }),
};
