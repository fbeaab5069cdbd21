import { IconScale } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { AlignmentStep } from './alignment-step.tsx';
import { BalanceScreen } from './balance-screen.tsx';

export const balance = {
  screens: { balance: { component: asJudged(BalanceScreen) } },
  rail: [{ screen: 'balance', label: 'balance', icon: IconScale }],
  steps: { alignment: AlignmentStep },
} as const satisfies Feature;
