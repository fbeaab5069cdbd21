import { expect, test } from 'vitest';
import { bonusReadingOf } from '#domain/bonus/reading.ts';
import { type BonusRule, startingRule } from '#domain/bonus/rule.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { bonusPlan } from '../../../../tests/support/bonus-plan.ts';
import { cycleWith } from '../../../../tests/support/rows.ts';
import { bonusDataOf } from './bonus.ts';

const about = { paper: 'A4', today: '2026-11-06', language: 'en' } as const;
const plan = bonusPlan();

const ruledBy = ({ bands: _, ...columns }: BonusRule) =>
  plan.apply([{ table: 'bonusRule', rowId: 'p', before: null, after: { id: 'p', ...columns } }]);

function dataOf({
  rule = startingRule,
  fields = { state: 'closed' } as Partial<Cycle>,
  scope = everybody as Scope,
  judged = ruledBy(rule),
} = {}) {
  const cycle = cycleWith(fields);
  return bonusDataOf(bonusReadingOf(judged, ruledBy(rule), cycle), { ...about, cycle, scope });
}
const pageOf = (name: string, data = dataOf()) => data.people.find((page) => page.name === name);

test('a page says how a bonus came about, down to what its ladders came to', () => {
  const page = pageOf('ayu');
  expect(page?.parts.map(({ title, score }) => [title, score])).toEqual([
    ['Own objectives', '0.66'],
    ['Team', '0.6'],
    ['Company', '1'],
  ]);
  const [own] = page?.parts ?? [];
  expect(own?.objectives.map(({ title, portion, weight, score }) => [title, portion, weight, score])).toEqual(
    [
      ['a', '', '60%', '0.9'],
      ['b', '66.7% of it', '40%', '0.3'],
    ],
  );
  expect(own?.objectives[0]?.rungs).toEqual([{ number: '1', title: 'Deals', result: '9, target 10 · 90%' }]);
  expect(page?.sum).toEqual([
    ['Own objectives', '0.66', '70%', '0.46'],
    ['Team', '0.6', '20%', '0.12'],
    ['Company', '1', '10%', '0.1'],
  ]);
  expect(page?.total).toEqual(['Score', '0.68']);
  expect(page?.says).toBe('A score of 0.68 pays 97.1% of the target bonus.');
  expect(page?.leftOut).toEqual([['empty', 'no key results, so no score']]);
});

test('the rule stands on every page in words', () => {
  expect(dataOf().rule).toEqual([
    'A score of 0.7 pays the target bonus in whole, any other in proportion.',
    'Below 0.4 nothing is paid.',
    'No more than 120% is paid.',
    'The score is made of 70% own objectives, 20% team and 10% company.',
    'Scores count as the review shows them, with one decimal.',
  ]);
});

test('a page is signed once the review is closed, and provisional before', () => {
  expect(dataOf()).toMatchObject({ provisional: '', unsigned: '' });
  const open = dataOf({ fields: {} });
  expect(open.provisional).toContain('Provisional');
  expect(open.unsigned).not.toBe('');
});

test('a cycle is paid by the rule that it was closed under, else by the one of today, which is said', () => {
  const then = ruledBy({ ...startingRule, fullScore: 1 });
  expect(dataOf({ judged: then }).rule[0]).toContain('A score of 1 pays');
  const none = dataOf({ judged: plan });
  expect(none.rule.at(-1)).toContain('the one of today');
  expect(() => bonusReadingOf(plan, plan, cycleWith())).toThrow('bonus/no-rule');
});

test('who has nothing of their own has no page, unless the rule asks for nothing of it', () => {
  expect(dataOf().people.map(({ name }) => name)).toEqual(['ayu', 'budi', 'citra']);
  const shared: BonusRule = { ...startingRule, teamShare: 50, companyShare: 50 };
  expect(pageOf('dewi', dataOf({ rule: shared }))?.payOut).toBe('120%');
  expect(() => dataOf({ scope: { kind: 'person', personId: 'dewi' } })).toThrow('document/empty-part');
});
