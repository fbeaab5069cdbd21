import { z } from 'zod';
import { type ToldError, toldForms } from '#domain/diagnostics/told-error.ts';
import { procedure, savedFile } from './base.ts';

/** What diagnostics hold, part by part; each can be left out. */
export const diagnosticsParts = ['program', 'settings', 'plan', 'log'] as const;
export type DiagnosticsPart = (typeof diagnosticsParts)[number];

const part = z.enum(diagnosticsParts);

const toldErrorSchema: z.ZodType<ToldError> = z.lazy(() =>
  z.object({
    name: z.string().regex(toldForms.name),
    code: z.string().regex(toldForms.code).optional(),
    frames: z.array(z.string().regex(toldForms.frame)).max(20),
    cause: toldErrorSchema.optional(),
  }),
);

export const diagnostics = {
  /** Gathers what a file would hold, each part as its text there, and keeps it until this window gathers anew. */
  gather: procedure.output(z.record(part, z.string())),
  /** Writes these parts of what was gathered last, as they were shown; null where nobody wants it anywhere. */
  save: procedure.input(z.object({ parts: z.array(part).min(1).max(9) })).output(savedFile.nullable()),
  /** What a page met that it could not go on from. */
  pageFailed: procedure.input(toldErrorSchema).output(z.object({})),
};
