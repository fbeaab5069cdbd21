import { IconChartLine, IconChecklist } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { CheckInStep } from './check-in-step.tsx';
import { CheckInsScreen } from './check-ins-screen.tsx';
import { CurveDialog } from './curve-dialog.tsx';
import { Actions, Attention, Changes } from './meeting-tools.tsx';
import { DueReminder } from './reminder.tsx';

export const checkIns = {
  screens: { 'check-ins': { component: asJudged(CheckInsScreen) } },
  rail: [{ screen: 'check-ins', label: 'checkIns', icon: IconChecklist }],
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
  dialogs: [CurveDialog, DueReminder],
  steps: { 'check-ins': CheckInStep, changes: Changes, attention: Attention, actions: Actions },
} as const satisfies Feature;
