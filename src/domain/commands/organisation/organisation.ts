import { z } from 'zod';
import { end, rankAt } from '../../ladder/ladder.ts';
import { peopleIn } from '../../organisation/people-list.ts';
import { isWithin } from '../../ownership/ownership.ts';
import type { Draft } from '../../plan/draft.ts';
import { Problem } from '../../problem.ts';
import type { Id } from '../../tables/column.ts';
import { remove, usesOf } from '../../tables/remove.ts';
import { tables } from '../../tables/tables.ts';
import { command } from '../command.ts';
import { id, position } from '../input.ts';
import { removeRow, updateRow } from '../row-commands.ts';
import { rowIn } from '../rows.ts';
import { addPeople, listedOrganisation } from './add-people.ts';

const unitFields = tables.unit.schema.pick({ name: true, leadId: true });
const personFields = tables.person.schema.omit({ id: true, rank: true });

/** Makes a person a member of a unit who is not one yet. */
function joinUnit(draft: Draft, personId: Id<'person'>, unitId: Id<'unit'>): void {
  const unit = rowIn(draft.plan, 'unit', unitId);
  const members = draft.plan.tables.membership.where('unitId', unit.id);
  if (!members.some((row) => row.personId === personId))
    draft.insert('membership', { unitId: unit.id, personId });
}

/** Ends a membership; who leaves a unit no longer leads it. */
function leaveUnit(draft: Draft, personId: Id<'person'>, unitId: Id<'unit'>): void {
  const unit = rowIn(draft.plan, 'unit', unitId);
  for (const row of draft.plan.tables.membership.where('unitId', unit.id))
    if (row.personId === personId) remove(draft, 'membership', row.id);
  if (unit.leadId === personId) draft.update('unit', unit.id, { leadId: null });
}

const teamCommands = {
  addTeam: command('organisation.add-team', 1, unitFields.extend({ parentId: id }), (draft, input) => {
    rowIn(draft.plan, 'unit', input.parentId);
    const rank = rankAt(draft.plan.tables.unit.where('parentId', input.parentId), end);
    const unitId = draft.insert('unit', { ...input, kind: 'team', rank });
    if (input.leadId) draft.insert('membership', { unitId, personId: input.leadId });
    return { id: unitId, subject: input.name };
  }),

  updateUnit: command(
    'organisation.update-unit',
    1,
    unitFields.partial().extend({ id }),
    (draft, { id: unitId, ...fields }) => {
      const unit = rowIn(draft.plan, 'unit', unitId);
      draft.update('unit', unitId, fields);
      if (fields.leadId) joinUnit(draft, fields.leadId, unitId);
      return { id: unitId, subject: fields.name ?? unit.name };
    },
  ),

  moveTeam: command('organisation.move-team', 1, z.object({ id, parentId: id, position }), (draft, input) => {
    const { plan } = draft;
    const team = rowIn(plan, 'unit', input.id);
    const parent = rowIn(plan, 'unit', input.parentId);
    if (isWithin(plan, parent.id, team.id)) throw new Problem('organisation/team-loop', { team: team.name });
    const rank = rankAt(plan.tables.unit.where('parentId', parent.id), input.position, team.id);
    draft.update('unit', team.id, { parentId: parent.id, rank });
    return { id: team.id, subject: team.name };
  }),

  /** Refused for the company, and while objectives or teams are below it. */
  removeTeam: removeRow('organisation.remove-team', 'unit', ({ plan }, { id: unitId, kind, name }) => {
    const uses = usesOf(plan, 'unit', unitId);
    if (kind === 'company' || uses > 0) throw new Problem('organisation/in-use', { name, uses });
  }),
};

const personCommands = {
  addPerson: command(
    'organisation.add-person',
    1,
    personFields.extend({ unitIds: z.array(id) }),
    (draft, { unitIds, ...fields }) => {
      const rank = rankAt(draft.plan.tables.person.sorted(), end);
      const personId = draft.insert('person', { ...fields, rank });
      for (const unitId of new Set(unitIds)) draft.insert('membership', { unitId, personId });
      return { id: personId, subject: fields.name };
    },
  ),

  /**
   * Takes a list in one step. Teams and people that the plan has by that name are these; who stands in no team
   * joins `unitId`.
   */
  addPeople: command(
    'organisation.add-people',
    1,
    listedOrganisation.extend({ unitId: id }),
    (draft, { unitId, ...list }) => {
      const unit = rowIn(draft.plan, 'unit', unitId);
      const { personIds, teamIds } = addPeople(draft, list, unit.id);
      const names = [...list.teams.map(({ name }) => name), ...peopleIn(list)];
      const [first = unit.name] = names;
      return {
        id: personIds[0] ?? teamIds[0] ?? unit.id,
        subject: names.length > 1 ? `${first} (+${names.length - 1})` : first,
      };
    },
  ),

  updatePerson: updateRow('organisation.update-person', 'person', personFields.partial().extend({ id })),

  /** Refused while the plan names the person anywhere but in a unit. */
  removePerson: removeRow('organisation.remove-person', 'person', (draft, { id: personId, name }) => {
    const uses = usesOf(draft.plan, 'person', personId) + draft.checkIns.countBy(personId);
    if (uses > 0) throw new Problem('organisation/in-use', { name, uses });
  }),
};

const place = z.object({ personId: id, unitId: id });

/** Puts a person into a unit or takes them out of it; repeated, it comes to the same. */
const placeCommand = (name: string, put: typeof joinUnit) =>
  command(
    name,
    1,
    place,
    (draft, input) => {
      const person = rowIn(draft.plan, 'person', input.personId);
      put(draft, person.id, input.unitId);
      return { id: person.id, subject: person.name };
    },
    { isRepeatable: true },
  );

const placeCommands = {
  join: placeCommand('organisation.join', joinUnit),

  leave: placeCommand('organisation.leave', leaveUnit),

  /** Takes a person out of one unit (or none) and into another, in one step. */
  transfer: command(
    'organisation.transfer',
    1,
    z.object({ personId: id, fromUnitId: id.nullable(), toUnitId: id }),
    (draft, { personId, fromUnitId, toUnitId }) => {
      const person = rowIn(draft.plan, 'person', personId);
      if (fromUnitId !== toUnitId) {
        if (fromUnitId) leaveUnit(draft, person.id, fromUnitId);
        joinUnit(draft, person.id, toUnitId);
      }
      return { id: person.id, subject: person.name };
    },
  ),
};

/** The company with its teams and people. */
export const organisationCommands = { ...teamCommands, ...personCommands, ...placeCommands };
