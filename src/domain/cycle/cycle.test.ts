import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycleWith, planOf } from '../../../tests/support/rows.ts';
import type { Cycle } from '../tables/tables.ts';
import { currentCycle, cycleAfter, cycleBefore } from './cycle.ts';
import { addDays, dayNumber, dayOf } from './days.ts';
import { countedOn, nameWithSpan, nextInRow, nextSpan } from './next-span.ts';
import { relationsOf } from './relations.ts';
import { endOfMonths, lengthOf } from './span.ts';

/** Cycles named by what stands before their days, in an order of ids that tells nothing. */
function cyclesWith(...lines: readonly string[]): Cycle[] {
  return lines.map((line, index) => {
    const [name = '', startsOn = '', endsOn = ''] = line.split(/ (?=\d{4}-)/u);
    return cycleWith({ id: `${(index * 7) % 10}`, name, startsOn, endsOn });
  });
}

const cascade = cyclesWith(
  'Y26 2026-01-01 2026-12-31',
  'Q3 2026-07-01 2026-09-30',
  'Q4 2026-10-01 2026-12-31',
  'Dec 2026-12-01 2026-12-31',
  'Y27 2027-01-01 2027-12-31',
  'Q1 2027-01-02 2027-03-31',
);
const named = (cycles: readonly Cycle[], name: string): Cycle =>
  cycles.find((cycle) => cycle.name === name) as Cycle;

test.each([
  ['2026-12-15', 'Dec'],
  ['2026-11-15', 'Q4'],
  ['2026-06-15', 'Y26'],
  ['2027-01-01', 'Y27'],
  ['2027-02-01', 'Q1'],
  ['2025-06-01', 'Y26'],
  ['2028-02-01', 'Y27'],
])('on %s the shortest cycle of that day is shown, else the next, else the last: %s', (today, name) => {
  expect(currentCycle(planOf({ cycle: cascade }), today)?.name).toBe(name);
});

test('between two cycles the one to come is shown', () => {
  const cycles = cyclesWith('A 2026-01-01 2026-01-30', 'B 2026-02-02 2026-02-28', 'C 2026-03-01 2026-03-31');
  expect(currentCycle(planOf({ cycle: cycles }), '2026-01-31')?.name).toBe('B');
});

test.each([
  ['Q4', 'Q3', 'Q1'],
  ['Q1', 'Q4', undefined],
  ['Y27', 'Y26', undefined],
  ['Y26', undefined, 'Y27'],
])('a year beside its quarters: before and after %s come %s and %s', (name, before, after) => {
  const plan = planOf({ cycle: cascade });
  const cycle = named(cascade, name);
  expect(cycleBefore(plan, cycle)?.name).toBe(before);
  expect(cycleAfter(plan, cycle)?.name).toBe(after);
});

const fiscal = cyclesWith(
  'FY26 2026-04-01 2027-03-31',
  'Q1 2026-04-01 2026-06-30',
  'Q2 2026-07-01 2026-09-30',
  'Q3 2026-10-01 2026-12-31',
  'Q4 2027-01-01 2027-03-31',
);

test.each([
  ['Q4', 'FY27 2027-04-01 2028-03-31', { startsOn: '2027-04-01', endsOn: '2027-06-30' }],
  ['FY26', 'Q1 27 2027-04-01 2027-06-30', { startsOn: '2027-04-01', endsOn: '2028-03-31' }],
])('what follows %s is nothing of a row beside it: %s', (name, later, next) => {
  const cycles = [...fiscal, ...cyclesWith(later).map((one) => ({ ...one, id: 'later' as Cycle['id'] }))];
  const plan = planOf({ cycle: cycles });
  expect(cycleAfter(plan, named(cycles, name))).toBeUndefined();
  expect(nextInRow(plan, named(cycles, name), 'en')).toMatchObject(next);
});

test('who goes from quarters to four weeks goes on with those', () => {
  const cycles = cyclesWith(
    'Q4 2026-10-01 2026-12-31',
    'C1 2027-01-04 2027-01-31',
    'C2 2027-02-01 2027-02-28',
  );
  const plan = planOf({ cycle: cycles });
  expect(cycleAfter(plan, named(cycles, 'Q4'))?.name).toBe('C1');
  expect(nextInRow(plan, named(cycles, 'Q4'), 'en')).toMatchObject({ startsOn: '2027-03-01' });
});

test('quarters of two fiscal years side by side keep to their own', () => {
  const cycles = cyclesWith(
    'Q1 2026-01-01 2026-03-31',
    'F1 2026-02-01 2026-04-30',
    'Q2 2026-04-01 2026-06-30',
    'F2 2026-05-01 2026-07-31',
  );
  const plan = planOf({ cycle: cycles });
  expect(cycleBefore(plan, named(cycles, 'F2'))?.name).toBe('F1');
  expect(cycleAfter(plan, named(cycles, 'Q1'))?.name).toBe('Q2');
  expect(relationsOf(plan, named(cycles, 'Q2')).overlapping.map(({ name }) => name)).toEqual(['F1', 'F2']);
});

test('a cycle that overlaps is never what comes after', () => {
  const cycles = cyclesWith('A 2026-01-01 2026-03-31', 'B 2026-03-15 2026-06-14');
  const plan = planOf({ cycle: cycles });
  expect(cycleAfter(plan, named(cycles, 'A'))).toBeUndefined();
  expect(cycleBefore(plan, named(cycles, 'B'))?.name).toBe('A');
});

