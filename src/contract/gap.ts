import { z } from 'zod';
import { id, ownerSchema } from '#domain/commands/input.ts';
import { tables } from '#domain/tables/tables.ts';
import { write } from './base.ts';

const fields = tables.gap.schema.pick({
  stageId: true,
  measureName: true,
  measure: true,
  unit: true,
  currency: true,
  lastPeriod: true,
  lastPeriodLabel: true,
  current: true,
  comparison: true,
  comparisonValue: true,
  direction: true,
  cause: true,
  votes: true,
});

export const gap = {
  add: write(fields.partial().extend({ cycleId: id, measureName: fields.shape.measureName })),
  update: write(fields.partial().extend({ id })),
  remove: write(z.object({ id })),
  /**
   * Makes an objective of a gap, with a first key result that carries over measure, unit, the value now as
   * baseline with its period, and what it was compared with as target.
   */
  makeObjective: write(z.object({ id, owner: ownerSchema, title: z.string().max(10_000) })),
};
