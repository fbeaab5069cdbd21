import { alignmentsOf, parentOf } from '#domain/alignment/alignment.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { objectiveProgress, progressIn } from '#domain/progress/progress.ts';
import { withPlan } from './with-plan.ts';

/** The whole plan as data for scripts: rows by table, objectives with their ladders from the easiest. */
export function planAsData(plan: Plan) {
  const { tables } = plan;
  return {
    plan: plan.about,
    units: tables.unit.sorted(),
    people: tables.person.sorted(),
    memberships: tables.membership.sorted(),
    cycles: cyclesOf(plan),
    stages: tables.stage.sorted(),
    objectives: tables.objective.sorted().map((objective) => ({
      ...objective,
      owner: ownerName(plan, ownerOf(objective)),
      progress: objectiveProgress(plan, objective.id),
      alignments: alignmentsOf(plan, objective.id).map((alignment) => ({
        isPrimary: alignment.isPrimary,
        parent: parentOf(alignment),
      })),
      keyResults: ladderOf(plan, objective.id).map((rung, index) => ({
        ...rung,
        rung: index + 1,
        progress: progressIn(plan, rung),
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
        lines.push(`    ${index + 1}. ${rung.title}  ${Math.floor(progressIn(plan, rung) * 100)} %`);
      });
    }
  }
  return lines.join('\n');
}

/** `tangga show FILE`: prints the plan. */
export async function showCommand(file: string, options: { json?: true }): Promise<void> {
  await withPlan(file, ({ plan }) => {
    console.log(options.json ? JSON.stringify(planAsData(plan), null, 2) : outline(plan));
  });
}
