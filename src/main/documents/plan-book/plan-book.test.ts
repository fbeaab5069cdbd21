import { expect, test } from 'vitest';
import type { PlanSnapshot } from '#domain/plan/plan.ts';
import { wholeRow } from '#domain/tables/tables.ts';
import {
  cycleWith,
  keyResultWith,
  objectiveWith,
  planAbout,
  planOf,
} from '../../../../tests/support/rows.ts';
import { type PlanBookOptions, planBookOf } from './plan-book.ts';

const options: PlanBookOptions = {
  cycle: cycleWith(),
  language: 'en',
  paper: 'A4',
  today: '2026-10-06',
  scope: { kind: 'all' },
};

const bookOf = (rows: Partial<PlanSnapshot['rows']>, more: Partial<PlanBookOptions> = {}) =>
  planBookOf(planOf({ ...planAbout, cycle: [cycleWith()], objective: [objectiveWith()], ...rows }), {
    ...options,
    ...more,
  });

/** That one objective primarily serves another, or a rung of it. */
const serving = (
  childId: string,
  parentObjectiveId: string | null,
  parentKeyResultId: string | null = null,
) => ({
  id: `${childId}-${parentObjectiveId ?? parentKeyResultId}`,
  childId,
  parentObjectiveId,
  parentKeyResultId,
  isPrimary: true,
});

const team = (id: string, title = id) => objectiveWith({ id, title, level: 'team', unitId: 't', rank: id });
const person = (id: string, name: string) => ({
  ...wholeRow('person', { name, rank: id }),
  id,
});
const own = (id: string, ownerId = 'p1') =>
  objectiveWith({ id, title: id, level: 'individual', unitId: null, ownerId, rank: id });
const teams = [
  ...planAbout.unit,
  { id: 't', parentId: 'u', kind: 'team' as const, name: 'Field', leadId: null, rank: 'a1' },
];

test.each([
  ['en', ['at least 5', '3 of 3 steps', 'done', '0 → 10']],
  ['id', ['minimal 5', '3 dari 3 langkah', 'selesai', '0 → 10']],
] as const)(
  'the page of the company says of each key result what it is to reach, in %s',
  (language, lines) => {
    const step = (title: string, doneOn: string | null) => ({
      id: title,
      keyResultId: 'c',
      title,
      doneOn,
      rank: title,
    });
    const book = bookOf(
      {
        keyResult: [
          keyResultWith({ id: 'a', rank: 'a0' }),
          keyResultWith({ id: 'b', rank: 'a1', kind: 'milestone', baseline: null, target: null }),
          keyResultWith({ id: 'c', rank: 'a2', kind: 'steps', baseline: null, target: null }),
          keyResultWith({
            id: 'd',
            rank: 'a3',
            kind: 'keep',
            comparison: 'at-least',
            baseline: null,
            target: 5,
          }),
        ],
        step: [step('one', '2026-10-02'), step('two', null), step('three', null)],
      },
      { language },
    );
    expect(book.front?.company?.objectives.flatMap(({ rungs }) => rungs.map(({ way }) => way))).toEqual(
      lines,
    );
  },
);

test('headings go as deep as objectives serve each other, and no step is left out', () => {
  const chain = Array.from({ length: 8 }, (_, index) => team(`t${index}`));
  const book = bookOf({
    unit: teams,
    objective: [objectiveWith(), ...chain, team('x', 'Alone')],
    alignment: chain.map(({ id }, index) => serving(id, index === 0 ? 'o' : `t${index - 1}`)),
  });
  expect(book.objectives.map(({ depth, part }) => [depth, part])).toEqual([
    [1, null],
    [2, null],
    [3, null],
    [4, null],
    ...Array.from({ length: 5 }, () => [4, null]),
    [2, 'Not aligned yet'],
  ]);
});

