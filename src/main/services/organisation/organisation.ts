import { v7 as newId } from 'uuid';
import { rowIn } from '#domain/commands/rows.ts';
import { rankAt } from '#domain/ladder/ladder.ts';
import { peopleIn } from '#domain/organisation/people-list.ts';
import { isWithin } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { usesOf } from '#domain/tables/remove.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { planFileOf, router } from '../implement.ts';
import { addPeople } from './add-people.ts';

/** Makes a person a member of a unit who is not one yet. */
function joinUnit(change: RowWriter, plan: Plan, personId: string, unitId: string): void {
  const { id } = rowIn(plan, 'unit', unitId);
  const isMember = plan.tables.membership.where('unitId', id).some((row) => row.personId === personId);
  if (!isMember) change.insert('membership', { unitId: id, personId });
}

/** Ends a membership; who leaves a unit no longer leads it. */
function leaveUnit(change: RowWriter, plan: Plan, personId: string, unitId: string): void {
  const unit = rowIn(plan, 'unit', unitId);
  for (const row of plan.tables.membership.where('unitId', unit.id)) {
    if (row.personId === personId) change.delete('membership', row.id);
  }
  if (unit.leadId === personId) change.update('unit', unit.id, { leadId: null });
}

export const organisation = {
  addTeam: router.organisation.addTeam.handler(({ context, input }) =>
    planFileOf(context).write('organisation.add-team', (change, plan) => {
      rowIn(plan, 'unit', input.parentId);
      const rank = rankAt(plan.tables.unit.where('parentId', input.parentId), Number.MAX_SAFE_INTEGER);
      const id = change.insert('unit', { ...input, kind: 'team', rank });
      if (input.leadId) change.insert('membership', { unitId: id, personId: input.leadId });
      return { id, subject: input.name };
    }),
  ),

  updateUnit: router.organisation.updateUnit.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('organisation.update-unit', (change, plan) => {
      const unit = rowIn(plan, 'unit', id);
      change.update('unit', id, fields);
      if (fields.leadId) joinUnit(change, plan, fields.leadId, id);
      return { id, subject: fields.name ?? unit.name };
    }),
  ),

  moveTeam: router.organisation.moveTeam.handler(({ context, input }) =>
    planFileOf(context).write('organisation.move-team', (change, plan) => {
      const team = rowIn(plan, 'unit', input.id);
      const parent = rowIn(plan, 'unit', input.parentId);
      if (isWithin(plan, parent.id, team.id))
        throw new Problem('organisation/team-loop', { team: team.name });
      const rank = rankAt(plan.tables.unit.where('parentId', input.parentId), input.position, team.id);
      change.update('unit', team.id, { parentId: input.parentId, rank });
      return { id: team.id, subject: team.name };
    }),
  ),

  removeTeam: router.organisation.removeTeam.handler(({ context, input }) =>
    planFileOf(context).write('organisation.remove-team', (change, plan) => {
      const team = rowIn(plan, 'unit', input.id);
      const uses = usesOf(plan, 'unit', team.id);
      if (team.kind === 'company' || uses > 0)
        throw new Problem('organisation/in-use', { name: team.name, uses });
      for (const row of plan.tables.membership.where('unitId', team.id)) change.delete('membership', row.id);
      change.delete('unit', team.id);
      return { id: team.id, subject: team.name };
    }),
  ),

  addPerson: router.organisation.addPerson.handler(({ context, input: { unitIds, ...fields } }) =>
    planFileOf(context).write('organisation.add-person', (change, plan) => {
      const id = newId();
      change.insert('person', {
        id,
        ...fields,
        rank: rankAt(plan.tables.person.sorted(), Number.MAX_SAFE_INTEGER),
      });
      for (const unitId of new Set(unitIds)) change.insert('membership', { unitId, personId: id });
      return { id, subject: fields.name };
    }),
  ),

  addPeople: router.organisation.addPeople.handler(({ context, input: { unitId, ...list } }) =>
    planFileOf(context).write('organisation.add-people', (change, plan) => {
      const unit = rowIn(plan, 'unit', unitId);
      const { personIds, teamIds } = addPeople(change, plan, list, unit.id);
      const names = [...list.teams.map(({ name }) => name), ...peopleIn(list)];
      const [first = unit.name] = names;
      return {
        id: personIds[0] ?? teamIds[0] ?? unit.id,
        subject: names.length > 1 ? `${first} (+${names.length - 1})` : first,
      };
    }),
  ),

  updatePerson: router.organisation.updatePerson.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('organisation.update-person', (change, plan) => {
      const person = rowIn(plan, 'person', id);
      change.update('person', id, fields);
      return { id, subject: fields.name ?? person.name };
    }),
  ),

  removePerson: router.organisation.removePerson.handler(({ context, input }) =>
    planFileOf(context).write('organisation.remove-person', (change, plan) => {
      const person = rowIn(plan, 'person', input.id);
      const uses = usesOf(plan, 'person', person.id) + planFileOf(context).checkIns.countBy(person.id);
      if (uses > 0) throw new Problem('organisation/in-use', { name: person.name, uses });
      for (const row of plan.tables.membership.where('personId', person.id))
        change.delete('membership', row.id);
      change.delete('person', person.id);
      return { id: person.id, subject: person.name };
    }),
  ),

  join: router.organisation.join.handler(({ context, input }) =>
    planFileOf(context).write('organisation.join', (change, plan) => {
      const person = rowIn(plan, 'person', input.personId);
      joinUnit(change, plan, person.id, input.unitId);
      return { id: person.id, subject: person.name };
    }),
  ),

  leave: router.organisation.leave.handler(({ context, input }) =>
    planFileOf(context).write('organisation.leave', (change, plan) => {
      const person = rowIn(plan, 'person', input.personId);
      leaveUnit(change, plan, person.id, input.unitId);
      return { id: person.id, subject: person.name };
    }),
  ),

  transfer: router.organisation.transfer.handler(({ context, input }) =>
    planFileOf(context).write('organisation.transfer', (change, plan) => {
      const person = rowIn(plan, 'person', input.personId);
      if (input.fromUnitId !== input.toUnitId) {
        if (input.fromUnitId) leaveUnit(change, plan, person.id, input.fromUnitId);
        joinUnit(change, plan, person.id, input.toUnitId);
      }
      return { id: person.id, subject: person.name };
    }),
  ),
};
