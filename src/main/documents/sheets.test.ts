import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Paper } from '#contract/document.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Language } from '#texts/languages.ts';
import { paperPlan } from '../../../tests/support/paper-plan.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { type ReadPdf, readPdfBytes, withoutSpaces } from '../../../tests/support/read-pdf.ts';
import { cycleWith } from '../../../tests/support/rows.ts';
import { fontsFolder } from '../paper/fonts.ts';
import { templates } from '../paper/templates.ts';
import { Typesetter } from '../paper/typeset.ts';
import { guideDataOf } from './guide/guide.ts';
import { minutesDataOf } from './minutes/minutes.ts';
import { onePagerDataOf } from './one-pager/one-pager.ts';
import { worksheetsDataOf } from './worksheets/worksheets.ts';

const typesetter = new Typesetter({ kind: 'begin', templates: [...templates], fontsFolder });

interface Told {
  readonly language?: Language;
  readonly paper?: Paper;
}

/** What the papers of a workshop are set from. */
function papersOf(plan: Plan, { language = 'en', paper = 'A4' }: Told = {}) {
  const about = { cycle: cycleWith(), today: '2026-10-06', scope: everybody, language, paper };
  const workshop = plan.tables.workshop.get('w');
  if (!workshop) throw new Error('The plan has a workshop.');
  return {
    guide: guideDataOf(plan, { ...about, workshop }),
    minutes: minutesDataOf(plan, { ...about, workshop, checkInsOf: () => [] }),
    worksheets: worksheetsDataOf(plan, { ...about, areFilled: true }),
    'one-pager': onePagerDataOf(plan, about),
  };
}

/** Sets one of them; it is to the standard, for nothing in it is without a font. */
function setOf(document: string, data: unknown): Promise<ReadPdf> {
  const made = typesetter.set(
    { kind: 'set', document, data: JSON.stringify(data), madeAt: 1_790_000_000, attachment: null },
    () => undefined,
  );
  if (made.kind !== 'set') throw new Error(made.kind);
  expect(made.missing).toEqual([]);
  return readPdfBytes(made.pdf);
}

const headings = (pdf: ReadPdf) =>
  pdf.elements.flatMap(({ role }) => (/^H\d$/u.test(role) ? [Number(role.slice(1))] : []));
const count = (pdf: ReadPdf, role: string) => pdf.elements.filter((element) => element.role === role).length;

test.each(['guide', 'minutes', 'worksheets', 'one-pager'] as const)(
  'a reader is told what is a heading, none of a level that skips one: %s',
  async (document) => {
    for (const rungs of [0, 3, 10]) {
      const pdf = await setOf(document, papersOf(paperPlan(undefined, { rungs }))[document]);
      const levels = headings(pdf);
      expect(levels[0]).toBe(1);
      const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect([rungs, skipped]).toEqual([rungs, []]);
      expect(pdf.isTagged && pdf.title).toContain('plan · ');
      expect(count(pdf, 'Table') === 0 || count(pdf, 'TH') > 0).toBe(true);
    }
  },
);

test('tables of the minutes have heads, ideas are lists, and what an idea became is a link', async () => {
  const pdf = await setOf('minutes', papersOf(paperPlan()).minutes);
  expect([count(pdf, 'Table'), count(pdf, 'TH'), count(pdf, 'L')]).toEqual([5, 19, 3]);
  expect(pdf.links).toHaveLength(1);
  expect(pdf.bookmarks.map(({ title, depth }) => [title, depth]).slice(0, 2)).toEqual([
    ['workshop', 0],
    ['Agenda', 1],
  ]);
});

test('nobody’s signature is alone on a page, however much the minutes hold', async () => {
  for (let ideas = 0; ideas < 24; ideas += 3) {
    const { minutes } = papersOf(paperPlan());
    const kept = minutes.parts.map((part) =>
      part.title === 'Ideas'
        ? { ...part, groups: [{ list: Array.from({ length: ideas + 1 }, () => ({ text: 'An idea' })) }] }
        : part,
    );
    const { pages } = await setOf('minutes', { ...minutes, parts: kept });
    expect([ideas, pages.at(-1)]).toEqual([ideas, expect.stringContaining('keyresultcompany1')]);
  }
});