test('the alignment says below each objective of the company what serves it, and by title what serves that', () => {
  const rungs = [keyResultWith({ id: 'r1', rank: 'a0' }), keyResultWith({ id: 'r2', rank: 'a1' })];
  const people = ['a', 'b', 'c', 'd'].map((id) => own(id));
  const book = bookOf({
    unit: teams,
    person: [person('p1', 'Andi')],
    objective: [objectiveWith(), team('t1', 'Team one'), ...people, own('z')],
    keyResult: rungs,
    alignment: [
      serving('t1', null, 'r2'),
      ...people.slice(0, 3).map(({ id }) => serving(id, 't1')),
      serving('d', 'o'),
    ],
  });
  const [band, unaligned] = book.front?.alignment.bands ?? [];
  expect(band).toMatchObject({ title: 'Sell more', head: { about: 'Inn · Oct 2026' } });
  expect(band?.rows.map((row) => row.map(({ title }) => title))).toEqual([
    ['d'],
    ['Team one', 'a', 'b'],
    ['c'],
  ]);
  const abouts = band?.rows.flat().map(({ about }) => about);
  expect(abouts).toEqual([
    'Andi · Oct 2026',
    'Field · Oct 2026 · serves 2',
    ...Array.from({ length: 3 }, () => 'Andi · Oct 2026 · serves “Team one”'),
  ]);
  expect(unaligned).toMatchObject({ title: 'Not aligned yet', head: null, rows: [[{ title: 'z' }]] });
});

test('what an objective serves is linked where it stands in the book, and named where it does not', () => {
  const served = objectiveWith({
    id: 'past',
    title: 'Of another cycle',
    cycleId: 'c0',
    endsOn: '2026-01-10',
    startsOn: '2026-01-01',
  });
  const book = bookOf({
    unit: teams,
    objective: [objectiveWith(), served, team('t1'), team('t2')],
    alignment: [serving('t1', 'o'), serving('t2', 'past')],
  });
  expect(book.objectives.map(({ serves }) => serves.map(({ title, id }) => [title, id]))).toEqual([
    [],
    [['Sell more', 'objective-o']],
    [['Of another cycle', null]],
  ]);
});

test('the calendar names what is due in a week, and lists everything by day where a week has too much', () => {
  const rungs = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      keyResultWith({ id: `r${index}`, title: `Rung ${index}`, rank: `a${index}` }),
    );
  const few = bookOf({ keyResult: rungs(2) }).back?.calendar;
  expect(few?.weeks.map(({ due }) => due).filter(Boolean)).toEqual(['Rung 1 · Rung 0']);
  expect(few?.due).toBeNull();
  const many = bookOf({ keyResult: rungs(9) }).back?.calendar;
  expect(many?.weeks.map(({ due }) => due).filter(Boolean)).toEqual(['9 key results, listed below']);
  expect(many?.due?.rows).toEqual([
    { day: '11 Oct', rungs: '1, 2, 3, 4, 5, 6, 7, 8, 9', title: 'Sell more', id: 'objective-o' },
  ]);
});

test('the name of a plan stands as large on the cover as its longest word and all of it have room', () => {
  const sizeOf = (name: string) =>
    bookOf({ plan: planAbout.plan.map((row) => ({ ...row, name })) }).front?.cover.size;
  expect(sizeOf('Sales plan 2026')).toBe('large');
  expect(sizeOf('Penyelenggaraan')).toBe('middle');
  expect(sizeOf('Sales\u00a0plan\u00a02026')).toBe('middle');
  expect(sizeOf('Our\u00a0sales\u00a0plan\u00a0of\u00a0the\u00a0year\u00a02026')).toBe('large');
  expect(sizeOf('Many words '.repeat(8))).toBe('middle');
  expect(sizeOf('Donaudampfschifffahrtsgesellschaft')).toBe('small');
});

test('a part of the plan says whose it is, and leaves out what it has nothing of', () => {
  const book = bookOf(
    {
      unit: teams,
      person: [person('p1', 'Andi'), person('p2', 'Budi')],
      objective: [objectiveWith(), own('a', 'p1'), own('b', 'p2')],
    },
    { scope: { kind: 'person', personId: 'p1' } },
  );
  expect(book).toMatchObject({ head: { left: 'Plan · October · Andi' }, front: { company: null } });
  expect(book.objectives.map(({ title }) => title)).toEqual(['a']);
  expect(book.back?.signOff.rows).toEqual([['Andi', '']]);
  expect([book.back?.initiatives, book.back?.glossary]).toEqual([null, null]);
});
