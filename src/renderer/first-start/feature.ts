import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { planActions } from './plan-actions.ts';

export const firstStart = {
  actions: planActions,
  planlessDialogs: [
    later(async () => (await import('./parts.ts')).StartWorkshop),
    later(async () => (await import('./parts.ts')).OpenPlanDialog),
  ],
} as const satisfies Feature;
