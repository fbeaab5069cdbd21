import { v7 as newId } from 'uuid';
import { rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Person, Unit } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { planFileOf, router } from '../implement.ts';

function unitIn(plan: Plan, id: string): Unit {
  const unit = plan.tables.unit.get(id);
  if (!unit) throw new Problem('plan/row-missing');
  return unit;
}

function personIn(plan: Plan, id: string): Person {
  const person = plan.tables.person.get(id);
  if (!person) throw new Problem('plan/row-missing');
  return person;
}

/** Refuses to put a team below itself. */
function assertNotBelow(plan: Plan, team: Unit, parentId: string): void {
  for (let at: Unit | undefined = unitIn(plan, parentId); at; at = plan.tables.unit.get(at.parentId)) {
    if (at.id === team.id) throw new Problem('organisation/team-loop', { team: team.name });
  }
}

/** What stands in the way of removing a person or a team, counted. */
function usesOfPerson(plan: Plan, id: string): number {
  const leads = [...plan.tables.unit.rows.values()].filter((unit) => unit.leadId === id).length;
  const rungs = plan.tables.keyResult.where('ownerId', id).length;
  const initiatives = [...plan.tables.initiative.rows.values()].filter((row) => row.ownerId === id).length;
  const votes = [...plan.tables.difficultyVote.rows.values()].filter((row) => row.personId === id).length;
  return leads + rungs + initiatives + votes + plan.tables.objective.where('ownerId', id).length;
}

export const organisation = {
  addTeam: router.organisation.addTeam.handler(({ context, input }) =>
    planFileOf(context).write('organisation.add-team', (change, plan) => {
      unitIn(plan, input.parentId);
      const rank = rankAt(plan.tables.unit.where('parentId', input.parentId), Number.MAX_SAFE_INTEGER);
      const id = change.insert('unit', { ...input, kind: 'team', rank });
      if (input.leadId) change.insert('membership', { unitId: id, personId: input.leadId });
      return { id, subject: input.name };
    }),
  ),

  updateUnit: router.organisation.updateUnit.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('organisation.update-unit', (change, plan) => {
      const unit = unitIn(plan, id);
      change.update('unit', id, fields);
      const isMember = plan.tables.membership
        .where('unitId', id)
        .some((row) => row.personId === fields.leadId);
      if (fields.leadId && !isMember) change.insert('membership', { unitId: id, personId: fields.leadId });
      return { id, subject: fields.name ?? unit.name };
    }),
  ),

  moveTeam: router.organisation.moveTeam.handler(({ context, input }) =>
    planFileOf(context).write('organisation.move-team', (change, plan) => {
      const team = unitIn(plan, input.id);
      assertNotBelow(plan, team, input.parentId);
      const rank = rankAt(plan.tables.unit.where('parentId', input.parentId), input.position, team.id);
      change.update('unit', team.id, { parentId: input.parentId, rank });
      return { id: team.id, subject: team.name };
    }),
  ),

  removeTeam: router.organisation.removeTeam.handler(({ context, input }) =>
    planFileOf(context).write('organisation.remove-team', (change, plan) => {
      const team = unitIn(plan, input.id);
      const uses =
        plan.tables.objective.where('unitId', team.id).length +
        plan.tables.unit.where('parentId', team.id).length;
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

  updatePerson: router.organisation.updatePerson.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('organisation.update-person', (change, plan) => {
      const person = personIn(plan, id);
      change.update('person', id, fields);
      return { id, subject: fields.name ?? person.name };
    }),
  ),

  removePerson: router.organisation.removePerson.handler(({ context, input }) =>
    planFileOf(context).write('organisation.remove-person', (change, plan) => {
      const person = personIn(plan, input.id);
      const uses = usesOfPerson(plan, person.id);
      if (uses > 0) throw new Problem('organisation/in-use', { name: person.name, uses });
      for (const row of plan.tables.membership.where('personId', person.id))
        change.delete('membership', row.id);
      change.delete('person', person.id);
      return { id: person.id, subject: person.name };
    }),
  ),

  join: router.organisation.join.handler(({ context, input }) =>
    planFileOf(context).write('organisation.join', (change, plan) => {
      const person = personIn(plan, input.personId);
      unitIn(plan, input.unitId);
      const isMember = plan.tables.membership
        .where('unitId', input.unitId)
        .some((row) => row.personId === input.personId);
      if (!isMember) change.insert('membership', input);
      return { id: person.id, subject: person.name };
    }),
  ),

  leave: router.organisation.leave.handler(({ context, input }) =>
    planFileOf(context).write('organisation.leave', (change, plan) => {
      const person = personIn(plan, input.personId);
      for (const row of plan.tables.membership.where('unitId', input.unitId)) {
        if (row.personId === input.personId) change.delete('membership', row.id);
      }
      const unit = unitIn(plan, input.unitId);
      if (unit.leadId === input.personId) change.update('unit', unit.id, { leadId: null });
      return { id: person.id, subject: person.name };
    }),
  ),
};
