import dayjs from 'dayjs';
import { objectivePostponed, rungPostponed } from '#contract/sentences/postponed.ts';
import { alignmentsOf, parentOf } from '#domain/alignment/alignment.ts';
import { calibrate } from '#domain/calibration/calibration.ts';
import { cyclesOf, judgedOn, objectivesIn, showsIn } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { formatPercent } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { expectedProgress, objectiveProgress, progressIn } from '#domain/progress/progress.ts';
import { keyResultState, objectiveState } from '#domain/progress/state.ts';
import { reviewedObjectives, reviewTotals } from '#domain/review/review.ts';
import { ladderScores, objectiveScore } from '#domain/review/score.ts';
import type { CheckIn, Cycle, Objective } from '#domain/tables/tables.ts';
import { forTerminal } from '../for-terminal.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { cycleFor } from './cycle-named.ts';
import { forScripts, printLine } from './output.ts';
import { withPlan } from './with-plan.ts';

/** A cycle as it is judged. */
interface Judged {
  readonly cycle: Cycle;
  readonly plan: Plan;
  readonly day: string;
}

function judged({ readings }: PlanFile, cycle: Cycle, today: string): Judged {
  return { cycle, plan: readings.planOf(cycle, today), day: judgedOn(cycle, today) };
}

/** The cycle that an objective is told in: the latest one that has begun of those it lives in. */
function cycleOf(plan: Plan, objective: Objective, today: string): Cycle | undefined {
  const begun = cyclesOf(plan).filter((cycle) => showsIn(objective, cycle) && cycle.startsOn <= today);
  return begun.at(-1) ?? plan.tables.cycle.get(objective.cycleId);
}

/** An objective with its ladder, as it is judged in a cycle. */
function objectiveAsData(
  { plan, cycle, day }: Judged,
  objective: Objective,
  checkInsOf: (keyResultId: string) => readonly CheckIn[],
) {
  const { tables } = plan;
  return {
    ...objective,
    owner: ownerName(plan, ownerOf(objective)),
    judgedIn: cycle.name,
    judgedOn: day,
    progress: objectiveProgress(plan, objective.id),
    score: objectiveScore(plan, cycle.id, objective.id),
    state: objectiveState(plan, objective, day),
    reviews: tables.review.where('objectiveId', objective.id),
    alignments: alignmentsOf(plan, objective.id).map((alignment) => ({
      isPrimary: alignment.isPrimary,
      parent: parentOf(alignment),
    })),
    keyResults: ladderScores(plan, cycle.id, objective.id).map(({ rung, isPostponed, score }, index) => ({
      ...rung,
      rung: index + 1,
      progress: progressIn(plan, rung),
      expected: expectedProgress(rung, objective, day),
      state: keyResultState(plan, rung, objective, day),
      score: isPostponed ? null : score,
      checkIns: checkInsOf(rung.id),
      latest: plan.standings.get(rung.id) ?? null,
      steps: tables.step.where('keyResultId', rung.id),
      initiatives: tables.initiative.where('keyResultId', rung.id),
    })),
  };
}

/** The whole plan as data for scripts: rows by table, objectives with their ladders from the easiest. */
export function planAsData(file: PlanFile, today: string, only: Cycle | null = null) {
  const { plan, checkIns } = file;
  const { tables } = plan;
  const byKeyResult = Map.groupBy(
    checkIns.of([...tables.keyResult.rows.keys()]),
    ({ keyResultId }) => keyResultId,
  );
  const checkInsOf = (id: string) => byKeyResult.get(id) ?? [];
  const cycles = cyclesOf(plan).filter(({ id }) => only === null || id === only.id);
  const byCycle = new Map(cycles.map((cycle) => [cycle.id, judged(file, cycle, today)]));
  return {
    plan: plan.about,
    units: tables.unit.sorted(),
    people: tables.person.sorted(),
    memberships: tables.membership.sorted(),
    cycles: [...byCycle.values()].map(({ cycle, plan: read }) => ({
      ...cycle,
      review: reviewTotals(reviewedObjectives(read, cycle)),
      calibration: calibrate(read, cycle).totals.tau,
      causes: read.tables.cause.where('cycleId', cycle.id),
      improvements: read.tables.improvement.where('cycleId', cycle.id),
    })),
    stages: tables.stage.sorted(),
    objectives: only
      ? objectivesIn((byCycle.get(only.id) as Judged).plan, only).map((objective) =>
          objectiveAsData(byCycle.get(only.id) as Judged, objective, checkInsOf),
        )
      : tables.objective.sorted().map((now) => {
          const cycle = cycleOf(plan, now, today);
          const read = (cycle && byCycle.get(cycle.id)) ?? (byCycle.get(now.cycleId) as Judged);
          const objective = read.plan.tables.objective.get(now.id);
          // What was made after its cycle was closed is told as it is.
          return objective
            ? objectiveAsData(read, objective, checkInsOf)
            : objectiveAsData({ ...read, plan }, now, checkInsOf);
        }),
  };
}

/** The plan as an outline for people. */
function outline(file: PlanFile, today: string, only: Cycle | null): string {
  const { language } = file.plan.about;
  const said = (words: readonly string[]) => words.map((word) => `  · ${word}`).join('');
  const lines = [file.plan.about.name];
  for (const cycle of only ? [only] : cyclesOf(file.plan)) {
    const { plan } = judged(file, cycle, today);
    lines.push('', `${cycle.name}  ${cycle.startsOn} – ${cycle.endsOn}`);
    const objectives = only ? objectivesIn(plan, cycle) : plan.tables.objective.where('cycleId', cycle.id);
    for (const objective of objectives) {
      lines.push(
        `  ${objective.title}  (${ownerName(plan, ownerOf(objective))})${said(objectivePostponed(objective, language))}`,
      );
      ladderOf(plan, objective.id).forEach((rung, index) => {
        lines.push(
          `    ${index + 1}. ${rung.title}  ${formatPercent(progressIn(plan, rung))}${objective.postponedOn === null ? said(rungPostponed(plan, rung, language)) : ''}`,
        );
      });
    }
  }
  return lines.join('\n');
}

/** `tangga show FILE`: prints the plan. */
export async function showCommand(file: string, options: { cycle?: string; json?: true }): Promise<void> {
  await withPlan(file, async (planFile) => {
    const today = dayjs().format('YYYY-MM-DD');
    const only = options.cycle === undefined ? null : cycleFor(planFile.plan, options.cycle, today);
    await printLine(
      options.json
        ? forScripts(planAsData(planFile, today, only))
        : forTerminal(outline(planFile, today, only)),
    );
  });
}
