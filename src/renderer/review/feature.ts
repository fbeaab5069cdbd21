import { IconClipboardCheck, IconLock, IconLockOpen } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import { isClosedCycle, isOpenCycle } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { causeActions } from './cause-actions.ts';
import { ReviewDialogs } from './close-dialogs.tsx';
import { reviewParts } from './review-parts.ts';
import { ReviewScreen } from './review-screen.tsx';
import { Scores } from './review-steps.tsx';

export const review = {
  screens: { review: { component: asJudged(ReviewScreen) } },
  rail: [{ screen: 'review', label: 'review', icon: IconClipboardCheck }],
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
  dialogs: [ReviewDialogs],
  steps: { scores: Scores, ...reviewParts },
} as const satisfies Feature;
