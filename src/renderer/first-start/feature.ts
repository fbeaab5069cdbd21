import type { Feature } from '../window/feature.ts';
import { OpenPlanDialog } from './open-plan-dialog.tsx';
import { planActions } from './plan-actions.ts';
import { StartWorkshop } from './start-workshop.tsx';

export const firstStart = {
  actions: planActions,
  planlessDialogs: [StartWorkshop, OpenPlanDialog],
} as const satisfies Feature;
