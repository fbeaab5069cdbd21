import { expect, test } from 'vitest';
import { testDay } from '../../tests/support/find-rows.ts';
import { planInMemory } from '../../tests/support/plan-in-memory.ts';
import { cascadeOf } from './alignment/cascade.ts';
import { countedIn, objectivesIn } from './cycle/cycle.ts';
import { layoutMap, mapInTurns } from './drawing/map-layout.ts';
import { statesInTurns } from './insights/owner-progress.ts';
import { bitByBit } from './once.ts';
import { searchIndex, searchIndexInTurns } from './search/search.ts';
import type { Cycle, Workshop } from './tables/tables.ts';
import { workshopStepKinds, workshopStepSummary, workshopSteps } from './workshop/workshop-steps.ts';

const plan = planInMemory().plan();
const [workshop] = plan.tables.workshop.sorted() as [Workshop];
const cycle = plan.tables.cycle.get(workshop.cycleId) as Cycle;

/** Counts the steps of some work to three. */
function* toThree(done: string[]): Generator<undefined, string> {
  for (const step of ['one', 'two', 'three']) {
    done.push(step);
    yield;
  }
  return done.join(' ');
}

test('what is made bit by bit is done step by step, and what is left of it when it is asked for', () => {
  const done: string[] = [];
  const thing = bitByBit(() => toThree(done));
  expect(done).toEqual([]);
  const work = thing.work[Symbol.iterator]();
  work.next();
  expect(done).toEqual(['one']);
  expect(thing.made()).toBe('one two three');
  expect(work.next().done).toBe(true);
  expect(thing.made()).toBe('one two three');
  expect(done).toEqual(['one', 'two', 'three']);
});

test('whoever does all of it a little at a time has the same in the end', () => {
  const done: string[] = [];
  const thing = bitByBit(() => toThree(done));
  expect([...thing.work]).toHaveLength(3);
  expect(thing.made()).toBe('one two three');
  expect(done).toHaveLength(3);
});

test('what cannot be made fails whenever it is asked for, by the same error', () => {
  const thing = bitByBit(function* (): Generator<never[], string> {
    yield [];
    throw new Error('cannot be made');
  });
  expect(() => [...thing.work]).toThrow('cannot be made');
  expect(() => thing.made()).toThrow('cannot be made');
  expect(() => [...thing.work]).toThrow('cannot be made');
});

/** How often some work lets everything else go first. */
const restsOf = (begin: () => Iterator<unknown, unknown>): number => [...bitByBit(begin).work].length;

test('what a whole plan is gone through for rests at each objective', () => {
  const objectives = objectivesIn(plan, cycle).length;
  const map = { collapsed: new Set<string>(), ladders: new Set<never>(), titleLines: () => 1 };
  const cascade = cascadeOf(plan, cycle);
  expect(objectives).toBeGreaterThan(4);
  expect(restsOf(() => mapInTurns(plan, cascade, map))).toBeGreaterThanOrEqual(
    layoutMap(plan, cascade, map).nodes.length,
  );
  expect([...statesInTurns(plan, objectivesIn(plan, cycle), testDay)]).toHaveLength(objectives);
  expect(restsOf(() => searchIndexInTurns(plan))).toBe(Math.floor(searchIndex(plan).entries.length / 100));
  // Those that go through all key results; the others count rows.
  const long = new Set(['check-ins', 'attention', 'why', 'course', 'scores']);
  for (const kind of workshopStepKinds.filter((name) => long.has(name)))
    expect([kind, restsOf(() => workshopStepSummary(plan, workshop, kind, testDay))]).toEqual([
      kind,
      expect.toSatisfy((rests: number) => rests >= countedIn(plan, cycle).length - 1),
    ]);
  expect([...long].filter((kind) => !(kind in workshopSteps))).toEqual([]);
});
