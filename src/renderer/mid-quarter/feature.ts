import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';

export const midQuarter = {
  steps: {
    why: later(async () => (await import('./parts.ts')).WhyStep),
    course: later(async () => (await import('./parts.ts')).CourseStep),
  },
} as const satisfies Feature;
