import { z } from 'zod';
import { mostPastedRows } from '#domain/pasted-rows/pasted-rows.ts';
import { tables } from '#domain/tables/tables.ts';
import { alignmentParentSchema, id, ids, ownerSchema, position, write } from './base.ts';
import { keyResultFields } from './key-result.ts';

const row = tables.objective.columns;

export const objectiveFields = z.object({
  title: z.string().max(10_000),
  description: row.description,
  ambition: row.ambition,
  stageId: row.stageId,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  /** Who answers for it; of an individual objective this is the person it belongs to. */
  ownerId: row.ownerId,
});

/** A row of a table that somebody pasted: an objective, and one key result of it. */
export const objectiveRow = z.object({
  title: z.string().max(10_000),
  owner: ownerSchema,
  keyResult: keyResultFields
    .pick({ title: true, kind: true, unit: true, currency: true, baseline: true, baselinePeriod: true })
    .extend({
      target: z.number().finite().nullable(),
      relativeTarget: z.number().finite().nullable(),
      dueOn: tables.keyResult.columns.dueOn.optional(),
    })
    .nullable(),
});
export type ObjectiveRow = z.infer<typeof objectiveRow>;

export const objective = {
  create: write(
    objectiveFields.partial().extend({
      title: z.string().max(10_000),
      cycleId: id,
      owner: ownerSchema,
      parent: alignmentParentSchema.optional(),
    }),
  ),
  /**
   * Makes objectives with their ladders of rows. Rows of the same title and owner are one objective; one that
   * the cycle has already gets the key results added on top of its ladder.
   */
  addRows: write(z.object({ cycleId: id, rows: z.array(objectiveRow).min(1).max(mostPastedRows) })),
  update: write(objectiveFields.partial().extend({ id })),
  /** Gives them to another owner; their level follows. */
  reassign: write(z.object({ ids, owner: ownerSchema })),
  /** Orders it among its siblings, `position` counted without itself. */
  reorder: write(z.object({ id, siblings: z.array(id), position })),
  /** Removes them with their ladders and alignments; what served them becomes unaligned. */
  remove: write(z.object({ ids })),
  /**
   * Copies them with ladders, steps and initiatives, but without what was checked in, into a cycle.
   * Their days move along with the cycle; what served a copied one serves its copy. As leftovers of an
   * earlier cycle they begin where they got to, and remember where they come from.
   */
  duplicate: write(
    z.object({
      ids,
      cycleId: id,
      mode: z.enum(['copy', 'leftover']).default('copy'),
      parent: alignmentParentSchema.optional(),
    }),
  ),
};
