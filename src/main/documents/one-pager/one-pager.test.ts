import { expect, test } from 'vitest';
import { everybody } from '#domain/ownership/scope.ts';
import { paperPlan } from '../../../../tests/support/paper-plan.ts';
import { cycleWith } from '../../../../tests/support/rows.ts';
import { onePagerDataOf } from './one-pager.ts';

const about = { cycle: cycleWith(), paper: 'A4', today: '2026-10-06', language: 'en' } as const;
const pages = (plan = paperPlan(), scope: Parameters<typeof onePagerDataOf>[1]['scope'] = everybody) =>
  onePagerDataOf(plan, { ...about, scope }).people;

test('each person has a page of what they own, and of rungs of others that they answer for', () => {
  const [ayu, budi] = pages();
  expect(ayu?.lead).toBe('job of ayu. Climb from rung 1. Say early what is in the way.');
  expect(ayu?.objectives.map(({ title }) => title)).toEqual(['objective company', 'objective own']);
  expect(ayu?.rungs).toEqual([]);
  expect(budi?.objectives.map(({ title }) => title)).toEqual(['objective team']);
  expect(budi?.rungs.map(({ title, rung, of, due }) => [title, rung, of.title, due])).toEqual([
    ['key result company 2', 'rung 2', 'objective company', '11 Oct'],
    ['key result own 2', 'rung 2', 'objective own', '11 Oct'],
  ]);
});

test('the line of what an objective serves goes up to the company, with links to what somebody’s page has', () => {
  expect(pages()[0]?.objectives.map(({ serves }) => serves)).toEqual([
    null,
    {
      says: 'How they serve:',
      line: [
        { title: 'objective team', to: 'team', whose: 'crew' },
        { title: 'objective company', to: 'company', whose: 'organisation, rung 1' },
      ],
    },
  ]);
  const [alone] = pages(paperPlan(), { kind: 'person', personId: 'budi' });
  expect(alone?.objectives[0]?.serves?.line).toEqual([
    { title: 'objective company', to: null, whose: 'organisation, rung 1' },
  ]);
});

test('what all rungs of a ladder have in common is said once, and nobody is named on their own page', () => {
  const [objective] = pages()[0]?.objectives ?? [];
  expect(objective?.about).toEqual(['Baseline period', 'due 11 Oct']);
  expect(objective?.ladder.rungs.map((rung) => rung.about)).toEqual([[], ['budi'], []]);
});

test('a page is set as roomy as it can be, and closer where it says more', () => {
  const forms = [1, 4, 8, 12].map((rungs) => pages(paperPlan(undefined, { rungs }))[0]?.density);
  expect(forms.map((density) => density?.form)).toEqual(['apart', 'apart', 'beside', 'line']);
  const sizes = forms.map((density) => density?.rung ?? 0);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});
