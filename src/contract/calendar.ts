import { z } from 'zod';
import { id } from '#domain/commands/input.ts';
import { scopeSchema } from '#domain/ownership/scope.ts';
import { language } from '#domain/tables/plan.ts';
import { procedure, savedFile } from './base.ts';

export const calendar = {
  /** Saves the weekly check-ins and due dates of a cycle as an `.ics` file; null where its dialog was dismissed. */
  save: procedure.input(z.object({ cycleId: id, scope: scopeSchema, language })).output(savedFile.nullable()),
};
