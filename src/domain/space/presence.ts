import { z } from 'zod';
import { tableNames } from '../tables/tables.ts';

/** Where in a plan somebody is. It is read from what other programs wrote: nothing of it is trusted to be longer or else. */
export const placeInPlan = z.object({
  screen: z.string().max(40),
  /** The row that is opened or looked at. */
  row: z.object({ table: z.enum(tableNames), id: z.string().max(64) }).nullable(),
  /** The column of it that is being typed into. */
  typing: z.string().max(40).nullable(),
});
export type PlaceInPlan = z.infer<typeof placeInPlan>;

/** A member who is here, on one of their machines. */
export const presence = z.object({
  role: z.string(),
  name: z.string(),
  /** Names the machine, and the window there. */
  machine: z.string(),
  place: placeInPlan,
});
export type Presence = z.infer<typeof presence>;
