import { expect, test } from 'vitest';
import { paperPlan } from '../../../../tests/support/paper-plan.ts';
import { cycleWith } from '../../../../tests/support/rows.ts';
import { guideDataOf } from './guide.ts';

const plan = paperPlan();
const about = { cycle: cycleWith(), paper: 'A4', today: '2026-10-06' } as const;

test('the guide of a workshop follows its agenda, by the titles that its steps were given', () => {
  const workshop = plan.tables.workshop.get('w') ?? null;
  const guide = guideDataOf(plan, { ...about, language: 'en', workshop });
  expect(guide).toMatchObject({
    kicker: 'Facilitator’s guide',
    heading: 'workshop',
    head: { right: guide.kicker },
  });
  expect(guide.lead).toContain('20 minutes in all');
  expect(guide.steps.map(({ title, time }) => [title, time])).toEqual([
    ['topic', '10 min'],
    ['Look back and gaps', '10 min'],
  ]);
  expect(guide.steps[1]?.examples.map(({ term }) => term)).toEqual(['Good', 'Not like this']);
});

test('without a workshop it is that of the default agenda, in the language that is asked for', () => {
  const guide = guideDataOf(plan, { ...about, language: 'id', workshop: null });
  expect(guide.heading).toBe('Dari kesenjangan sampai tanda tangan');
  expect(guide.steps).toHaveLength(10);
  expect(guide.steps.every(({ why, how }) => why !== '' && how.length > 0)).toBe(true);
});
