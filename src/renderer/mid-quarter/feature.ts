import type { Feature } from '../window/feature.ts';
import { CourseStep } from './course-step.tsx';
import { WhyStep } from './why-step.tsx';

export const midQuarter = {
  steps: { why: WhyStep, course: CourseStep },
} as const satisfies Feature;
