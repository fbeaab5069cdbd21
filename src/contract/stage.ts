import { z } from 'zod';
import { id, position } from '#domain/commands/input.ts';
import { write } from './base.ts';

const name = z.string().trim().min(1).max(200);

export const stage = {
  add: write(z.object({ name })),
  rename: write(z.object({ id, name })),
  /** Puts a stage at `position` of the sales cycle, counted without itself. */
  move: write(z.object({ id, position })),
  /** Refused while objectives, metrics or gaps name it. */
  remove: write(z.object({ id })),
};
