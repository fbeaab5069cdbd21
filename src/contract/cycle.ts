import { z } from 'zod';
import { rowSchemas } from '#domain/plan/rows.ts';
import { id, write } from './base.ts';

const fields = rowSchemas.cycle.pick({
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
