import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';

export const panel = {
  drawers: { panel: later(async () => (await import('./objective-panel.tsx')).ObjectivePanel) },
} as const satisfies Feature;
