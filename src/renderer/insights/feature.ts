import { IconChartDots } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';

export const insights = {
  screens: {
    insights: {
      component: later(async () => asJudged((await import('./insights-screen.tsx')).InsightsScreen)),
    },
  },
  rail: [{ screen: 'insights', icon: IconChartDots }],
} as const satisfies Feature;
