import { IconChartLine, IconChecklist } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setScreen } from '../window/screen-state.ts';

export const checkIns = {
  screens: {
    'check-ins': {
      component: later(async () => asJudged((await import('./parts.ts')).CheckInsScreen)),
    },
  },
  rail: [{ screen: 'check-ins', icon: IconChecklist }],
  actions: [
    {
      name: 'key-result-curve',
      group: 'key-result',
      icon: IconChartLine,
      shortcut: 'v',
      when: ({ keyResultIds }) => keyResultIds.length === 1,
      run: ({ keyResultIds: [id] }) => setScreen({ curveKeyResultId: id ?? null }),
    },
  ],
  dialogs: [
    later(async () => (await import('./parts.ts')).CurveDialog),
    later(async () => (await import('./parts.ts')).DueReminder),
  ],
  steps: {
    'check-ins': later(async () => (await import('./parts.ts')).CheckInStep),
    changes: later(async () => (await import('./parts.ts')).Changes),
    attention: later(async () => (await import('./parts.ts')).Attention),
    actions: later(async () => (await import('./parts.ts')).Actions),
  },
} as const satisfies Feature;
