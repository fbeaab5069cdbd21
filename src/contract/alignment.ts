import { z } from 'zod';
import { alignmentParentSchema, id, ids, write } from './base.ts';

export const alignment = {
  /** Makes `parent` the primary one, in the place of the primary one before it. */
  align: write(z.object({ childIds: ids, parent: alignmentParentSchema })),
  /** Adds a further parent; it is the primary one only where there is no other. */
  add: write(z.object({ childId: id, parent: alignmentParentSchema })),
  makePrimary: write(z.object({ alignmentId: id })),
  /** Ends all alignments of these objectives: they serve nothing then. */
  detach: write(z.object({ childIds: ids })),
  /** Ends one alignment; of those that stay the next becomes the primary one. */
  remove: write(z.object({ alignmentId: id })),
};
