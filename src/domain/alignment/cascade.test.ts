import { expect, test } from 'vitest';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { currentCycle, objectivesIn } from '../cycle/cycle.ts';
import { teamTree } from '../ownership/ownership.ts';
import { everybody, isObjectiveIn, isPersonIn, type Scope, scopeName } from '../ownership/scope.ts';
import type { Cycle } from '../tables/tables.ts';
import { alignmentsOf, objectiveOfParent, parentOf } from './alignment.ts';
import { cascadeIn, cascadeOf } from './cascade.ts';

const memory = planInMemory('tour');
const plan = memory.plan();
const cycle = currentCycle(plan, testDay) as Cycle;

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).sort();
const unitId = (name: string) => teamTree(plan).find(({ team }) => team.name === name)?.team.id as string;
const personId = (name: string) => plan.tables.person.sorted().find((row) => row.name === name)?.id as string;

test('the cascade of everybody is that of the cycle', () => {
  expect(cascadeIn(plan, cycle, everybody)).toEqual(cascadeOf(plan, cycle));
});

test('the cascade of a part of the plan holds its objectives and all that they serve, and nothing else', () => {
  const scopes: Scope[] = [
    ...teamTree(plan).map(({ team }): Scope => ({ kind: 'team', unitId: team.id })),
    ...plan.tables.person.sorted().map(({ id }): Scope => ({ kind: 'person', personId: id })),
  ];
  const shown = objectivesIn(plan, cycle);
  for (const scope of scopes) {
    const { order } = cascadeIn(plan, cycle, scope);
    const ids = new Set(order.map(({ id }) => id));
    const own = shown.filter((objective) => isObjectiveIn(plan, objective, scope));
    expect(order.length).toBe(ids.size);
    expect(own.every(({ id }) => ids.has(id))).toBe(true);
    const served = new Set(
      order.flatMap(({ id }) =>
        alignmentsOf(plan, id).flatMap((row) => objectiveOfParent(plan, parentOf(row))?.id ?? []),
      ),
    );
    // Closed upwards, and whatever is not of the part itself is served by something in it.
    for (const { id } of shown) if (served.has(id)) expect(ids.has(id)).toBe(true);
    for (const objective of order)
      expect(isObjectiveIn(plan, objective, scope) || served.has(objective.id)).toBe(true);
  }
});

test('what a team takes on stands in the bands of the company that it serves', () => {
  const { bands, order, unaligned } = cascadeIn(plan, cycle, {
    kind: 'team',
    unitId: unitId('Customer success'),
  });
  expect(titles(bands.map(({ objective }) => objective))).toEqual(['A better welcome for new customers']);
  expect(unaligned).toEqual([]);
  expect(order.some(({ title }) => title.startsWith('Shorten'))).toBe(false);
});

test('people of a sub-team are in the scope of the team above it, and scopes have names', () => {
  const team: Scope = { kind: 'team', unitId: unitId('Partner sales') };
  const members = plan.tables.person.sorted().filter(({ id }) => isPersonIn(plan, id, team));
  expect(members.length).toBeGreaterThan(0);
  expect(members.length).toBeLessThan(plan.tables.person.sorted().length);
  const maya: Scope = { kind: 'person', personId: personId('Maya Putri') };
  expect(plan.tables.person.sorted().filter(({ id }) => isPersonIn(plan, id, maya))).toHaveLength(1);
  expect([scopeName(plan, everybody), scopeName(plan, team), scopeName(plan, maya)]).toEqual([
    '',
    'Partner sales',
    'Maya Putri',
  ]);
});