test.each([
  ['en', 'A4'],
  ['id', 'Letter'],
] as const)(
  'a one-pager is one page, also with two ladders of ten rungs, in %s on %s',
  async (language, paper) => {
    for (const rungs of [0, 1, 3, 4, 6, 8, 10]) {
      const data = papersOf(paperPlan(undefined, { rungs }), { language, paper })['one-pager'];
      const { pages, smallestText } = await setOf('one-pager', data);
      expect([rungs, pages.length]).toEqual([rungs, 2]);
      expect(smallestText).toBeGreaterThanOrEqual(7);
    }
  },
);

test.each([
  ['en', 'A4'],
  ['id', 'Letter'],
] as const)('everybody in the tour has one page, in %s on %s', async (language, paper) => {
  const plan = planInMemory('tour', language).plan();
  const cycle = plan.tables.cycle.sorted().at(-1) ?? cycleWith();
  const data = onePagerDataOf(plan, { cycle, language, paper, today: '2026-11-20', scope: everybody });
  const { pages } = await setOf('one-pager', data);
  expect(pages).toHaveLength(data.people.length);
});

test('where even the closest does not fit it goes on, no ladder torn, and each page says whose it is', async () => {
  const data = papersOf(paperPlan(undefined, { rungs: 16 }))['one-pager'];
  const { pages } = await setOf('one-pager', data);
  expect(pages.length).toBeGreaterThan(2);
  const [first = '', second = ''] = pages;
  expect(second).toContain('ayu');
  for (const page of [first, second])
    expect(page.includes('objectiveown')).toBe(page.includes('keyresultown16'));
  const ofOwn = pages.filter((page) => /keyresultown\d/u.test(page));
  expect(ofOwn).toHaveLength(
    2 - Number(!pages.some((page) => page.includes('budi') && page.includes('keyresultown2'))),
  );
});

test('on a worksheet every rung stays whole and the ladder of many has its name on each page', async () => {
  const { pages } = await setOf('worksheets', papersOf(paperPlan(undefined, { rungs: 10 })).worksheets);
  expect(pages).toHaveLength(6);
  for (const at of [0, 1]) expect(pages[at]).toContain('objectivecompany');
  const rungsOn = (page = '') => page.match(/keyresultcompany\d/gu)?.length ?? 0;
  expect(rungsOn(pages[0]) + rungsOn(pages[1])).toBe(10);
  expect(rungsOn(pages[1])).toBeGreaterThan(2);
});

const marks = [
  '#',
  '$',
  '*',
  '_',
  '@',
  '<l>',
  '\\',
  '`',
  '//',
  '/*',
  '[',
  ']',
  '{',
  '}',
  '~',
  '--',
  '"',
  "'",
  '=',
  '+',
  '&',
  'x',
  'é',
  '1.',
];

test.each([
  ['guide', ['workshop', 'topic']],
  [
    'minutes',
    [
      'workshop',
      'topic',
      'place',
      'purpose',
      'ayu',
      'budi',
      'decision',
      'open-point',
      'note',
      'measure',
      'cause',
      'cluster',
      'idea one',
      'idea three',
      'objective company',
      'key result company 2',
    ],
  ],
  ['worksheets', ['objective own', 'key result own 1', 'organisation', 'crew', 'ayu', 'budi', 'unit']],
  [
    'one-pager',
    [
      'ayu',
      'job of budi',
      'objective team',
      'key result own 2',
      'why company',
      'period',
      'step',
      'initiative',
      'unit',
      'crew',
    ],
  ],
] as const)('what is typed comes out as typed, whatever it is markup of: %s', async (document, fields) => {
  const typed = fc
    .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(typed, { minLength: 4, maxLength: 4 }),
      fc.constantFrom('en', 'id'),
      async (texts, language) => {
        const say = (field: string) => `${field} ${texts[field.length % texts.length]}`;
        const { pages } = await setOf(
          document,
          papersOf(paperPlan(say), { language: language as Language })[document],
        );
        const said = pages.join('');
        for (const field of fields) expect(said).toContain(withoutSpaces(say(field)));
      },
    ),
    { numRuns: 10 },
  );
});
