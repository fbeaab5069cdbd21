import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { later, type Part } from '../window/later.ts';

/** What of a review comes after its objectives: parts of its screen, and steps of a guided one. */
export const reviewParts = {
  causes: later(async () => (await import('./parts.ts')).Causes),
  process: later(async () => (await import('./parts.ts')).Process),
  calibration: later(async () => (await import('./parts.ts')).CalibrationView),
  'next-cycle': later(async () => (await import('./parts.ts')).NextCycle),
} as const satisfies { readonly [Kind in WorkshopStepKind]?: Part };
export type ReviewPart = keyof typeof reviewParts;

export const reviewPartNames = Object.keys(reviewParts) as readonly ReviewPart[];
