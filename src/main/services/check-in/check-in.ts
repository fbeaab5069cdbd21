import dayjs from 'dayjs';
import { changesOf, type Movement } from '#domain/check-in/changes.ts';
import { keyResultsIn } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { CheckIn, Cycle, KeyResult } from '#domain/tables/tables.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { planFileOf, router } from '../implement.ts';
import { receiptOf, rowIn } from '../rows.ts';
import { recordCheckIn } from './record.ts';

const today = (): string => dayjs().format('YYYY-MM-DD');

/** @throws Problem `check-in/future` */
function assertPast(day: string): void {
  if (day > today()) throw new Problem('check-in/future', { day, today: today() });
}

/** @throws Problem `check-in/before-start` */
function assertBegun(plan: Plan, { objectiveId, title }: KeyResult, day: string): void {
  const { startsOn } = rowIn(plan, 'objective', objectiveId);
  if (day < startsOn) throw new Problem('check-in/before-start', { keyResult: title, day, startsOn });
}

/** @throws Problem `check-in/missing` where it was deleted, in another window perhaps */
function checkInOf(file: PlanFile, id: string): CheckIn {
  const found = file.checkIns.get(id);
  if (!found) throw new Problem('check-in/missing');
  return found;
}

/** What moved in a cycle since the end of a day, in the order of the plan. */
export function movementsIn(file: PlanFile, cycle: Cycle, since: string): Movement[] {
  const { plan, historyOf } = file.readings.ofCycle(cycle, today());
  return changesOf(keyResultsIn(plan, cycle), historyOf, { since, until: today() });
}

export const checkIn = {
  record: router.checkIn.record.handler(({ context, input }) => {
    const file = planFileOf(context);
    return file.write('check-in.record', (change, plan) => {
      const rungs = input.entries.map((entry) => {
        assertPast(entry.checkedOn);
        const rung = rowIn(plan, 'keyResult', entry.keyResultId);
        assertBegun(plan, rung, entry.checkedOn);
        recordCheckIn(change, file, entry);
        return rung;
      });
      return receiptOf(rungs);
    });
  }),

  update: router.checkIn.update.handler(({ context, input: { id, ...fields } }) => {
    const file = planFileOf(context);
    return file.write('check-in.update', (change, plan) => {
      const known = checkInOf(file, id);
      const day = fields.checkedOn ?? known.checkedOn;
      assertPast(day);
      // One that was always earlier, as when the timeframe was moved, may still be corrected.
      if (day !== known.checkedOn) assertBegun(plan, rowIn(plan, 'keyResult', known.keyResultId), day);
      // Moved to a day that has one already, it takes the other's place.
      const other = file.checkIns.on(known.keyResultId, day);
      if (other && other.id !== id) change.delete('checkIn', other.id);
      change.update('checkIn', id, fields);
      return { id, subject: rowIn(plan, 'keyResult', known.keyResultId).title };
    });
  }),

  remove: router.checkIn.remove.handler(({ context, input }) => {
    const file = planFileOf(context);
    return file.write('check-in.remove', (change, plan) => {
      const { id, keyResultId } = checkInOf(file, input.id);
      change.delete('checkIn', id);
      return { id, subject: rowIn(plan, 'keyResult', keyResultId).title };
    });
  }),

  history: router.checkIn.history.handler(({ context, input }) =>
    planFileOf(context).checkIns.of(input.keyResultIds),
  ),

  historyIn: router.checkIn.historyIn.handler(({ context, input }) => {
    const file = planFileOf(context);
    const { historyOf } = file.readings.ofCycle(rowIn(file.plan, 'cycle', input.cycleId), today());
    return input.keyResultIds.flatMap((keyResultId) =>
      historyOf(keyResultId).map(({ checkedOn, value, confidence, note }) => ({
        keyResultId,
        checkedOn,
        value,
        confidence,
        note,
      })),
    );
  }),

  movements: router.checkIn.movements.handler(({ context, input }) => {
    const file = planFileOf(context);
    return movementsIn(file, rowIn(file.plan, 'cycle', input.cycleId), input.since);
  }),
};
