import { z } from 'zod';
import { rowSchemas } from '#domain/plan/rows.ts';
import { alignmentParentSchema, id, ids, ownerSchema, position, write } from './base.ts';

const row = rowSchemas.objective.shape;

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

export const objective = {
  create: write(
    objectiveFields.partial().extend({
      title: z.string().max(10_000),
      cycleId: id,
      owner: ownerSchema,
      parent: alignmentParentSchema.optional(),
    }),
  ),
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
