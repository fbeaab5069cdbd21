import { z } from 'zod';

/** How a key result moved since a day: what it was then, and what it is now, by its check-ins. */
export const movement = z.object({
  keyResultId: z.string(),
  /** Null before its first check-in. */
  before: z.number().nullable(),
  now: z.number(),
  confidenceBefore: z.number().nullable(),
  confidenceNow: z.number().nullable(),
  /** What was said with the latest one. */
  note: z.string(),
  checkedOn: z.string(),
});
export type Movement = z.infer<typeof movement>;

/** Whether a movement changed anything but the day it was looked at. */
export const isChange = ({ before, now, confidenceBefore, confidenceNow, note }: Movement): boolean =>
  before !== now || confidenceBefore !== confidenceNow || note.trim() !== '';
