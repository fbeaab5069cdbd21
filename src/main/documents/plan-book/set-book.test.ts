import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { agreedOf, contentOf } from '#domain/agreement/agreed.ts';
import { fingerprintOf } from '#domain/agreement/fingerprint.ts';
import type { PlanSnapshot } from '#domain/plan/plan.ts';
import type { Drawing, Signature } from '#domain/tables/signature.ts';
import { wholeRow } from '#domain/tables/tables.ts';
import { languages } from '#texts/languages.ts';
import { catalogues } from '#texts/texts.ts';
import { realPress } from '../../../../tests/support/plans.ts';
import { type ReadPdf, readPdfBytes, withoutSpaces } from '../../../../tests/support/read-pdf.ts';
import {
  cycleWith,
  keyResultWith,
  objectiveWith,
  planAbout,
  planOf,
} from '../../../../tests/support/rows.ts';
import { type PlanBookOptions, planBookOf } from './plan-book.ts';

/* Books as they are set, read back from their PDF. That the typesetter answers without a missing character means PDF/UA-1. */
const press = realPress();
afterAll(() => press.close());

type Rows = Partial<PlanSnapshot['rows']>;
const options = { cycle: cycleWith(), paper: 'A4', today: '2026-10-06', scope: { kind: 'all' } } as const;

async function setBook(rows: Rows, about: Partial<PlanBookOptions> = {}): Promise<ReadPdf> {
  const plan = planOf({ ...planAbout, cycle: [cycleWith()], objective: [objectiveWith()], ...rows });
  const data = planBookOf(plan, { ...options, language: 'en', ...about });
  const { pdf, missing } = await press.set({ document: 'plan-book', data });
  expect(missing).toEqual([]);
  return readPdfBytes(pdf);
}

const person = (id: string, name: string) => ({ ...wholeRow('person', { name, rank: id }), id });
const rungs = (objectiveId: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    keyResultWith({
      id: `${objectiveId}-${index}`,
      objectiveId,
      title: `Rung ${index + 1} of ${objectiveId}`,
      ownerId: 'p',
      rank: `a${index}`,
    }),
  );
const unit = (id: string, parentId: string) => ({
  id,
  parentId,
  kind: 'team' as const,
  name: `Team ${id}`,
  leadId: null,
  rank: id,
});
const serving = (childId: string, parentObjectiveId: string) => ({
  id: childId,
  childId,
  parentObjectiveId,
  parentKeyResultId: null,
  isPrimary: true,
});

/** A company objective with ten rungs, a team's with two that serves it, and one of nobody's without any. */
const small: Rows = {
  unit: [...planAbout.unit, unit('t', 'u')],
  person: [person('p', 'Dewi')],
  objective: [
    objectiveWith({ title: 'Sell more in every town' }),
    objectiveWith({ id: 't1', level: 'team', unitId: 't', title: 'Shorten the cycle', rank: 'a1' }),
    objectiveWith({ id: 'x', level: 'team', unitId: 't', title: 'Serve nothing', rank: 'a2' }),
  ],
  keyResult: [...rungs('o', 10), ...rungs('t1', 2)],
  alignment: [serving('t1', 'o')],
};

test.for(languages.flatMap((language) => (['A4', 'Letter'] as const).map((paper) => ({ language, paper }))))(
  'a book in $language on $paper leads from every title to its page, which the number beside it names',
  async ({ language, paper }) => {
    const book = await setBook(small, { language, paper });
    expect(book.language).toBe(language);
    expect(book.width).toBeCloseTo(paper === 'A4' ? 595 : 612, 0);
    expect(book.smallestText).toBeGreaterThanOrEqual(7);
    expect(book.rightmost).toBeLessThan(book.width - 40);
    const [, contents = ''] = book.texts;
    // Behind cover, contents, company and alignment, an objective's own page is the first that has its title.
    const pageOf = (title: string) =>
      book.pages.findIndex((text, index) => index > 3 && text.includes(withoutSpaces(title))) + 1;
    for (const { title } of small.objective ?? []) {
      const line = contents.split('\n').find((text) => text.includes(title));
      expect(Number(line?.match(/\d+$/u)?.[0]), line).toBe(pageOf(title));
    }
    expect(book.links.length).toBeGreaterThan(12);
    for (const { to, url } of book.links) {
      expect(url).toBeNull();
      expect(to).toBeGreaterThan(0);
    }
  },
);

