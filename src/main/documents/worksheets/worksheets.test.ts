import { expect, test } from 'vitest';
import { everybody } from '#domain/ownership/scope.ts';
import { paperPlan } from '../../../../tests/support/paper-plan.ts';
import { cycleWith } from '../../../../tests/support/rows.ts';
import { worksheetsDataOf } from './worksheets.ts';

const about = { cycle: cycleWith(), paper: 'A4', today: '2026-10-06', language: 'en' } as const;
const filled = (plan = paperPlan(), scope: Parameters<typeof worksheetsDataOf>[1]['scope'] = everybody) =>
  worksheetsDataOf(plan, { ...about, areFilled: true, scope });

test('blank worksheets ask what to think of, and have an empty ladder of five rungs', () => {
  const { questions, ladders } = worksheetsDataOf(paperPlan(), {
    ...about,
    areFilled: false,
    scope: everybody,
  });
  expect(questions?.asked).toHaveLength(4);
  expect(ladders).toHaveLength(1);
  const [ladder] = ladders;
  expect(ladder?.rungs).toHaveLength(5);
  expect(ladder?.rungs.every(({ number, title }) => number === null && title === '')).toBe(true);
});

test('filled ones have the ladders of the cycle, with rungs to write at the harder end, one at least', () => {
  const numbers = (rungs: number) =>
    filled(paperPlan(undefined, { rungs })).ladders[0]?.rungs.map(({ number }) => number);
  expect(filled().questions).toBeNull();
  expect(filled().ladders.map(({ title }) => title)).toEqual([
    'objective company',
    'objective team',
    'objective own',
  ]);
  expect(numbers(3)).toEqual([null, null, 3, 2, 1]);
  expect(numbers(6)).toEqual([null, 6, 5, 4, 3, 2, 1]);
});

test('a plan that draws ladders upside down has its worksheets so, with its words', () => {
  const turned = filled(paperPlan(undefined, { about: { ladderUpsideDown: true } }));
  expect(turned.ladders[0]).toMatchObject({ ends: ['easiest on top: climb from here', 'hardest below'] });
  expect(turned.ladders[0]?.rungs.map(({ number }) => number)).toEqual([1, 2, 3, null, null]);
  expect(filled().ladders[0]).toMatchObject({ ends: ['hardest on top', 'easiest below: climb from here'] });
});

test('a ladder says its level in a word, its owner once, and links to what it serves where that is printed', () => {
  const fields = (data: ReturnType<typeof filled>) =>
    data.ladders.map((ladder) => [
      ladder.kicker,
      ...ladder.fields.map(({ text, to }) => (to ? `${text} at ${to}` : text)),
    ]);
  expect(fields(filled())).toEqual([
    ['A ladder · Company', 'organisation · ayu', '11 October 2026', ''],
    ['A ladder · Team', 'crew · budi', '11 October 2026', 'objective company at company'],
    ['A ladder · Individual', 'ayu', '11 October 2026', 'objective team at team'],
  ]);
  const [own] = fields(filled(paperPlan(), { kind: 'team', unitId: 't' }));
  expect(own).toEqual(['A ladder · Team', 'crew · budi', '11 October 2026', 'objective company']);
});
