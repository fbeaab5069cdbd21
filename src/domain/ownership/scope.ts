import { z } from 'zod';
import { countedIn, objectivesIn } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { countedRungs } from '../ladder/postponed.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import { isWithin } from './ownership.ts';

/** Whose part of a plan is looked at: everybody's, a team's with its sub-teams, or one person's. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('team'), unitId: z.string() }),
  z.object({ kind: z.literal('person'), personId: z.string() }),
]);
export type Scope = z.infer<typeof scopeSchema>;

export const everybody: Scope = { kind: 'all' };

/** A stable key of a scope, for selects and addresses. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return 'all';
    case 'team':
      return `team:${scope.unitId}`;
    case 'person':
      return `person:${scope.personId}`;
  }
}

/** The scope that `scopeKey` made this key of; everybody where it names nothing that is there. */
export function scopeFromKey(plan: Plan, key: string | null): Scope {
  const [kind, id] = key?.split(':') ?? [];
  if (kind === 'team' && plan.tables.unit.get(id)) return { kind: 'team', unitId: id as string };
  if (kind === 'person' && plan.tables.person.get(id)) return { kind: 'person', personId: id as string };
  return everybody;
}

/** Whether an objective belongs to a team, one of its sub-teams, or a person in one of these. */
export function belongsToTeam(plan: Plan, objective: Objective, teamId: string): boolean {
  if (objective.unitId !== null) return isWithin(plan, objective.unitId, teamId);
  return objective.ownerId !== null && isMemberWithin(plan, objective.ownerId, teamId);
}

/** The name of the team or person that a scope is limited to; empty for everybody's. */
export function scopeName(plan: Plan, scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return '';
    case 'team':
      return plan.tables.unit.get(scope.unitId)?.name ?? '';
    case 'person':
      return plan.tables.person.get(scope.personId)?.name ?? '';
  }
}

/** Whether a person is in a scope. */
export function isPersonIn(plan: Plan, personId: Id<'person'>, scope: Scope): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'team':
      return isMemberWithin(plan, personId, scope.unitId);
    case 'person':
      return personId === scope.personId;
  }
}

/** Whether a person is in a team or in one of its sub-teams. */
const isMemberWithin = (plan: Plan, personId: Id<'person'>, teamId: string): boolean =>
  plan.tables.membership.where('personId', personId).some(({ unitId }) => isWithin(plan, unitId, teamId));

/** Who answers for a key result: its own owner, else whoever answers for its objective. */
export const responsibleFor = (rung: KeyResult, objective: Objective): string | null =>
  rung.ownerId ?? objective.ownerId;

/** Whether a person answers for an objective, or for one of its key results. */
export function hasPartIn(plan: Plan, objective: Objective, personId: Id<'person'>): boolean {
  return (
    objective.ownerId === personId || ladderOf(plan, objective.id).some((rung) => rung.ownerId === personId)
  );
}

/** How many objectives are gone through before whoever waits may have their turn. */
const together = 64;

/** In how many objectives of a cycle that count each person has a part, a little at a time; nobody who has none is there. */
export function* partsOfPeopleInTurns(
  plan: Plan,
  cycle: Cycle,
): Generator<void, ReadonlyMap<string, number>> {
  const parts = new Map<string, number>();
  for (const [at, { id, ownerId }] of countedIn(plan, cycle).entries()) {
    if (at % together === 0) yield;
    const people = new Set([ownerId, ...ladderOf(plan, id).map((rung) => rung.ownerId)]);
    for (const personId of people) if (personId !== null) parts.set(personId, (parts.get(personId) ?? 0) + 1);
  }
  return parts;
}

/** Whether an objective is in a scope, wholly or in part. */
export function isObjectiveIn(plan: Plan, objective: Objective, scope: Scope): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'team':
      return belongsToTeam(plan, objective, scope.unitId);
    case 'person':
      return hasPartIn(plan, objective, scope.personId);
  }
}

/** The objectives of a cycle that are in a scope, wholly or in part. */
export const objectivesOf = (plan: Plan, cycle: Cycle, scope: Scope): Objective[] =>
  objectivesIn(plan, cycle).filter((objective) => isObjectiveIn(plan, objective, scope));

/** The key results of an objective that are in a scope, easiest first: of a person, those they answer for. */
export function rungsIn(plan: Plan, objective: Objective, scope: Scope): readonly KeyResult[] {
  const ladder = ladderOf(plan, objective.id);
  if (scope.kind !== 'person') return ladder;
  return ladder.filter((rung) => responsibleFor(rung, objective) === scope.personId);
}

/** Those of them that count: the ones that are not postponed. */
export const countedRungsIn = (plan: Plan, objective: Objective, scope: Scope): readonly KeyResult[] =>
  countedRungs(plan, rungsIn(plan, objective, scope));
