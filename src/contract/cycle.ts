import { z } from 'zod';
import { id } from '#domain/commands/input.ts';
import { tables } from '#domain/tables/tables.ts';
import { write } from './base.ts';

const fields = tables.cycle.schema.pick({
  name: true,
  startsOn: true,
  endsOn: true,
  checkInWeekday: true,
});

export const cycle = {
  add: write(fields.partial({ checkInWeekday: true })),
  update: write(fields.partial().extend({ id })),
  remove: write(z.object({ id })),
};
