import { expect, test } from 'vitest';
import { keyResultWith, objectiveWith, planAbout, planOf } from '../../../tests/support/rows.ts';
import { compared, onlyDifferences } from './compared.ts';

const planWith = (objectives: Parameters<typeof objectiveWith>[0][], target = 10) =>
  planOf({
    ...planAbout,
    objective: objectives.map((fields) => objectiveWith(fields)),
    keyResult: [keyResultWith({ target, unit: 'deals' })],
  });

const grow = { id: 'o2', title: 'Grow', rank: 'a1' };
const shrink = { id: 'o3', title: 'Shrink', rank: 'a2' };

test('objectives stand beside what they were, those that came or went alone', () => {
  const [level] = compared(planWith([{}, grow]), planWith([{}, shrink], 12), 'en').levels;
  const sides = level?.objectives.map(({ earlier, now }) => [earlier?.title, now?.title]);
  expect(sides).toEqual([
    ['Sell more', 'Sell more'],
    [undefined, 'Shrink'],
    ['Grow', undefined],
  ]);
  const [sell] = level?.objectives ?? [];
  expect(sell?.lines.join()).toContain('10 deals → 12 deals');
  expect([sell?.earlier?.rungs[0]?.way, sell?.now?.rungs[0]?.way]).toEqual([
    expect.stringContaining('10'),
    expect.stringContaining('12'),
  ]);
});

test('of a plan that did not change nothing differs, and all of it is there', () => {
  const all = compared(planWith([{}, grow]), planWith([{}, grow]), 'en');
  expect(all.levels.flatMap(({ objectives }) => objectives)).toHaveLength(2);
  expect(onlyDifferences(all)).toEqual({ levels: [], others: [] });
});

test('a plan that there is nothing to hold against stands alone', () => {
  const [level] = compared(planWith([{}]), null, 'en').levels;
  expect(level?.objectives.map(({ earlier, now }) => [earlier?.title, now])).toEqual([['Sell more', null]]);
});
