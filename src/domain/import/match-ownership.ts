import { height } from '../alignment/alignment.ts';
import type { Level } from '../tables/objective.ts';
import type { FoundObjective } from './found.ts';
import type { OrderedObjectives } from './found-order.ts';
import { type Growing, leading } from './proposal.ts';

/** To whom an objective belongs. */
export interface Ownership {
  readonly level: Level;
  readonly unitId: string | null;
  readonly ownerId: string | null;
}

/**
 * To whom an objective belongs: as its file says, else by its team, its owner, and what it serves. Nothing is of a higher
 * level than what it serves, unless the file says so.
 */
export function ownershipOf(
  objective: FoundObjective,
  parent: Ownership | undefined,
  { served }: OrderedObjectives,
  { plan, organisation }: Growing,
): Ownership {
  const { owner } = leading(objective.owners);
  const company = plan.company.id;
  const personId = organisation.personOf(owner);
  const unitId = organisation.unitOf(objective.teamKey) ?? organisation.unitNamed(owner);
  const teamId = unitId === company ? null : unitId;
  const leadOf = (id: string) => personId ?? plan.tables.unit.get(id)?.leadId ?? null;
  const ofCompany: Ownership = { level: 'company', unitId: company, ownerId: leadOf(company) };
  const ofTeam = (id: string): Ownership => ({ level: 'team', unitId: id, ownerId: leadOf(id) });
  const ofPerson = (id: string): Ownership => ({ level: 'individual', unitId: null, ownerId: id });
  const likeParent = (): Ownership => {
    if (parent?.level === 'team' && parent.unitId) return ofTeam(parent.unitId);
    if (parent?.level === 'individual' && parent.ownerId) return ofPerson(personId ?? parent.ownerId);
    return ofCompany;
  };
  const byItself = (): Ownership => {
    if (teamId !== null) return ofTeam(teamId);
    if (unitId === company) return ofCompany;
    // What others serve, and serves nothing, is the company's: its owner answers for it.
    const isTop = parent === undefined && served.has(objective.key);
    return personId !== null && !isTop ? ofPerson(personId) : likeParent();
  };
  switch (objective.level) {
    case 'company':
      return ofCompany;
    case 'team': {
      const ofParent = parent?.level === 'team' ? parent.unitId : null;
      const team = teamId ?? organisation.teamOf(personId) ?? ofParent;
      return team === null ? ofCompany : ofTeam(team);
    }
    case 'individual':
      return personId === null ? byItself() : ofPerson(personId);
    case null: {
      const own = byItself();
      return parent && height[own.level] > height[parent.level] ? likeParent() : own;
    }
  }
}
