import { z } from 'zod';

/* What the inputs of commands are made of. */

export const id = z.string().min(1).max(64);
/** One or several things that one action takes together, undone by one undo. */
export const ids = z.array(id).min(1).max(1000);

export const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('company') }),
  z.object({ kind: z.literal('team'), unitId: id }),
  z.object({ kind: z.literal('individual'), personId: id }),
]);

export const alignmentParentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('objective'), id }),
  z.object({ kind: z.literal('key-result'), id }),
]);

/** What is called by one line, and is called something. */
export const name = z.string().trim().min(1).max(200);
/** A title as it is typed: an empty one is refused in words of its own. */
export const typedTitle = z.string().max(10_000);

/** Where among its siblings something goes: 0 is first; past the end is the end. */
export const position = z.number().int().min(0);
