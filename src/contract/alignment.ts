import { z } from 'zod';
import { alignmentParentSchema, id, write } from './base.ts';

export const alignment = {
  /** Makes `parent` the primary one, in the place of the primary one before it. */
  align: write(z.object({ childId: id, parent: alignmentParentSchema })),
  /** Adds a further parent; it is the primary one only where there is no other. */
  add: write(z.object({ childId: id, parent: alignmentParentSchema })),
  makePrimary: write(z.object({ alignmentId: id })),
  /** Removes one alignment, or all of the objective's where none is named. */
  detach: write(z.object({ childId: id, alignmentId: id.optional() })),
};
