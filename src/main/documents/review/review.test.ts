import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Paper } from '#contract/document.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { type Language, languages } from '#texts/languages.ts';
import { catalogues } from '#texts/texts.ts';
import { objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { type ReadPdf, readPdfBytes, withoutSpaces } from '../../../../tests/support/read-pdf.ts';
import { reviewReportOf } from './review.ts';

const today = '2026-12-31';
let window: TestWindow;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T10:00:00`) });
  window = await windowOn(planOnDisk());
});
afterEach(async () => {
  await window.close();
  vi.useRealTimers();
});

const finished = () => cyclesOf(window.plan())[0] as Cycle;

interface About {
  readonly cycle?: Cycle;
  readonly language?: Language;
  readonly paper?: Paper;
  readonly isOnePage?: boolean;
}

function reportOf({ cycle = finished(), ...about }: About = {}) {
  const { readings } = window.window.planFile;
  return reviewReportOf(
    { ...readings.ofCycle(cycle, today), ...readings.curvesOf(cycle, today) },
    { cycle, language: 'en', paper: 'A4', today, isOnePage: false, ...about },
  );
}

async function printed(about: About = {}): Promise<ReadPdf> {
  const { pdf } = await window.desk.host.press.set({ document: 'review', data: reportOf(about) });
  return readPdfBytes(pdf);
}

const altsOf = ({ elements }: ReadPdf) =>
  elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);

describe('the report', () => {
  test('tells each objective with its ladder, what was reached, and what was said', () => {
    const { whole } = reportOf();
    const partner = whole?.objectives.find(({ title }) => title === 'Ground for partner sales');
    expect(partner?.about).toBe(
      'Partner sales · Bagus Pratama · aspirational, in its sweet spot of 0.6 – 0.7 · Carry over',
    );
    expect(partner?.rungs.map(({ number, title, facts, score }) => [number, title, facts, score])).toEqual([
      [
        '3',
        '12 potential partners met',
        '0 → 12 partners / 12 partners · reached 27 Sept · due 30 Sept',
        '1.0',
      ],
      ['2', 'Price list and training kit', '2 of 3 steps · due 30 Sept', '0.7'],
      ['1', 'Partner agreement template made', 'not done yet · due 30 Sept', '0.0'],
    ]);
    expect(partner?.said.map(({ term }) => term)).toContain('What made it hard?');
    const churn = whole?.objectives.find(({ title }) => title.startsWith('Quarterly churn'));
    const set = churn?.rungs.find(({ reason }) => reason !== '');
    expect(set?.facts).toContain('proposed 0.8');
    expect(set?.reason).toBe('“The last six talks were held in the first week of October.”');
  });

  test('lets only what no page may hold break', async () => {
    expect(reportOf().whole?.objectives.filter(({ isLong }) => isLong)).toEqual([]);
    const id = objectiveId(window, 'Shorten');
    const cycle = cyclesOf(window.plan())[1] as Cycle;
    await window.client.review.update({
      cycleId: cycle.id,
      objectiveId: id,
      learned: 'Long. '.repeat(1_500),
    });
    const long = reportOf({ cycle }).whole?.objectives.filter(({ isLong }) => isLong);
    expect(long?.map((row) => row.id)).toEqual([id]);
    expect(long?.flatMap(({ rungs }) => rungs.filter(({ isLong }) => isLong))).toEqual([]);
  });

  test.each(languages)('is tagged, and says in %s what its charts show', async (language) => {
    window.close();
    window = await windowOn(planOnDisk('tour', language));
    const pdf = await printed({ language });
    expect([pdf.isTagged, pdf.language]).toEqual([true, language]);
    const alts = altsOf(pdf);
    const { summary, whole } = reportOf({ language });
    expect(alts).toContain(summary.chart.alt);
    const [cycle] = [catalogues[language].reviewReport.overTime];
    expect(summary.chart.alt.startsWith(`${cycle}. `)).toBe(true);
    for (const { rungs } of whole?.objectives ?? [])
      for (const { curve } of rungs) expect(alts).toContain(curve.alt);
    for (const { slope } of whole?.lessons.calibration.ladders ?? []) expect(alts).toContain(slope?.alt);
    expect(alts.every((alt) => alt !== undefined && alt !== '')).toBe(true);
  });

  test('leads from the scores and the next steps to each objective, whose tables are headed', async () => {
    const pdf = await printed();
    const { whole } = reportOf();
    const headings = pdf.elements.filter(({ role }) => /^H\d$/u.test(role)).map(({ role }) => role);
    expect([headings[0], headings.filter((role) => role === 'H3').length > 5]).toEqual(['H1', true]);
    const titles = whole?.objectives.map(({ title }) => title) ?? [];
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
    const pageOf = (title: string) =>
      pdf.pages.findIndex((text, index) => index > 0 && text.includes(withoutSpaces(title))) + 1;
    const fromScores = new Set(pdf.links.filter(({ page }) => page === 1).map(({ to }) => to));
    expect(fromScores).toEqual(new Set(titles.map(pageOf)));
    const heads = pdf.elements.filter(({ role }) => role === 'TH').length;
    expect(heads).toBeGreaterThanOrEqual(6);
  });

  test('draws its charts in the fonts and sizes of its text', async () => {
    const pdf = await printed();
    expect(pdf.fonts.every((font) => /^(Inter|SourceSerif4)/u.test(font))).toBe(true);
    expect(pdf.smallestText).toBeGreaterThanOrEqual(7);
    expect(pdf.pages[0]).toContain('7Jul28Jul');
  });
});

describe('the page for leadership', () => {
  test.each(['A4', 'Letter'] as const)(
    'is one page of %s, set as closely as what it says needs',
    async (paper) => {
      expect((await printed({ isOnePage: true, paper })).pages).toHaveLength(1);
      const cycle = cyclesOf(window.plan())[1] as Cycle;
      const long = 'A title that is far longer than anybody would ever want to read on one page. '
        .repeat(20)
        .trim();
      for (const objective of window.plan().tables.objective.where('cycleId', cycle.id))
        await window.client.objective.update({ id: objective.id, title: long });
      for (let count = 0; count < 30; count++)
        await window.client.review.addImprovement({ cycleId: cycle.id, problem: `${count} ${long}` });
      const pdf = await printed({ cycle, isOnePage: true, paper });
      expect(pdf.pages).toHaveLength(1);
      expect(pdf.smallestText).toBeGreaterThanOrEqual(7);
      expect(pdf.pages[0]).toContain(withoutSpaces('are in the whole report'));
    },
  );

  test('tells of the company before teams and people, and how many more there are', () => {
    const [roomy, ...closer] = reportOf({ isOnePage: true }).onePages;
    expect(roomy?.scores.rows[0]?.title).toBe('Raise quarterly revenue by 8%');
    expect(roomy?.scores.more).toBeNull();
    expect(closer.at(-1)?.scores.more).toBe('One more is in the whole report.');
  });
});

test('a word that nobody breaks stays on the paper, on the whole report and on the one page', async () => {
  const unbroken = (name: string) => `https://example.com/${`${name}and`.repeat(14)}`;
  const { client, plan } = window;
  const cycle = cyclesOf(plan())[1] as Cycle;
  for (const { id } of plan().tables.objective.where('cycleId', cycle.id)) {
    await client.objective.update({ id, title: unbroken('objective') });
    await client.review.update({ cycleId: cycle.id, objectiveId: id, learned: unbroken('learned') });
    for (const rung of plan().tables.keyResult.where('objectiveId', id))
      await client.keyResult.update({
        id: rung.id,
        title: unbroken('result'),
        unit: unbroken('u').slice(0, 30),
      });
  }
  for (const { id } of plan().tables.person.rows.values())
    await client.organisation.updatePerson({ id, name: unbroken('person').slice(0, 100) });
  for (const { id } of plan().tables.unit.rows.values())
    await client.organisation.updateUnit({ id, name: unbroken('team').slice(0, 100) });
  for (const isOnePage of [false, true]) {
    const { width, rightmost, pages } = await printed({ cycle, isOnePage });
    expect([isOnePage, rightmost]).toEqual([isOnePage, expect.toSatisfy((at: number) => at <= width - 28)]);
    if (isOnePage) expect(pages).toHaveLength(1);
  }
});
