import { IconClipboardCheck, IconLock, IconLockOpen } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import { isClosedCycle, isOpenCycle } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setScreen } from '../window/screen-state.ts';
import { causeActions } from './cause-actions.ts';
import { reviewParts } from './review-parts.ts';

export const review = {
  screens: {
    review: { component: later(async () => asJudged((await import('./parts.ts')).ReviewScreen)) },
  },
  rail: [{ screen: 'review', icon: IconClipboardCheck }],
  actions: [
    ...causeActions,
    {
      name: 'review-close',
      group: 'cycle',
      icon: IconLock,
      when: isOpenCycle,
      run: () => setScreen({ dialog: 'review-close' }),
    },
    {
      name: 'review-reopen',
      group: 'cycle',
      icon: IconLockOpen,
      when: isClosedCycle,
      run: () => setScreen({ dialog: 'review-reopen' }),
    },
  ],
  dialogs: [later(async () => (await import('./parts.ts')).ReviewDialogs)],
  steps: { scores: later(async () => (await import('./parts.ts')).Scores), ...reviewParts },
} as const satisfies Feature;
