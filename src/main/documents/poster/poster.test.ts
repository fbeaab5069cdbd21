import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PosterPaper, posterPapers } from '#contract/document.ts';
import { objectiveCommands } from '#domain/commands/objective/objective.ts';
import { currentCycle, objectivesIn } from '#domain/cycle/cycle.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { type Language, languages } from '#texts/languages.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../../tests/support/plan-in-memory.ts';
import { realPress, refusal, testFolder } from '../../../../tests/support/plans.ts';
import { readPdf } from '../../../../tests/support/read-pdf.ts';
import { linesOfLetters } from './lines.ts';
import { posterOf } from './poster.ts';
import type { PosterData, PosterPart } from './poster-data.ts';

const tour = planInMemory('tour').plan();
const large = planInMemory('reference', 'en', { people: 44, seed: 1 }).plan();

const cycleOf = (plan: Plan) => currentCycle(plan, testDay) as Cycle;

const posterOn = (
  plan: Plan,
  paper: PosterPaper,
  { language = 'en', scope = everybody }: { readonly language?: Language; readonly scope?: Scope } = {},
): PosterData => posterOf(plan, { cycle: cycleOf(plan), language, paper, today: testDay, scope });

type Card = Extract<PosterPart, { part: 'card' }>;
type Objective = Extract<PosterPart, { level: Level }>;
const cardsOn = ({ parts }: PosterData) => parts.filter((part): part is Card => part.part === 'card');
const objectivesOn = ({ parts }: PosterData) => parts.filter((part): part is Objective => 'level' in part);

/** An empty plan with objectives of the company of these titles. */
function planOf(...titles: string[]): Plan {
  const memory = planInMemory('empty');
  const cycleId = cycleOf(memory.plan()).id;
  for (const title of titles)
    memory.run(objectiveCommands.create, { title, cycleId, owner: { kind: 'company' } });
  return memory.plan();
}

test('on every paper no card covers another, and all of them stand between head and foot', () => {
  for (const plan of [tour, large])
    for (const paper of posterPapers)
      for (const language of languages) {
        const poster = posterOn(plan, paper, { language });
        const { sheet } = poster;
        const cards = cardsOn(poster);
        for (const card of cards) {
          expect(card.x).toBeGreaterThanOrEqual(sheet.margin - 0.01);
          expect(card.x + card.width).toBeLessThanOrEqual(sheet.width - sheet.margin + 0.01);
          expect(card.y).toBeGreaterThanOrEqual(sheet.margin + sheet.head - 0.01);
          expect(card.y + card.height).toBeLessThanOrEqual(sheet.height - sheet.margin - sheet.foot + 0.01);
          const over = cards.filter(
            (other) =>
              other !== card &&
              card.x < other.x + other.width &&
              other.x < card.x + card.width &&
              card.y < other.y + other.height - 0.01 &&
              other.y < card.y + card.height - 0.01,
          );
          expect(over.map(({ title }) => title)).toEqual([]);
        }
      }
});

test('a plan that all papers have room for is shown whole, in type that grows with its paper', () => {
  const count = objectivesIn(tour, cycleOf(tour)).length;
  const sizes = posterPapers.map((paper) => {
    const poster = posterOn(tour, paper);
    expect(objectivesOn(poster)).toHaveLength(count);
    expect(poster.leftOut).toBe('');
    return Math.min(...cardsOn(poster).map(({ size }) => size));
  });
  const [a3 = 0, , a1 = 0] = sizes;
  // Read from two metres.
  expect(a3).toBeGreaterThan((13 * 25.4) / 72);
  expect(a1 / a3).toBeCloseTo(2, 1);
});

test('what has no room is left out by level, each place says how much, and the foot says what', () => {
  const all = objectivesIn(large, cycleOf(large));
  const poster = posterOn(large, 'A3');
  const shown = objectivesOn(poster);
  const individual = all.filter(({ level }) => level === 'individual');
  expect(shown.filter(({ level }) => level === 'individual')).toEqual([]);
  expect(shown).toHaveLength(all.length - individual.length);
  expect(poster.leftOut).toContain(`${shown.length} of ${all.length} objectives stand here`);
  expect(poster.leftOut).toContain(`${individual.length} objectives of individuals`);
  expect(poster.leftOut).toContain('key results of teams');
  const below = shown.map(({ omitted }) => Number(/\d+/u.exec(omitted)?.[0] ?? 0));
  const unaligned = individual.filter((row) => large.tables.alignment.where('childId', row.id).length === 0);
  expect(below.reduce((sum, count) => sum + count, 0)).toBe(individual.length - unaligned.length);
  // The larger paper has more of it.
  expect(objectivesOn(posterOn(large, 'A1'))).toHaveLength(all.length);
});

