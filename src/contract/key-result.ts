import { z } from 'zod';
import { tables } from '#domain/tables/tables.ts';
import { id, ids, position, write } from './base.ts';

const row = tables.keyResult.columns;

export const keyResultFields = z.object({
  title: z.string().max(10_000),
  description: row.description,
  kind: row.kind,
  measure: row.measure,
  comparison: row.comparison,
  unit: row.unit,
  currency: row.currency,
  baseline: row.baseline,
  baselinePeriod: row.baselinePeriod,
  target: row.target,
  relativeTarget: row.relativeTarget,
  commitValue: row.commitValue,
  stretchValue: row.stretchValue,
  weight: row.weight,
  ownerId: row.ownerId,
  dueOn: row.dueOn,
  confidence: row.confidence,
  /** The metric of the glossary that it is made of. */
  metricId: row.metricId,
});

export const keyResult = {
  create: write(
    keyResultFields
      .partial()
      .extend({ objectiveId: id, title: z.string().max(10_000), position: position.optional() }),
  ),
  update: write(
    keyResultFields.partial().extend({
      id,
      /** A target as a difference from the baseline, whatever that has become meanwhile. */
      targetDifference: z.number().finite().optional(),
    }),
  ),
  /** Puts rungs one after the other at `position` (0 is the easiest, counted without them) of a ladder. */
  move: write(z.object({ ids, objectiveId: id, position })),
  /** Gives them all to one person, or to nobody. */
  give: write(z.object({ ids, ownerId: row.ownerId })),
  /** Sorts a ladder by what was voted; rungs nobody voted on and ties keep their order. */
  sortByDifficulty: write(z.object({ objectiveId: id })),
  remove: write(z.object({ ids })),
  addStep: write(z.object({ keyResultId: id, title: tables.step.columns.title })),
  updateStep: write(tables.step.schema.pick({ title: true, doneOn: true }).partial().extend({ id })),
  removeStep: write(z.object({ id })),
  addInitiative: write(z.object({ keyResultId: id, title: tables.initiative.columns.title })),
  updateInitiative: write(
    tables.initiative.schema
      .pick({ title: true, ownerId: true, dueOn: true, state: true })
      .partial()
      .extend({ id }),
  ),
  removeInitiative: write(z.object({ id })),
};
