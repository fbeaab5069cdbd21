import { z } from 'zod';

/** A key that a device makes for one note of its own, at random. */
export const deviceKeyText = z.string().regex(/^[\w-]{22,64}$/u);

/** What would break a line or turn its direction round, for whoever reads a name on a screen, in a terminal or on paper. */
const steering = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;

/** A name that somebody types for themselves: one line of text. */
export const seatName = z
  .string()
  .max(1000)
  .transform((text) => text.toWellFormed().replace(turning, '').replace(steering, ' ').trim())
  .pipe(z.string().min(1).max(120));
