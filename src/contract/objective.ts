import { z } from 'zod';
import { rowSchemas } from '#domain/plan/rows.ts';
import { alignmentParentSchema, id, ownerSchema, position, write } from './base.ts';

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
  /** Gives it to another owner; its level follows. */
  reassign: write(z.object({ id, owner: ownerSchema })),
  /** Orders it among its siblings, `position` counted without itself. */
  reorder: write(z.object({ id, siblings: z.array(id), position })),
  /** Removes it with its ladder and its alignments; what served it becomes unaligned. */
  remove: write(z.object({ id })),
};
