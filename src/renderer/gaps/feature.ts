import { IconChartBar } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { addMeasure, gapActions } from './gap-actions.ts';

export const gaps = {
  screens: { gaps: { component: later(async () => (await import('./parts.ts')).GapsScreen) } },
  rail: [{ screen: 'gaps', icon: IconChartBar }],
  dialogs: [later(async () => (await import('./parts.ts')).GapObjectiveDialog)],
  actions: [
    ...gapActions,
    {
      name: 'new-measure',
      group: 'new',
      icon: IconChartBar,
      when: isPlanOpen,
      run: () => {
        go('gaps');
        return addMeasure();
      },
    },
  ],
  steps: { gaps: later(async () => (await import('./parts.ts')).GapsStep) },
} as const satisfies Feature;
