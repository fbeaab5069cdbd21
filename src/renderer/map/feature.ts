import { IconSitemap } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { MapScreen } from './map-screen.tsx';

export const map = {
  screens: { map: { component: asJudged(MapScreen) } },
  rail: [{ screen: 'map', label: 'map', icon: IconSitemap }],
} as const satisfies Feature;
