import { z } from 'zod';
import { columnRoles, type SheetMapping } from './mapping.ts';

/** Mappings as somebody wrote them down. */
export const sheetMappings: z.ZodType<readonly SheetMapping[]> = z.array(
  z.object({
    shape: z.string(),
    headRow: z.number().int().min(0),
    columns: z.array(
      z.object({
        head: z.string(),
        role: z.enum(columnRoles),
        decimalMark: z.enum([',', '.']).nullable(),
        dayOrder: z.enum(['day-first', 'month-first']).nullable(),
      }),
    ),
  }),
);
