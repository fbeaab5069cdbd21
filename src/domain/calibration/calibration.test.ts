import { describe, expect, test } from 'vitest';
import { ladderWords, learnedWords, overallWords } from '#contract/sentences/calibration.ts';
import { languages } from '#texts/languages.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { cyclesOf } from '../cycle/cycle.ts';
import type { Change } from '../plan/change.ts';
import type { Plan, Standing } from '../plan/plan.ts';
import type { Cycle, KeyResult, Objective } from '../tables/tables.ts';
import { calibrate, calibrateLadder, misjudged } from './calibration.ts';

const memory = planInMemory();
const plan = memory.plan();
const cycle = cyclesOf(plan)[0] as Cycle;

type Rung = Partial<KeyResult> & { readonly score: number; readonly reached?: string };

const insert = (table: Change['table'], after: { id: string } & Record<string, unknown>): Change => ({
  table,
  rowId: after.id,
  before: null,
  after,
});

/** The reviewed quarter with ladders of these rungs, easiest first, instead of its own. */
function withLadders(ladders: readonly (readonly Rung[])[], of: Partial<Objective> = {}): Plan {
  const [sample] = plan.tables.objective.where('cycleId', cycle.id);
  const [rung] = plan.tables.keyResult.where('objectiveId', sample?.id ?? '');
  const changes: Change[] = plan.tables.objective
    .where('cycleId', cycle.id)
    .map(({ id }) => ({ table: 'objective', rowId: id, before: {}, after: null }));
  const standings: Standing[] = [];
  ladders.forEach((rungs, number) => {
    const objective = { ...(sample as Objective), ...of, id: `objective-${number}` };
    changes.push(insert('objective', objective));
    const review = { id: `review-${number}`, objectiveId: objective.id, cycleId: cycle.id, decision: 'done' };
    changes.push(insert('review', review));
    rungs.forEach(({ score, reached, ...columns }, index) => {
      const id = `rung-${number}-${index}`;
      changes.push(
        insert('keyResult', {
          ...(rung as KeyResult),
          id,
          objectiveId: objective.id,
          rank: `a${index}`,
          ...columns,
        }),
        insert('reviewScore', { id: `score-${id}`, reviewId: review.id, keyResultId: id, score, reason: '' }),
      );
      if (reached) {
        const standing = { keyResultId: id, latestValue: 1, latestOn: reached, confidence: null };
        standings.push({ ...standing, count: 1, held: 1, values: null, reachedOn: reached });
      }
    });
  });
  return plan.apply(changes, plan.sequence, standings);
}

const ladderOf = (changed: Plan) =>
  calibrateLadder(changed, cycle, changed.tables.objective.get('objective-0') as Objective);

describe('a ladder', () => {
  test.each([
    ['a value that was kept', { kind: 'keep' as const, score: 1 }],
    ['a score set by hand', { kind: 'number' as const, score: 1 }],
  ])(
    'whose easier rung was reached after its end and whose harder one is %s is told in a sentence',
    (_what, harder) => {
      const changed = withLadders([[{ kind: 'number', score: 1, reached: '2099-01-05' }, harder]]);
      for (const language of languages) {
        const [sentence] = ladderWords(ladderOf(changed), language);
        expect(sentence).toMatch(/5 Jan/u);
        expect(sentence).not.toMatch(/undefined|null|Invalid/u);
      }
    },
  );

  test.each([
    [0.6, 0.69, 'alike'],
    [0.6, 0.7, 'reversed'],
    [0.7, 0.61, 'alike'],
    [0.8, 0.7, 'as planned'],
    [0.95, 1, 'alike'],
  ])('of %f and %f is %s: less than a tenth is a tie', (easier, harder, expected) => {
    const { pairs } = ladderOf(withLadders([[{ score: easier }, { score: harder }]]));
    expect(pairs).toMatchObject({
      concordant: Number(expected === 'as planned'),
      discordant: Number(expected === 'reversed'),
      tiedSecond: Number(expected === 'alike'),
    });
  });
});

