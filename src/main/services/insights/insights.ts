import dayjs from 'dayjs';
import { changesOf } from '#domain/check-in/changes.ts';
import { judgedOn } from '#domain/cycle/cycle.ts';
import { addDays } from '#domain/cycle/days.ts';
import { overTime } from '#domain/insights/over-time.ts';
import { askedFor, type Request } from '#domain/insights/requests.ts';
import { objectivesOf, rungsIn, type Scope } from '#domain/ownership/scope.ts';
import { weekEnds } from '#domain/progress/history.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { planFileOf, router } from '../implement.ts';
import { rowIn } from '../rows.ts';

/** The objectives of a cycle in a scope, their key results there, and what was checked in of these. */
function partOf(file: PlanFile, cycleId: string, scope: Scope) {
  const { plan } = file;
  const cycle = rowIn(plan, 'cycle', cycleId);
  const objectives = objectivesOf(plan, cycle, scope);
  const rungs = objectives.flatMap((objective) => rungsIn(plan, objective, scope));
  return { plan, cycle, objectives, rungs, historyOf: file.checkIns.histories(rungs.map(({ id }) => id)) };
}

/** How far back a fall of confidence is looked for, in days. */
const lookBack = 28;
const mostFalling = 50;
const mostRequests = 200;

export const insights = {
  overTime: router.insights.overTime.handler(({ context, input: { cycleId, scope } }) => {
    const { plan, cycle, objectives, historyOf } = partOf(planFileOf(context), cycleId, scope);
    const today = dayjs().format('YYYY-MM-DD');
    return overTime(plan, objectives, {
      scope,
      historyOf,
      days: weekEnds(cycle.startsOn, cycle.endsOn),
      today,
    });
  }),

  fallingConfidence: router.insights.fallingConfidence.handler(({ context, input: { cycleId, scope } }) => {
    const { cycle, rungs, historyOf } = partOf(planFileOf(context), cycleId, scope);
    const lastDay = judgedOn(cycle, dayjs().format('YYYY-MM-DD'));
    const since = addDays(lastDay, -lookBack);
    return changesOf(rungs, historyOf, { since, until: lastDay })
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
    const { rungs, historyOf } = partOf(planFileOf(context), cycleId, scope);
    return rungs
      .flatMap(({ id, objectiveId }) =>
        historyOf(id).flatMap(({ note }): Request[] => {
          const kind = note === '' ? null : askedFor(note);
          return kind ? [{ kind, text: note, objectiveId, from: 'check-in' }] : [];
        }),
      )
      .slice(0, mostRequests);
  }),
};
