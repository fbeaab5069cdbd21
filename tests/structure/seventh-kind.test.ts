import { expect, test } from 'vitest';
import type { Kind } from '#domain/kinds/kind.ts';
import { type KeyResultKind, keyResultKinds, kinds } from '#domain/kinds/kinds.ts';
import { moving } from '#domain/kinds/moving.ts';
import { en } from '#texts/en/catalogue.ts';

/*
 * A kind that nobody made: a rating in stars. All of it stands here, its object and its words; what it takes besides is
 * a migration that lets a plan file hold it.
 */
const stars = (value: number) => '★'.repeat(value);
const rating: Kind = {
  ...moving('number'),
  typed: (text, read) => (/^★+$/u.test(text.trim()) ? text.trim().length : read(text)),
  line: ({ rung, standing }) => ({
    from: stars(rung.baseline ?? 0),
    to: stars(rung.target ?? 5),
    now: standing ? stars(standing.latestValue) : null,
    way: [stars(rung.target ?? 5)],
  }),
  valueWords: stars,
  // Nobody is rated from where they were.
  carried: () => ({ baseline: null, baselinePeriod: '' }),
};

const kind = 'rating' as KeyResultKind;
Object.assign(kinds, { rating });
keyResultKinds.push(kind);
Object.assign(en.vocabulary.kind, { rating: 'rating' });

// The tables are made of the kinds that there are: they come after the new one.
const { cycleWith, keyResultWith, objectiveWith, planAbout, planOf } = await import('../support/rows.ts');
const { tables } = await import('#domain/tables/tables.ts');
const { contract } = await import('#contract/contract.ts');
const { progressIn, reachedOn } = await import('#domain/progress/progress.ts');
const { keyResultState } = await import('#domain/progress/state.ts');
const { standingOf } = await import('#domain/progress/past-check-ins.ts');
const { curveOf } = await import('#domain/progress/curve.ts');
const { measureWords, valueWords, wayOf } = await import('#contract/sentences/measure.ts');
const { checkInList } = await import('#domain/check-in/check-in-list.ts');
const { readDraft } = await import('../../src/renderer/check-ins/drafts.ts');
const { evidenceIn } = await import('#domain/insights/metric-comparison.ts');
const { carriedFields } = await import('#domain/review/carried-rung.ts');
const { checkCycle } = await import('#domain/wording/check.ts');
const { templateOf } = await import('#domain/template/template-of.ts');
const { planAsMarkdown } = await import('../../src/main/exchange/markdown/plan.ts');
const { planBookOf } = await import('../../src/main/documents/plan-book/plan-book.ts');

const objective = objectiveWith();
const cycle = cycleWith();
const rung = keyResultWith({
  kind,
  title: 'Rated 5 by guests',
  baseline: 1,
  target: 5,
  baselinePeriod: 'Q3',
});
const said = [
  { checkedOn: '2026-10-02', value: 2, confidence: 50, note: '' },
  { checkedOn: '2026-10-05', value: 3, confidence: 60, note: '' },
];
const standing = standingOf(rung, said);
const plan = planOf(
  {
    ...planAbout,
    cycle: [cycle],
    objective: [objective],
    keyResult: [rung],
  },
  standing ? [standing] : [],
);
const day = '2026-10-06';

test('a kind that is added is one of the kinds: rows, forms and files take it', () => {
  expect(tables.keyResult.schema.parse(rung).kind).toBe(kind);
  const create = contract.keyResult.create['~orpc'].inputSchema;
  const asked = create?.['~standard'].validate({ objectiveId: 'o', title: 'Rated 5', kind });
  expect(asked).toMatchObject({ value: { kind } });
  expect(templateOf(plan, objective).keyResults[0]).toMatchObject({ kind, target: 5 });
});

test('it makes its own progress, and is judged by it', () => {
  expect(progressIn(plan, rung)).toBe(0.5);
  expect(keyResultState(plan, rung, objective, day)).toBe('on-track');
  expect(reachedOn(plan, rung)).toBeNull();
  expect(standingOf(rung, [...said, { checkedOn: day, value: 5, confidence: null, note: '' }])).toMatchObject(
    {
      reachedOn: day,
      held: 0,
      values: null,
    },
  );
  expect(curveOf(rung, objective, said, []).map(({ actual }) => actual)).toEqual([1, 2, 3, null]);
  expect(evidenceIn(plan, cycle)).toMatchObject([{ before: 1, now: 3, absolute: 2 }]);
});

test('it reads what is typed at a check-in', () => {
  const [row] = checkInList(plan, cycle, { kind: 'all' }, day).flatMap(({ rows }) => rows);
  if (!row) throw new Error('not in the list');
  const about = { language: 'en', stepsDone: 0 } as const;
  const draft = { value: '★★★★', confidence: '', note: '' };
  expect(readDraft(row, draft, about)).toMatchObject({ value: 4, confidence: 60 });
  expect(readDraft(row, { ...draft, value: 'four' }, about)).toBe('value');
  expect(readDraft(row, { ...draft, value: '' }, about)).toMatchObject({ value: 3 });
});

test('it says its own line on the screen and in every document', () => {
  const line = measureWords(plan, rung, 'en');
  expect(line).toMatchObject({ from: '★', to: '★★★★★', now: '★★★' });
  expect(wayOf(line)).toBe('★★★★★');
  expect(valueWords(rung, 2, 'en')).toBe('★★');
  expect(planAsMarkdown(plan, cycle, 'en')).toContain('(★★★★★)');
  const options = { cycle, language: 'en', paper: 'A4', today: day, scope: { kind: 'all' } } as const;
  const [first] = planBookOf(plan, options).front?.company?.objectives ?? [];
  expect(first?.rungs).toMatchObject([{ way: '★★★★★' }]);
});

test('its wording is checked, and it goes on in the next cycle, as it says', () => {
  const rules = (told: typeof rung) =>
    checkCycle(
      plan.apply([{ table: 'keyResult', rowId: told.id, before: rung, after: told }]),
      cycle,
      day,
    ).map(({ rule }) => rule);
  expect(rules(rung)).not.toContain('key-result/no-baseline');
  expect(rules({ ...rung, baseline: null })).toContain('key-result/no-baseline');
  expect(carriedFields(rung, 3, 'Q4')).toMatchObject({ baseline: null, baselinePeriod: '', target: 5 });
});
