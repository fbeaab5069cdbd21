import dayjs from 'dayjs';
import { changesOf } from '#domain/check-in/changes.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { judgedOn } from '#domain/cycle/cycle.ts';
import { addDays } from '#domain/cycle/days.ts';
import { cycleOverTime, overTime } from '#domain/insights/over-time.ts';
import { askedFor, type Request } from '#domain/insights/requests.ts';
import { countedRungsIn, everybody, objectivesOf, type Scope } from '#domain/ownership/scope.ts';
import { weekEnds } from '#domain/progress/past-check-ins.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { planFileOf, router } from '../implement.ts';

const today = (): string => dayjs().format('YYYY-MM-DD');

/** A cycle as it is judged: its key results in a scope, and what was checked in of these. */
function partOf(file: PlanFile, cycleId: string, scope: Scope) {
  const cycle = rowIn(file.plan, 'cycle', cycleId);
  const { plan, checkInsOf } = file.readings.ofCycle(cycle, today());
  const rungs = objectivesOf(plan, cycle, scope).flatMap((objective) =>
    countedRungsIn(plan, objective, scope),
  );
  return { cycle, rungs, checkInsOf };
}

/** How far back a fall of confidence is looked for, in days. */
const lookBack = 28;
const mostFalling = 50;
const mostRequests = 200;

export const insights = {
  overTime: router.insights.overTime.handler(({ context, input: { cycleId, scope } }) => {
    const file = planFileOf(context);
    const cycle = rowIn(file.plan, 'cycle', cycleId);
    return cycleOverTime(cycle, { ...file.readings.curvesOf(cycle, today()), scope });
  }),

  objectiveOverTime: router.insights.objectiveOverTime.handler(({ context, input }) => {
    const file = planFileOf(context);
    const { id, startsOn, endsOn } = rowIn(file.plan, 'objective', input.id);
    return overTime({
      ...file.readings.curvesOf(null, today()),
      scope: everybody,
      objectivesIn: ({ tables }) => [tables.objective.get(id)].filter((found) => found !== undefined),
      days: [startsOn, ...weekEnds(startsOn, endsOn)],
    });
  }),

  fallingConfidence: router.insights.fallingConfidence.handler(({ context, input: { cycleId, scope } }) => {
    const { cycle, rungs, checkInsOf } = partOf(planFileOf(context), cycleId, scope);
    const lastDay = judgedOn(cycle, today());
    const since = addDays(lastDay, -lookBack);
    return changesOf(rungs, checkInsOf, { since, until: lastDay })
      .map((movement) => ({
        movement,
        fall: (movement.confidenceBefore ?? 0) - (movement.confidenceNow ?? movement.confidenceBefore ?? 0),
      }))
      .filter(({ fall }) => fall > 0)
      .sort((a, b) => b.fall - a.fall)
      .slice(0, mostFalling)
      .map(({ movement }) => movement);
  }),

  requests: router.insights.requests.handler(({ context, input: { cycleId, scope } }) => {
    const { rungs, checkInsOf } = partOf(planFileOf(context), cycleId, scope);
    return rungs
      .flatMap(({ id, objectiveId }) =>
        checkInsOf(id).flatMap(({ note }): Request[] => {
          const kind = note === '' ? null : askedFor(note);
          return kind ? [{ kind, text: note, objectiveId, from: 'check-in' }] : [];
        }),
      )
      .slice(0, mostRequests);
  }),
};
