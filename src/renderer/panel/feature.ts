import type { Feature } from '../window/feature.ts';
import { ObjectivePanel } from './objective-panel.tsx';

export const panel = {
  drawers: { panel: ObjectivePanel },
} as const satisfies Feature;