test('bookmarks follow what serves what, each with its words once', async () => {
  const { bookmarks, outline } = await setBook(small);
  const at = outline.indexOf('Sell more in every town');
  expect(bookmarks.slice(at, at + 4)).toEqual([
    { title: 'Sell more in every town', depth: 0 },
    { title: 'Shorten the cycle', depth: 1 },
    { title: 'Not aligned yet', depth: 0 },
    { title: 'Serve nothing', depth: 1 },
  ]);
  expect(new Set(outline).size).toBe(outline.length);
});

test('what people take on has a page where somebody takes something on, and else none', async () => {
  const { peopleTitle, teamsTitle } = catalogues.en.planBook;
  const { outline: ofNobody } = await setBook({});
  expect(ofNobody).toContain(teamsTitle);
  expect(ofNobody).not.toContain(peopleTitle);
  const { outline } = await setBook({ person: [person('p', 'Ana')], keyResult: rungs('o', 1) });
  expect(outline).toContain(peopleTitle);
});

test('the structure has a table of contents, headings without a gap, and tables with heads', async () => {
  const { elements } = await setBook(small);
  const roles = elements.map(({ role }) => role);
  expect(roles).toEqual(
    expect.arrayContaining(['TOC', 'TOCI', 'Link', 'H1', 'H2', 'Table', 'TH', 'TD', 'P']),
  );
  const levels = roles.flatMap((role) => /^H(?<level>\d)$/u.exec(role)?.groups?.level ?? []).map(Number);
  levels.reduce((above, level) => {
    expect(level).toBeLessThanOrEqual(above + 1);
    return level;
  }, 0);
});

test('neither a signature nor the last rung stands alone on a page, whatever room there is above', async () => {
  for (let lines = 0; lines <= 30; lines += 6) {
    const [first] = small.objective ?? [];
    const objective = { ...(first as NonNullable<typeof first>), description: 'Line\n'.repeat(lines) };
    const { pages } = await setBook({ ...small, objective: [objective] });
    const signed = pages.findLast((text) => text.includes('TeamDate'));
    expect(signed, `${lines} lines`).toMatch(/Rung2ofo.*Rung1ofo/u);
  }
});

test('objectives with ten thousand letters, eight levels of teams, thirty teams and no rung are all there', async () => {
  const long = 'A long word and another one. '.repeat(350);
  const levels = Array.from({ length: 8 }, (_, index) =>
    unit(`l${index}`, index === 0 ? 'u' : `l${index - 1}`),
  );
  const wide = Array.from({ length: 30 }, (_, index) => unit(`w${index}`, 'u'));
  const objectives = [...levels, ...wide].map(({ id }, index) =>
    objectiveWith({
      id: `o${id}`,
      level: 'team',
      unitId: id,
      title: `Objective of ${id}`,
      description: id === 'l3' ? `${long}END-OF-IT` : '',
      rank: `b${String(index).padStart(3, '0')}`,
    }),
  );
  const [longRung] = rungs('ol3', 1);
  const book = await setBook({
    unit: [...planAbout.unit, ...levels, ...wide],
    person: [person('p', 'Dewi')],
    objective: [objectiveWith({ title: `${'wordwithoutanyend'.repeat(100)} END-OF-TITLE` }), ...objectives],
    keyResult: [keyResultWith({ ...longRung, description: `${long}END-OF-RUNG` })],
    alignment: levels.map(({ id }, index) => serving(`o${id}`, index === 0 ? 'o' : `ol${index - 1}`)),
  });
  const whole = book.pages.join('');
  for (const { id } of [...levels, ...wide]) expect(whole).toContain(`Objectiveof${id}`);
  for (const end of ['END-OF-IT', 'END-OF-TITLE', 'END-OF-RUNG']) expect(whole).toContain(end);
  expect(book.rightmost).toBeLessThan(book.width - 40);
});

