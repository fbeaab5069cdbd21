import { rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';

/** @throws Problem `objective/empty-title` */
export function assertTitle(title: string | undefined): void {
  if (title !== undefined && title.trim() === '') throw new Problem('objective/empty-title');
}

/** @throws Problem `objective/dates-reversed` */
export function assertDates(startsOn: string, endsOn: string): void {
  if (startsOn > endsOn) throw new Problem('objective/dates-reversed');
}

/** The order key of the last place among all objectives. */
export function lastRank(plan: Plan): string {
  return rankAt(plan.tables.objective.sorted().slice(-1), 1);
}
