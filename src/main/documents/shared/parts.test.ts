import { expect, test } from 'vitest';
import {
  cycleWith,
  keyResultWith,
  objectiveWith,
  planAbout,
  planOf,
} from '../../../../tests/support/rows.ts';
import { ladderDataOf, sheetDataOf } from './parts.ts';

const standing = {
  keyResultId: 'k',
  latestValue: 4,
  latestOn: '2026-10-05',
  count: 1,
  held: 0,
  values: null,
  reachedOn: null,
};

/** What is said of a key result that is at 4 of 10. */
const said = (rung: Parameters<typeof keyResultWith>[0], confidence: number | null = null) => {
  const rows = { ...planAbout, objective: [objectiveWith()], keyResult: [keyResultWith(rung)] };
  return ladderDataOf(planOf(rows, [{ ...standing, confidence }]), objectiveWith(), 'en').rungs[0];
};

test('a rung says its confidence as it was last said, as its bar is of that day as well', () => {
  expect(said({ confidence: 55 })?.about).toContain('confidence 55%');
  const later = said({ confidence: 55 }, 80);
  expect(later).toMatchObject({ share: 0.4, percent: '40%' });
  expect(later?.about).toContain('confidence 80%');
});

test('only a rung that no page may hold breaks inside', () => {
  expect(said({ description: 'Short.' })?.isLong).toBe(false);
  expect(said({ description: 'Long. '.repeat(1000) })?.isLong).toBe(true);
});

test('a ladder is told from the top of its drawing down, which a plan can turn', () => {
  const rungs = [keyResultWith({ id: 'a', rank: 'a0' }), keyResultWith({ id: 'b', rank: 'a1' })];
  const rows = { ...planAbout, objective: [objectiveWith()], keyResult: rungs };
  const upright = ladderDataOf(planOf(rows), objectiveWith(), 'en');
  expect(upright).toMatchObject({ top: 'hardest', foot: 'easiest' });
  expect(upright.rungs.map(({ number }) => number)).toEqual(['2', '1']);
  const turned = planOf({ ...rows, plan: planAbout.plan.map((row) => ({ ...row, ladderUpsideDown: true })) });
  const down = ladderDataOf(turned, objectiveWith(), 'id');
  expect(down).toMatchObject({ top: 'termudah', foot: 'tersulit' });
  expect(down.rungs.map(({ number }) => number)).toEqual(['1', '2']);
});

test.each([
  ['en', 'page ', ''],
  ['id', 'halaman ', ''],
] as const)('a page is named in the words of %s around its number', (language, before, after) => {
  const options = { cycle: cycleWith(), language, paper: 'A4', today: '2026-10-06', title: 'Guide' } as const;
  expect(sheetDataOf(planOf(planAbout), options)).toMatchObject({
    title: 'Plan · October · Guide',
    author: 'Inn',
    keywords: ['OKR', 'Inn', 'Plan', 'October', 'Guide'],
    head: { left: 'Plan · October', right: 'Guide' },
    words: { page: { before, after } },
  });
});

test('what runs at the head of each page fits on a line, and the title stays whole', () => {
  const name = 'Nusantara Cooperative Logistics and Cold Storage Services Group 👩‍👩‍👧‍👦';
  const plan = planOf({ ...planAbout, plan: planAbout.plan.map((row) => ({ ...row, name })) });
  const options = {
    cycle: cycleWith(),
    language: 'en',
    paper: 'A4',
    today: '2026-10-06',
    title: name,
  } as const;
  const { title, head } = sheetDataOf(plan, options);
  expect(title).toBe(`${name} · October · ${name}`);
  expect(head.left).toBe('Nusantara Cooperative Logistics and Cold Storage Services G…');
  expect(head.right).toBe(head.left);
});