test('what goes on in another column says its title again, and lines keep the order of the alignment', () => {
  const { parts } = posterOn(large, 'A1');
  const columns = Map.groupBy(parts, ({ x }) => Math.floor((x - 30) / 70));
  const begins = [...columns.values()].slice(1).map(([first]) => first?.part);
  expect(begins.filter((part) => part === 'continued' || part === 'card').length).toBe(begins.length);
  const headings = parts.flatMap((part) => ('heading' in part ? part.heading : []));
  let before = 1;
  for (const heading of headings) {
    expect(heading).toBeLessThanOrEqual(before + 2);
    before = heading;
  }
});

test('one objective fills its paper, and one of ten thousand letters is cut with a sign', () => {
  const [card] = cardsOn(posterOn(planOf('Win back the north'), 'A3'));
  expect(card?.size).toBeGreaterThan(12);
  const titles = [`${'Deliver every order on its day. '.repeat(300)}end`, 'x'.repeat(9000)];
  const cut = cardsOn(posterOn(planOf(...titles), 'A3')).map(({ title }) => title);
  for (const title of cut) expect(title).toMatch(/^(?:Deliver|xxx).*…$/u);
  expect(Math.max(...cut.map(({ length }) => length))).toBeLessThan(600);
});

test.each([
  ['what is joined to more than a line breaks as words do', 'Win back every partner in the north', true],
  ['what is joined to less stays on its line', 'the far north', false],
])('room is measured for lines as they are set: %s', (_, title, isParted) => {
  const lines = linesOfLetters();
  for (const space of ['\u00a0', '\u2007', '\u202f']) {
    const widths = [title, title.replaceAll(' ', space)].map((text) =>
      lines.widestWord({ text, face: 'text' }),
    ) as [number, number];
    expect(Math.abs(widths[1] - widths[0]) < 0.01).toBe(isParted);
  }
});

test('what one team takes on stands with what it serves, and names the team', () => {
  const team = tour.tables.unit.sorted().find(({ name }) => name === 'Partner sales');
  const poster = posterOn(tour, 'A2', { scope: { kind: 'team', unitId: String(team?.id) } });
  expect(poster.about[0]).toContain('Partner sales');
  const titles = objectivesOn(poster).map(({ title }) => title);
  expect(titles).toEqual([
    'Raise quarterly revenue by 10%',
    'Build relations that raise referral sales',
    'A partner pipeline that fills itself',
  ]);
  expect(poster.edges).toHaveLength(2);
});

test('more of the company than can be read on the paper is refused, with what to do', async () => {
  const titles = Array.from(
    { length: 300 },
    (_, at) => `Objective ${at + 1} of a company that cannot choose`,
  );
  const plan = planOf(...titles);
  expect(await refusal(Promise.resolve().then(() => posterOn(plan, 'A3')))).toBe('document/too-large');
});

test('a poster is one tagged page, read in the order of the alignment, by heading and list', async () => {
  const press = realPress();
  const { pdf, pages } = await press.set({ document: 'poster', data: posterOn(tour, 'A3') });
  await press.close();
  const path = join(testFolder(), 'poster.pdf');
  writeFileSync(path, pdf);
  const read = await readPdf(path);
  expect(pages).toBe(1);
  expect([Math.round(read.width), Math.round(read.height)]).toEqual([1191, 842]);
  expect(read.bookmarks.map(({ title, depth }) => `${'  '.repeat(depth)}${title}`).slice(0, 4)).toEqual([
    'Where we climb this cycle',
    '  Raise quarterly revenue by 10%',
    '    Shorten the sales cycle from 60 to 55 days',
    '      Close faster without discounting',
  ]);
  const roles = read.elements.map(({ role }) => role);
  const count = (role: string) => roles.filter((own) => own === role).length;
  expect([count('H1'), count('H2'), count('Figure')]).toEqual([1, 3, 0]);
  const rungs = cardsOn(posterOn(tour, 'A3')).reduce((sum, card) => sum + card.rungs.length, 0);
  expect([count('LI'), count('Lbl')]).toEqual([rungs, rungs]);
});