/** Ladders in which a percentage was planned as the harder one and scored so much better than a number. */
const reversed = (count: number): Rung[][] =>
  Array.from({ length: count }, () => [
    { kind: 'number', score: 0.3 },
    { kind: 'percent', score: 0.9 },
  ]);

describe('what is said about a team', () => {
  test.each([2, 7])('is nothing but that it is too early, after %i comparisons', (count) => {
    const calibration = calibrate(withLadders(reversed(count)), cycle);
    expect(calibration.kinds.find(({ kind }) => kind === 'percent')?.lean).toBe('too-early');
    expect(learnedWords(calibration, 'en')).toEqual([overallWords(calibration.totals, 'en')]);
    expect(overallWords(calibration.totals, 'en')).toContain(`${count} comparisons from ${count} ladders`);
    expect(overallWords(calibration.totals, 'id')).toContain(`${count} perbandingan dari ${count} tangga`);
  });

  test('is which kinds it misjudges, from eight comparisons of three ladders on', () => {
    const calibration = calibrate(withLadders(reversed(8)), cycle);
    const lean = new Map(calibration.kinds.map((row) => [row.kind, row]));
    expect(lean.get('percent')).toMatchObject({ lean: 'easier', easier: 8, harder: 0, comparisons: 8 });
    expect(lean.get('number')).toMatchObject({ lean: 'harder', harder: 8 });
    for (const sentence of learnedWords(calibration, 'en'))
      expect(sentence).toContain('8 of 8 comparisons from 8 ladders');
    expect(overallWords(calibration.totals, 'en')).toMatch(/between 0% and \d+% of pairs/u);
  });

  test('is nothing where half went as planned, and pairs of one kind say nothing of it', () => {
    const planned: Rung[][] = Array.from({ length: 8 }, () => [
      { kind: 'number', score: 0.9 },
      { kind: 'percent', score: 0.3 },
    ]);
    const even = calibrate(withLadders([...reversed(8), ...planned]), cycle);
    expect(even.kinds.map(({ lean }) => lean)).toEqual(['as-planned', 'as-planned']);
    const alone: Rung[][] = Array.from({ length: 9 }, () => [
      { kind: 'percent', score: 0.2 },
      { kind: 'percent', score: 0.9 },
    ]);
    const [percent] = calibrate(withLadders(alone), cycle).kinds;
    expect(percent).toMatchObject({ comparisons: 0, harder: 0, easier: 0, lean: 'too-early' });
  });

  test('counts only what is finished', () => {
    const { totals } = calibrate(withLadders(reversed(9), { endsOn: '2099-12-31' }), cycle);
    expect(totals).toMatchObject({ comparisons: 0, tau: null });
  });
});

test('at the next vote a hint stands beside what is comparable to a misjudged key result alone', () => {
  const lessons = calibrate(
    withLadders([
      [
        { kind: 'number', score: 0.2, metricId: 'leads' },
        { kind: 'percent', score: 0.9, metricId: 'close-rate' },
        { kind: 'currency', score: 0.1, metricId: 'revenue' },
      ],
    ]),
    cycle,
  );
  const rung = (columns: Partial<KeyResult>) =>
    ({
      ...[...plan.tables.keyResult.rows.values()][0],
      metricId: null,
      carriedFromId: null,
      ...columns,
    }) as KeyResult;
  expect(misjudged(lessons, rung({ metricId: 'leads' }))).toBe('harder');
  expect(misjudged(lessons, rung({ metricId: 'close-rate' }))).toBe('easier');
  expect(misjudged(lessons, rung({ carriedFromId: 'rung-0-0' }))).toBe('harder');
  // It ended hardest, as planned; and a percentage of something else was never judged.
  expect(misjudged(lessons, rung({ metricId: 'revenue' }))).toBeNull();
  expect(misjudged(lessons, rung({ kind: 'percent' }))).toBeNull();
});
