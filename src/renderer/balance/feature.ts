import { IconScale } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';

export const balance = {
  screens: {
    balance: { component: later(async () => asJudged((await import('./parts.ts')).BalanceScreen)) },
  },
  rail: [{ screen: 'balance', icon: IconScale }],
  steps: { alignment: later(async () => (await import('./parts.ts')).AlignmentStep) },
} as const satisfies Feature;
