import { z } from 'zod';

/** How many characters the name of a plan has at most. */
export const planNameLimit = 120;

/** What a plan is called: one line, it stands in the head of every page. */
export const planName = z
  .string()
  .trim()
  .min(1)
  .max(planNameLimit)
  .regex(/^\P{Cc}*$/u);
