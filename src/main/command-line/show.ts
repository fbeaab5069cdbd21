import dayjs from 'dayjs';
import { alignmentsOf, parentOf } from '#domain/alignment/alignment.ts';
import { calibrate } from '#domain/calibration/calibration.ts';
import { cyclesOf, judgedOn } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { formatPercent } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Objective } from '#domain/plan/rows.ts';
import { expectedProgress, objectiveProgress, progressIn } from '#domain/progress/progress.ts';
import { keyResultState, objectiveState } from '#domain/progress/state.ts';
import { reviewedObjectives, reviewTotals } from '#domain/review/review.ts';
import { ladderScores, objectiveScore } from '#domain/review/score.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { forTerminal, printLine } from './output.ts';
import { withPlan } from './with-plan.ts';

/** The day on which an objective is judged: today, and in a cycle that is over its last day. */
function dayFor(plan: Plan, { cycleId }: Objective, today: string): string {
  const cycle = plan.tables.cycle.get(cycleId);
  return cycle ? judgedOn(cycle, today) : today;
}

/** The whole plan as data for scripts: rows by table, objectives with their ladders from the easiest. */
export function planAsData({ plan, checkIns }: PlanFile, today: string) {
  const { tables } = plan;
  const history = Map.groupBy(
    checkIns.of([...tables.keyResult.rows.keys()]),
    ({ keyResultId }) => keyResultId,
  );
  return {
    plan: plan.about,
    units: tables.unit.sorted(),
    people: tables.person.sorted(),
    memberships: tables.membership.sorted(),
    cycles: cyclesOf(plan).map((cycle) => ({
      ...cycle,
      review: reviewTotals(reviewedObjectives(plan, cycle)),
      calibration: calibrate(plan, cycle).tau,
      causes: tables.cause.where('cycleId', cycle.id),
      improvements: tables.improvement.where('cycleId', cycle.id),
    })),
    stages: tables.stage.sorted(),
    objectives: tables.objective.sorted().map((objective) => ({
      ...objective,
      owner: ownerName(plan, ownerOf(objective)),
      progress: objectiveProgress(plan, objective.id),
      score: objectiveScore(plan, objective.cycleId, objective.id),
      state: objectiveState(plan, objective, dayFor(plan, objective, today)),
      reviews: tables.review.where('objectiveId', objective.id),
      alignments: alignmentsOf(plan, objective.id).map((alignment) => ({
        isPrimary: alignment.isPrimary,
        parent: parentOf(alignment),
      })),
      keyResults: ladderScores(plan, objective.cycleId, objective.id).map(({ rung, score }, index) => ({
        ...rung,
        rung: index + 1,
        progress: progressIn(plan, rung),
        expected: expectedProgress(rung, objective, dayFor(plan, objective, today)),
        state: keyResultState(plan, rung, objective, dayFor(plan, objective, today)),
        score,
        checkIns: history.get(rung.id) ?? [],
        latest: plan.standings.get(rung.id) ?? null,
        steps: tables.step.where('keyResultId', rung.id),
        initiatives: tables.initiative.where('keyResultId', rung.id),
      })),
    })),
  };
}

/** The plan as an outline for people. */
function outline(plan: Plan): string {
  const lines = [plan.about.name];
  for (const cycle of cyclesOf(plan)) {
    lines.push('', `${cycle.name}  ${cycle.startsOn} – ${cycle.endsOn}`);
    for (const objective of plan.tables.objective.where('cycleId', cycle.id)) {
      lines.push(`  ${objective.title}  (${ownerName(plan, ownerOf(objective))})`);
      ladderOf(plan, objective.id).forEach((rung, index) => {
        lines.push(`    ${index + 1}. ${rung.title}  ${formatPercent(progressIn(plan, rung))}`);
      });
    }
  }
  return lines.join('\n');
}

/** `tangga show FILE`: prints the plan. */
export async function showCommand(file: string, options: { json?: true }): Promise<void> {
  await withPlan(file, async (planFile) => {
    const today = dayjs().format('YYYY-MM-DD');
    await printLine(
      options.json
        ? JSON.stringify(planAsData(planFile, today), null, 2)
        : forTerminal(outline(planFile.plan)),
    );
  });
}
