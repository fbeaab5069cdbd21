import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Objective } from '#domain/tables/tables.ts';

/** Who answers for an objective as its card names them: of a team the lead's first name as well. */
export function ownerInHead(plan: Plan, objective: Objective): string {
  const owner = ownerName(plan, ownerOf(objective));
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  return objective.level === 'team' && lead ? `${owner} · ${lead.split(' ')[0]}` : owner;
}
