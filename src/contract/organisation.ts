import { z } from 'zod';
import { id, position } from '#domain/commands/input.ts';
import { longestName, mostPeople, mostTeams } from '#domain/organisation/people-list.ts';
import { tables } from '#domain/tables/tables.ts';
import { write } from './base.ts';

const unitFields = tables.unit.schema.pick({ name: true, leadId: true });
const personFields = tables.person.schema.pick({ name: true, jobTitle: true, email: true });

const listedName = z.string().trim().min(1).max(longestName);
const listedPeople = z.array(listedName).max(mostPeople);

/** People as they were typed or pasted: in teams, of which the first one leads, and in none. */
export const listedOrganisation = z.object({
  teams: z.array(z.object({ name: listedName, people: listedPeople })).max(mostTeams),
  people: listedPeople,
});
export type ListedOrganisation = z.infer<typeof listedOrganisation>;

export const organisation = {
  addTeam: write(unitFields.extend({ parentId: id })),
  updateUnit: write(unitFields.partial().extend({ id })),
  moveTeam: write(z.object({ id, parentId: id, position })),
  removeTeam: write(z.object({ id })),
  addPerson: write(personFields.extend({ unitIds: z.array(id) })),
  /**
   * Takes a list in one step. Teams and people that the plan has by that name are these; who stands in no team
   * joins `unitId`.
   */
  addPeople: write(listedOrganisation.extend({ unitId: id })),
  updatePerson: write(personFields.partial().extend({ id })),
  removePerson: write(z.object({ id })),
  join: write(z.object({ personId: id, unitId: id })),
  leave: write(z.object({ personId: id, unitId: id })),
  /** Takes a person out of one unit (or none) and into another, in one step. */
  transfer: write(z.object({ personId: id, fromUnitId: id.nullable(), toUnitId: id })),
};
