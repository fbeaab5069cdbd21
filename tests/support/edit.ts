import { z } from 'zod';
import { command, type Done } from '#domain/commands/command.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { PlanFile } from '../../src/main/plan-file/plan-file.ts';

/** Changes a plan by a command of a test's own. */
export const edit = (file: PlanFile, name: string, work: (draft: Draft, plan: Plan) => Done) =>
  file.run(
    command(name, 1, z.null(), (draft) => work(draft, draft.plan)),
    null,
  );
