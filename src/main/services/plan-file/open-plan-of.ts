import type { OpenPlan } from '#contract/plan-file.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';

/** What a window is told of the plan file that it shows. */
export const openPlanOf = ({ path, name, isReadOnly }: PlanFile): OpenPlan => ({ path, name, isReadOnly });
