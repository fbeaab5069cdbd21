import { IconChartDots } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { InsightsScreen } from './insights-screen.tsx';

export const insights = {
  screens: { insights: { component: asJudged(InsightsScreen) } },
  rail: [{ screen: 'insights', label: 'insights', icon: IconChartDots }],
} as const satisfies Feature;
