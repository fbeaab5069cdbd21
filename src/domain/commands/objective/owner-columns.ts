import type { Owner } from '../../ownership/ownership.ts';
import type { Plan } from '../../plan/plan.ts';
import { Problem } from '../../problem.ts';
import type { Id } from '../../tables/column.ts';
import type { Level } from '../../tables/objective.ts';

/**
 * The columns that say to whom an objective belongs. A team's or the company's objective is answered
 * for by its lead unless somebody else is named.
 */
export function ownerColumns(
  plan: Plan,
  owner: Owner,
  ownerId?: Id<'person'> | null,
): { level: Level; unitId: Id<'unit'> | null; ownerId: Id<'person'> | null } {
  switch (owner.kind) {
    case 'company':
      return { level: 'company', unitId: plan.company.id, ownerId: ownerId ?? plan.company.leadId };
    case 'team': {
      const team = plan.tables.unit.get(owner.unitId);
      if (!team) throw new Problem('objective/owner-missing');
      return { level: 'team', unitId: team.id, ownerId: ownerId ?? team.leadId };
    }
    case 'individual':
      if (!plan.tables.person.get(owner.personId)) throw new Problem('objective/owner-missing');
      return { level: 'individual', unitId: null, ownerId: owner.personId };
  }
}
