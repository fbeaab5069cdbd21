import { z } from 'zod';

/** A key that a device makes for one note of its own, at random. */
export const deviceKeyText = z.string().regex(/^[\w-]{22,64}$/u);