const markup = fc
  .array(
    fc.constantFrom(
      ...[
        '#',
        '$',
        '*',
        '_',
        '@',
        '<a>',
        '\\',
        '`',
        '```',
        '//',
        '/*',
        '*/',
        '[',
        ']',
        '{',
        '}',
        '(',
        ')',
        '~',
      ],
      ...['=', '- ', '+ ', '--', '...', "'", '"', '&', '%', ':', '^', '→', '#let ', 'a', 'é', 'ß', ' '],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}x`);

test.for(languages)(
  'what is markup to the typesetter comes out as typed, in every field, in %s',
  async (language) => {
    const fields = [
      'plan',
      'owner',
      'company',
      'cycle',
      'team',
      'person',
      'job',
      'title',
      'why',
      'rung',
    ] as const;
    const more = ['about', 'period', 'unit', 'step', 'work', 'metric', 'meaning', 'stage'] as const;
    const names = [...fields, ...more];
    const texts = fc.record(
      Object.fromEntries(names.map((name) => [name, markup])) as Record<
        (typeof names)[number],
        typeof markup
      >,
    );
    await fc.assert(
      fc.asyncProperty(texts, async (said) => {
        const { pages } = await setBook(
          {
            plan: planAbout.plan.map((row) => ({ ...row, name: said.plan, owner: said.owner })),
            unit: [
              ...planAbout.unit.map((row) => ({ ...row, name: said.company })),
              { ...unit('t', 'u'), name: said.team },
            ],
            person: [{ ...person('p', said.person), jobTitle: said.job }],
            stage: [{ ...wholeRow('stage', { kind: 'stage', rank: 'a0' }), id: 's', name: said.stage }],
            metric: [
              {
                ...wholeRow('metric', { measure: 'number', rank: 'a0' }),
                id: 'm',
                name: said.metric,
                meaning: said.meaning,
              },
            ],
            objective: [
              objectiveWith({ title: said.title, description: said.why, stageId: 's', ownerId: 'p' }),
              objectiveWith({ id: 't1', level: 'team', unitId: 't', rank: 'a1' }),
            ],
            keyResult: [
              keyResultWith({
                title: said.rung,
                description: said.about,
                baselinePeriod: said.period,
                unit: said.unit,
                ownerId: 'p',
                metricId: 'm',
              }),
            ],
            step: [{ id: 's', keyResultId: 'k', title: said.step, doneOn: null, rank: 'a0' }],
            initiative: [
              { ...wholeRow('initiative', { keyResultId: 'k', title: said.work, rank: 'a0' }), id: 'i' },
            ],
          },
          { language, cycle: cycleWith({ name: said.cycle }) },
        );
        const whole = pages.join('');
        for (const text of Object.values(said)) expect(whole).toContain(withoutSpaces(text));
      }),
      { numRuns: 6 },
    );
  },
);

test('who signed from their seat stands signed on the sign-off page, and not once the plan is another', async () => {
  const objective = objectiveWith();
  const rows = { objective: [objective], person: [person('a', 'Ayu Lestari'), person('b', 'Budi Pratama')] };
  const plan = planOf({ ...planAbout, cycle: [cycleWith()], ...rows });
  const fingerprint = fingerprintOf(contentOf(agreedOf(plan, cycleWith())));
  const signed = (personId: string, how: Signature, of = fingerprint) => ({
    id: personId,
    cycleId: 'c',
    personId,
    mark: JSON.stringify(how),
    signedAt: '2026-10-06T09:00:00Z',
    fingerprint: of,
  });
  const drawing: Drawing = [
    [
      [10, 20],
      [300, 120],
    ],
    [[400, 100]],
  ];
  const typed = signed('b', { typed: 'B. Pratama' });
  const { pages } = await setBook({ ...rows, signature: [signed('a', { drawing }), typed] });
  expect(pages.join('')).toContain(withoutSpaces('Ayu Lestari'));
  expect(pages.join('')).toContain(withoutSpaces('B. Pratama'));
  const other = await setBook({ ...rows, signature: [{ ...typed, fingerprint: 'of another plan' }] });
  expect(other.pages.join('')).not.toContain(withoutSpaces('B. Pratama'));
});
