import { IconChartBar } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import type { Feature } from '../window/feature.ts';
import { addMeasure, gapActions } from './gap-actions.ts';
import { GapObjectiveDialog } from './gap-objective-dialog.tsx';
import { GapsScreen } from './gaps-screen.tsx';
import { GapsStep } from './gaps-step.tsx';

export const gaps = {
  screens: { gaps: { component: GapsScreen } },
  rail: [{ screen: 'gaps', label: 'gaps', icon: IconChartBar }],
  dialogs: [GapObjectiveDialog],
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
  steps: { gaps: GapsStep },
} as const satisfies Feature;
