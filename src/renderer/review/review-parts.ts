import type { ComponentType } from 'react';
import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { CalibrationView } from './calibration-view.tsx';
import { Causes } from './causes.tsx';
import { NextCycle } from './next-cycle.tsx';
import { Process } from './process.tsx';

/** What of a review comes after its objectives: parts of its screen, and steps of a guided one. */
export const reviewParts = {
  causes: Causes,
  process: Process,
  calibration: CalibrationView,
  'next-cycle': NextCycle,
} as const satisfies { readonly [Kind in WorkshopStepKind]?: ComponentType };
export type ReviewPart = keyof typeof reviewParts;

export const reviewPartNames = Object.keys(reviewParts) as readonly ReviewPart[];
