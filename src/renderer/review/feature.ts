import { IconClipboardCheck, IconLock, IconLockOpen } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import { isClosedCycle, isOpenCycle } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { CalibrationView } from './calibration-view.tsx';
import { Causes } from './causes.tsx';
import { ReviewDialogs } from './close-dialogs.tsx';
import { NextCycle } from './next-cycle.tsx';
import { Process } from './process.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { Scores } from './review-steps.tsx';

export const review = {
  screens: { review: { component: asJudged(ReviewScreen) } },
  rail: [{ screen: 'review', label: 'review', icon: IconClipboardCheck }],
  actions: [
    {
      name: 'review-close',
      group: 'quarter',
      icon: IconLock,
      when: isOpenCycle,
      run: () => setScreen({ dialog: 'review-close' }),
    },
    {
      name: 'review-reopen',
      group: 'quarter',
      icon: IconLockOpen,
      when: isClosedCycle,
      run: () => setScreen({ dialog: 'review-reopen' }),
    },
  ],
  dialogs: [ReviewDialogs],
  steps: {
    scores: Scores,
    causes: Causes,
    process: Process,
    calibration: CalibrationView,
    'next-cycle': NextCycle,
  },
} as const satisfies Feature;
