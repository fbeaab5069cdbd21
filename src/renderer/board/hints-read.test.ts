import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { noFilter } from '#domain/objective-filter/objective-filter.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { checkCycle } from '#domain/wording/check.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { hintsRead } from './hints-read.ts';

const plan = planInMemory().plan();
const cycle = currentCycle(plan, testDay) as Cycle;
const all = () => checkCycle(plan, cycle, testDay);
const wanted = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${testDay}T10:00:00`), toFake: ['Date'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('hints are read once of a plan for a cycle, a filter and a day, however the filter was made', async () => {
  expect(hintsRead.known(plan, cycle, noFilter)).toBeNull();
  const read = await hintsRead.read(plan, cycle, noFilter, wanted);
  expect(read).toEqual(all());
  expect(hintsRead.known(plan, cycle, { ...noFilter })).toBe(read);
  expect(await hintsRead.read(plan, cycle, { ...noFilter }, wanted)).toBe(read);
});

test('hints of another plan, cycle, filter or day are not taken for those that are wanted', async () => {
  const read = await hintsRead.read(plan, cycle, noFilter, wanted);
  const changed = plan.apply([], plan.sequence);
  const [otherCycle] = [...plan.tables.cycle.rows.values()].filter(({ id }) => id !== cycle.id);
  expect(otherCycle).toBeDefined();
  expect(hintsRead.known(changed, cycle, noFilter)).toBeNull();
  expect(hintsRead.known(plan, otherCycle as Cycle, noFilter)).toBeNull();
  expect(hintsRead.known(plan, cycle, { ...noFilter, level: 'team' })).toBeNull();
  vi.setSystemTime(new Date('2027-03-01T10:00:00'));
  expect(hintsRead.known(plan, cycle, noFilter)).toBeNull();
  vi.setSystemTime(new Date(`${testDay}T10:00:00`));
  expect(hintsRead.known(plan, cycle, noFilter)).toBe(read);
  const ofTeams = await hintsRead.read(plan, cycle, { ...noFilter, level: 'team' }, wanted);
  expect(ofTeams?.length).toBeLessThan(read?.length ?? 0);
  expect(hintsRead.known(plan, cycle, noFilter)).toBeNull();
});

test('a reading that nobody wants any more ends without an answer, and nothing of it is taken for one', async () => {
  const fresh = plan.apply([], plan.sequence);
  // So that it rests after each objective.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  const gone = new AbortController();
  const reading = hintsRead.read(fresh, cycle, noFilter, gone.signal);
  gone.abort();
  expect(await reading).toBeNull();
  expect(hintsRead.known(fresh, cycle, noFilter)).toBeNull();
  expect(await hintsRead.read(fresh, cycle, noFilter, wanted)).toEqual(checkCycle(fresh, cycle, testDay));
});
