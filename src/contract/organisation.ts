import { z } from 'zod';
import { rowSchemas } from '#domain/plan/rows.ts';
import { id, position, write } from './base.ts';

const unitFields = rowSchemas.unit.pick({ name: true, leadId: true });
const personFields = rowSchemas.person.pick({ name: true, jobTitle: true, email: true });

export const organisation = {
  addTeam: write(unitFields.extend({ parentId: id })),
  updateUnit: write(unitFields.partial().extend({ id })),
  moveTeam: write(z.object({ id, parentId: id, position })),
  removeTeam: write(z.object({ id })),
  addPerson: write(personFields.extend({ unitIds: z.array(id) })),
  updatePerson: write(personFields.partial().extend({ id })),
  removePerson: write(z.object({ id })),
  join: write(z.object({ personId: id, unitId: id })),
  leave: write(z.object({ personId: id, unitId: id })),
  /** Takes a person out of one unit (or none) and into another, in one step. */
  transfer: write(z.object({ personId: id, fromUnitId: id.nullable(), toUnitId: id })),
};
