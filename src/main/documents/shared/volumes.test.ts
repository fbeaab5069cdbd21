import { expect, test } from 'vitest';
import { everybody } from '#domain/ownership/scope.ts';
import { paperPlan } from '../../../../tests/support/paper-plan.ts';
import { cycleWith } from '../../../../tests/support/rows.ts';
import { onePagerCut, onePagerDataOf } from '../one-pager/one-pager.ts';
import { worksheetsCut, worksheetsDataOf } from '../worksheets/worksheets.ts';

const about = {
  cycle: cycleWith(),
  paper: 'A4',
  today: '2026-10-06',
  language: 'en',
  scope: everybody,
} as const;
const measured = [
  { pages: 2, places: {} },
  { pages: 3, places: {} },
];

test('one-pagers that are cut have each person once, count on, and link to nothing in another volume', () => {
  const data = onePagerDataOf(paperPlan(), about);
  expect(onePagerCut.about(data)).toBe(2);
  const volumes = onePagerCut.into(data, 2)(measured);
  expect(volumes.map(({ people }) => people.map(({ name }) => name))).toEqual([['ayu'], ['budi']]);
  expect(volumes.map(({ firstPage, pages }) => [firstPage, pages])).toEqual([
    [1, 5],
    [3, 5],
  ]);
  expect(volumes.map(({ elsewhere }) => Object.keys(elsewhere))).toEqual([['team'], ['company', 'own']]);
});

test('worksheets are cut between their ladders, those of two pages counted twice', () => {
  const data = worksheetsDataOf(paperPlan(undefined, { rungs: 10 }), { ...about, areFilled: true });
  expect(worksheetsCut.about(data)).toBe(6);
  const volumes = worksheetsCut.into(data, 2)(null);
  expect(volumes.map(({ ladders }) => ladders.map(({ title }) => title))).toEqual([
    ['objective company', 'objective team'],
    ['objective own'],
  ]);
});
