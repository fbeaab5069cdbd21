import { afterEach, beforeEach, expect, test } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { type Language, languages } from '#texts/languages.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { readPdfBytes } from '../../../../tests/support/read-pdf.ts';
import { insightsReportOf } from './insights.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

function reportOf(scope: Scope = everybody, language: Language = 'en') {
  const { readings } = window.window.planFile;
  const cycle = cyclesOf(window.plan())[1] as Cycle;
  return insightsReportOf(
    { ...readings.ofCycle(cycle, testDay), ...readings.curvesOf(cycle, testDay) },
    { cycle, language, paper: 'A4', today: testDay, scope },
  );
}

const teamOf = (name: string): Scope => {
  const unit = window
    .plan()
    .tables.unit.sorted()
    .find((row) => row.name === name);
  return { kind: 'team', unitId: unit?.id ?? '' };
};

test('teams and people are told against the same columns, with a figure in each', () => {
  const [teams, people] = reportOf().progress;
  expect(teams?.head).toEqual(people?.head);
  for (const { head, rows } of [teams, people].flatMap((told) => told ?? [])) {
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toHaveLength(head.length);
  }
  expect(people?.about).toBe('Figures about work are not ratings of people.');
});

test('a team is told by its objectives instead, and by nobody else’s evidence', () => {
  const { summary, objectives, progress, evidence } = reportOf(teamOf('Field sales'));
  expect(progress).toEqual([]);
  expect(summary.kicker).toBe('Insights · Field sales');
  expect(String(objectives.rows.length)).toBe(summary.figures[0]?.text);
  expect(objectives.rows.find(({ title }) => title.startsWith('Shorten'))).toMatchObject({
    owner: 'Field sales',
  });
  expect(evidence.rows.length).toBeLessThan(reportOf().evidence.rows.length);
});

test.each(languages)(
  'on paper its curve says in %s what it shows, and its tables have heads',
  async (language) => {
    const data = reportOf(everybody, language);
    const { pdf } = await window.desk.host.press.set({ document: 'insights', data });
    const read = await readPdfBytes(pdf);
    expect(read.elements.flatMap(({ role, alt }) => (role === 'Figure' ? [alt] : []))).toEqual([
      data.summary.chart.alt,
    ]);
    expect(data.summary.chart.alt).toMatch(/\d+%.*\d+%/u);
    const tables = [...data.progress, data.evidence];
    const pagesOf = read.elements.filter(({ role }) => role === 'Table').length;
    expect(pagesOf).toBeGreaterThanOrEqual(tables.length);
    const heads = tables.reduce((sum, { head }) => sum + head.length, 0);
    expect(read.elements.filter(({ role }) => role === 'TH').length).toBeGreaterThanOrEqual(heads);
    expect(read.elements.filter(({ role }) => /^H\d$/u.test(role)).map(({ role }) => role)).toEqual([
      'H1',
      'H2',
      'H2',
      'H2',
    ]);
  },
);

test('a word that nobody breaks stays on the paper', async () => {
  const unbroken = (name: string) => `https://example.com/${`${name}and`.repeat(14)}`;
  const { client, plan } = window;
  for (const { id } of plan().tables.unit.rows.values())
    await client.organisation.updateUnit({ id, name: unbroken('team').slice(0, 100) });
  for (const { id } of plan().tables.person.rows.values())
    await client.organisation.updatePerson({ id, name: unbroken('person').slice(0, 100) });
  const cycle = cyclesOf(plan())[1] as Cycle;
  for (const objective of plan().tables.objective.where('cycleId', cycle.id)) {
    await client.objective.update({ id: objective.id, title: unbroken('objective') });
    for (const { id } of plan().tables.keyResult.where('objectiveId', objective.id))
      await client.keyResult.update({ id, title: unbroken('result'), unit: unbroken('u').slice(0, 30) });
  }
  const [{ id: unitId } = { id: '' }] = plan().tables.unit.where('parentId', plan().company.id);
  for (const scope of [everybody, { kind: 'team', unitId } as Scope]) {
    const { pdf } = await window.desk.host.press.set({ document: 'insights', data: reportOf(scope) });
    const { width, rightmost } = await readPdfBytes(pdf);
    expect(rightmost).toBeLessThanOrEqual(width - 28);
  }
});