const shapes = fc.oneof(
  fc.constantFrom(1, 2, 3, 6, 12).map((months) => (from: string) => endOfMonths(from, months)),
  fc.constantFrom(28, 42, 91).map((days) => (from: string) => addDays(from, days - 1)),
);

test('in a row of cycles with days between them each is before the one after it, whatever their ids', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2040-01-01') }),
      shapes,
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 9 }),
      fc.uniqueArray(fc.string({ minLength: 3, maxLength: 5 }), { minLength: 9, maxLength: 9 }),
      (first, endOf, gaps, ids) => {
        let startsOn = `${dayOf(first).slice(0, 8)}01`;
        const cycles = gaps.map((gap, index) => {
          const cycle = cycleWith({ id: ids[index] as string, startsOn, endsOn: endOf(startsOn) });
          startsOn = addDays(cycle.endsOn, gap + 1);
          return cycle;
        });
        const plan = planOf({ cycle: [...cycles].sort((a, b) => (a.id < b.id ? -1 : 1)) });
        cycles.forEach((cycle, index) => {
          expect(cycleBefore(plan, cycle)?.id).toBe(cycles[index - 1]?.id);
          expect(cycleAfter(plan, cycle)?.id).toBe(cycles[index + 1]?.id);
          expect(currentCycle(plan, cycle.startsOn)?.id).toBe(cycle.id);
          expect(relationsOf(plan, cycle).gap?.days ?? 0).toBe(index === 0 ? 0 : gaps[index - 1]);
        });
      },
    ),
  );
});

test('of any cycles the one shown is the shortest that holds the day, and one is always shown', () => {
  const some = fc
    .tuple(fc.integer({ min: 19_000, max: 20_000 }), fc.integer({ min: 0, max: 400 }))
    .map(([from, days]) => ({ startsOn: dayOf(from), endsOn: dayOf(from + days) }));
  fc.assert(
    fc.property(
      fc.array(some, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 18_900, max: 20_600 }),
      (spans, at) => {
        const cycles = spans.map((span, index) => cycleWith({ id: `${index}`, ...span }));
        const today = dayOf(at);
        const shown = currentCycle(planOf({ cycle: cycles }), today) as Cycle;
        const holding = cycles.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
        const coming = cycles.filter(({ startsOn }) => startsOn > today);
        if (holding.length > 0) expect(lengthOf(shown)).toBe(Math.min(...holding.map(lengthOf)));
        else if (coming.length > 0)
          expect(shown.startsOn).toBe(coming.map(({ startsOn }) => startsOn).sort()[0]);
        else
          expect(shown.endsOn).toBe(
            cycles
              .map(({ endsOn }) => endsOn)
              .sort()
              .at(-1),
          );
      },
    ),
  );
});

test.each([
  ['Q4 FY26', 'Q1 FY27'],
  ['Q1 2027', 'Q2 2027'],
  ['H2 26', 'H1 27'],
  ['Semester 2 2026/2027', 'Semester 1 2027/2028'],
  ['Sprint 9', 'Sprint 10'],
  ['Siklus 3', 'Siklus 4'],
  ['Autumn', null],
  ['January 2027', null],
  ['FY27', null],
])('“%s” is counted on to %s', (name, next) => {
  expect(countedOn(name)).toBe(next);
});

test.each([
  ['a quarter', cyclesWith('Q4 2026 2026-10-01 2026-12-31'), 'Q1 2027'],
  ['a fiscal quarter', cyclesWith('Q4 FY26 2026-11-01 2027-01-31'), 'Q1 FY27'],
  ['a month', cyclesWith('Dec 2026 2026-12-01 2026-12-31'), 'Jan 2027'],
  ['four weeks', cyclesWith('30 Nov – 27 Dec 2026 2026-11-30 2026-12-27'), '28 Dec 2026 – 24 Jan 2027'],
  ['a name of its own', cyclesWith('Launch 2026-10-01 2026-12-31'), 'Q1 2027'],
])('what follows %s has a name that goes on', (_, [cycle], name) => {
  expect(nextSpan(planOf({ cycle: [cycle as Cycle] }), cycle as Cycle, 'en').name).toBe(name);
});

test('no two cycles are proposed under one name', () => {
  const cycles = cyclesWith('Q4 2026 2026-10-01 2026-12-31', 'Q1 2027 2028-01-01 2028-03-31');
  expect(nextSpan(planOf({ cycle: cycles }), cycles[0] as Cycle, 'en').name).toBe('Q1 2027 (2)');
});

test('the next in a row comes after the last of it', () => {
  const plan = planOf({ cycle: cascade });
  expect(nextInRow(plan, named(cascade, 'Q3'), 'en')).toMatchObject({ startsOn: '2027-04-01' });
  expect(nextInRow(plan, named(cascade, 'Y26'), 'en')).toMatchObject({ endsOn: '2028-12-31' });
});

test('a name that told the days follows them, another one stays', () => {
  const span = { startsOn: '2027-01-04', endsOn: '2027-01-31' };
  const cycle = cycleWith({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' });
  expect(nameWithSpan(cycle, span, 'en')).toBe('4 – 31 Jan 2027');
  expect(nameWithSpan({ ...cycle, name: 'Launch' }, span, 'en')).toBe('Launch');
});
