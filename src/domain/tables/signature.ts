import { z } from 'zod';
import { isJsonOf } from './column.ts';

/** The box in which a signature is drawn. */
export const drawingSize = { width: 600, height: 200 } as const;

const point = z.tuple([
  z.number().int().min(0).max(drawingSize.width),
  z.number().int().min(0).max(drawingSize.height),
]);

/** A signature as it was drawn: strokes of points, in a box of `drawingSize`. It becomes lines, never markup. */
export const drawing = z.array(z.array(point).min(1).max(400)).min(1).max(40);
export type Drawing = z.infer<typeof drawing>;

/** How one signs: by drawing, or by typing one's name where one cannot draw. */
export const signature = z.union([
  z.strictObject({ drawing }),
  z.strictObject({ typed: z.string().trim().min(1).max(120) }),
]);
export type Signature = z.infer<typeof signature>;

/** A column that holds how somebody signed, as text. */
export const mark = z
  .string()
  .max(200_000)
  .refine((text) => isJsonOf(signature, text));

/** How somebody signed. */
export const signatureIn = (text: string): Signature => signature.parse(JSON.parse(text));
