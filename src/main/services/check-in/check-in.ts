import dayjs from 'dayjs';
import { changesOf, type Movement } from '#domain/check-in/changes.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { keyResultsIn } from '#domain/cycle/cycle.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { planFileOf, router } from '../implement.ts';

const today = (): string => dayjs().format('YYYY-MM-DD');

/** What moved in a cycle since the end of a day, in the order of the plan. */
export function movementsIn(file: PlanFile, cycle: Cycle, since: string): Movement[] {
  const { plan, checkInsOf } = file.readings.ofCycle(cycle, today());
  return changesOf(keyResultsIn(plan, cycle), checkInsOf, { since, until: today() });
}

/** What is asked of check-ins. */
export const checkInQuestions = {
  list: router.checkIn.list.handler(({ context, input }) =>
    planFileOf(context).checkIns.of(input.keyResultIds),
  ),

  listIn: router.checkIn.listIn.handler(({ context, input }) => {
    const file = planFileOf(context);
    const { checkInsOf } = file.readings.ofCycle(rowIn(file.plan, 'cycle', input.cycleId), today());
    return input.keyResultIds.flatMap((keyResultId) =>
      checkInsOf(keyResultId).map(({ checkedOn, value, confidence, note }) => ({
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
