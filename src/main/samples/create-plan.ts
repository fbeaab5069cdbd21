import type { NewPlace } from '../plan-file/new-plan.ts';
import { createPlanFile } from '../plan-file/open.ts';
import { type NewPlan, writePlan } from './write-plan.ts';

/**
 * Makes a plan file of what a new plan begins with. Answers where it is.
 * @throws Problem `plan-file/exists`, `plan-file/folder-missing`, `plan-file/read-only`, `plan-file/disk-full`
 */
export const createPlan = (place: NewPlace, begin: NewPlan): string =>
  createPlanFile(place, (file) => file.seed((draft) => writePlan(draft, begin)));
