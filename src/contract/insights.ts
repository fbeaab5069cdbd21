import { z } from 'zod';
import { movement } from '#domain/check-in/changes.ts';
import { id } from '#domain/commands/input.ts';
import { scopeSchema } from '#domain/ownership/scope.ts';
import { procedure } from './base.ts';

const ofScope = z.object({ cycleId: id, scope: scopeSchema });

const overTimePoint = z.object({
  day: z.string(),
  progress: z.number().nullable(),
  expected: z.number(),
  confidence: z.number().nullable(),
});

/** What only the history of check-ins can tell; everything else a window computes from its own model. */
export const insights = {
  /** Progress, expected progress (fractions) and confidence (percent) at the end of each week of a cycle. */
  overTime: procedure.input(ofScope).output(z.array(overTimePoint)),
  /** The same of one objective, from its beginning to its end. */
  objectiveOverTime: procedure.input(z.object({ id })).output(z.array(overTimePoint)),
  /** Key results whose confidence fell over the last four weeks, the steepest first. */
  fallingConfidence: procedure.input(ofScope).output(z.array(movement)),
  /** Notes of check-ins that ask for a skill or a resource. */
  requests: procedure.input(ofScope).output(
    z.array(
      z.object({
        kind: z.enum(['skill', 'resource']),
        text: z.string(),
        objectiveId: id,
        from: z.enum(['review', 'check-in']),
      }),
    ),
  ),
};
