import { IconSitemap } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';

export const map = {
  screens: { map: { component: later(async () => asJudged((await import('./map-screen.tsx')).MapScreen)) } },
  rail: [{ screen: 'map', icon: IconSitemap }],
} as const satisfies Feature;
