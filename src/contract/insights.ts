import { z } from 'zod';
import { movement } from '#domain/check-in/changes.ts';
import { id } from '#domain/commands/input.ts';
import { scopeSchema } from '#domain/ownership/scope.ts';
import { question } from './base.ts';

const ofScope = z.object({ cycleId: id, scope: scopeSchema });

const overTimePoint = z.object({
  day: z.string(),
  progress: z.number().nullable(),
  expected: z.number(),
  confidence: z.number().nullable(),
});

const checkedLadders = ['objective', 'keyResult', 'checkIn'] as const;
/** By which it is known what is of a cycle, a team and a person. */
const scopes = ['cycle', 'unit', 'membership'] as const;

/** What only check-ins can tell; everything else a window computes from its own model. */
export const insights = {
  /** Progress, expected progress (fractions) and confidence (percent) at the end of each week of a cycle. */
  overTime: question(...checkedLadders, 'step', ...scopes)
    .input(ofScope)
    .output(z.array(overTimePoint)),
  /** The same of one objective, from its beginning to its end. */
  objectiveOverTime: question(...checkedLadders, 'step')
    .input(z.object({ id }))
    .output(z.array(overTimePoint)),
  /** Key results whose confidence fell over the last four weeks, the steepest first. */
  fallingConfidence: question(...checkedLadders, ...scopes)
    .input(ofScope)
    .output(z.array(movement)),
  /** Notes of check-ins that ask for a skill or a resource. */
  requests: question(...checkedLadders, ...scopes)
    .input(ofScope)
    .output(
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
