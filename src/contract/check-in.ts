import { z } from 'zod';
import { movement } from '#domain/check-in/changes.ts';
import { commands } from '#domain/commands/commands.ts';
import { id, ids } from '#domain/commands/input.ts';
import { date } from '#domain/tables/column.ts';
import { tables } from '#domain/tables/tables.ts';
import { question, writes } from './base.ts';

export const checkIn = {
  ...writes(commands.checkIn),
  /** Every check-in of some key results, each one's from the first to the last. */
  list: question('checkIn')
    .input(z.object({ keyResultIds: ids }))
    .output(z.array(tables.checkIn.schema)),
  /** What was checked in of some key results as a cycle is judged, in the same order. */
  listIn: question('cycle', 'checkIn')
    .input(z.object({ cycleId: id, keyResultIds: ids }))
    .output(
      z.array(
        tables.checkIn.schema.pick({
          keyResultId: true,
          checkedOn: true,
          value: true,
          confidence: true,
          note: true,
        }),
      ),
    ),
  /** What moved in a cycle since the end of a day. */
  movements: question('cycle', 'objective', 'keyResult', 'checkIn')
    .input(z.object({ cycleId: id, since: date }))
    .output(z.array(movement)),
};
