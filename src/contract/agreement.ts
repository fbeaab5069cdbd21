import { z } from 'zod';
import { agreementJournal } from '#domain/agreement/touches.ts';
import { commands } from '#domain/commands/commands.ts';
import { id } from '#domain/commands/input.ts';
import { tableNames } from '#domain/tables/tables.ts';
import { question, writes } from './base.ts';

export const agreement = {
  /** What was done since a cycle was signed. Any action may be one of them, and be undone by the next. */
  journal: question(...tableNames)
    .input(z.object({ cycleId: id }))
    .output(agreementJournal),
  ...writes(commands.agreement),
};
