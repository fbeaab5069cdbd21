import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, expect, test, vi } from 'vitest';
import { compareCycles } from '#domain/insights/cycle-comparison.ts';
import { curveOf } from '#domain/progress/curve.ts';
import { openPlan, planOnDisk, testFolder } from '../../../tests/support/plans.ts';
import { importCommand } from './import.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const head = [
  'Id,Title,Team,Owner,Period,Start Date,End Date,Description,"Aligned To (weight, Objective ID)",Metric Name,Unit',
  'Target,Object Type,Goal Type,Start,Last Check-in,Progress %,Actual Progress,Status,Last Check-in Note,Score,Checkins',
]
  .join(',')
  .concat(',,,');

const ends = ['03-31', '06-30', '09-30', '12-31'];
const starts = ['01-01', '04-01', '07-01', '10-01'];
/** The day a number of days before or after another one. */
const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A year of four quarters, each with three objectives of three rungs; the easiest came out worst in each ladder. */
function yearOf(figure: (rung: number) => number): string {
  const rows = [0, 1, 2, 3].flatMap((quarter) => {
    const [start, end] = [`2024-${starts[quarter]}`, `2024-${ends[quarter]}`];
    const row = (id: string, title: string, rest: readonly (string | number)[]) => [
      id,
      title,
      'Harbour',
      'Rani Wulandari',
      `Q${quarter + 1} 2024`,
      start,
      end,
      '',
      ...rest,
    ];
    const checkIn = (day: string, value: number, note: string) =>
      `Checkin Date: ${day}; User: Rani Wulandari; Note: ${note}; Metric Name: Progress; Status: On Track; Current Value: ${value}%; Activity Date: ${day} 10:00:00 UTC;`;
    return [1, 2, 3].flatMap((number) => {
      const key = `${quarter}${number}`;
      const title = `Quarter ${quarter + 1}, aim ${number} (berths, cranes)`;
      const objective = row(`${key}00`, title, [
        '',
        'Progress',
        '%',
        100,
        'Objective',
        'Aspirational',
        0,
        '',
        '',
        '',
        'Closed',
        '',
        '',
      ]);
      const rungs = [1, 2, 3].map((rung) => {
        const value = figure(rung);
        return row(`${key}0${rung}`, `Rung ${rung} of ${title}`, [
          `${title}(weight: 33.33%, Id: ${key}00)`,
          'Progress',
          '%',
          100,
          'Key result',
          'Aspirational',
          0,
          dayFrom(end, 9),
          value,
          value,
          'Closed',
          'closed late',
          value / 100,
          // The last one was made after the quarter had ended.
          checkIn(dayFrom(end, 9), value, 'closed late'),
          checkIn(dayFrom(start, 40), value / 2, 'half; "of the way", so far'),
          checkIn(dayFrom(start, 14), value / 4, ''),
        ]);
      });
      return [objective, ...rungs];
    });
  });
  return `${head}\n${Papa.unparse(rows)}`;
}

test('a year of an export becomes four closed cycles with curves, scores and what they say of difficulty', async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((_, encoding, done) => {
    (typeof encoding === 'function' ? encoding : done)?.(null);
    return true;
  });
  const plan = planOnDisk('empty');
  const path = join(testFolder(), 'export.csv');
  const figures = [30, 50, 90];
  writeFileSync(
    path,
    yearOf((rung) => figures[rung - 1] as number),
  );
  await importCommand(plan, { from: [path] });

  const file = await openPlan(plan);
  const { plan: read, checkIns } = file;
  const old = () =>
    compareCycles(file.plan, () => file.plan, '2026-02-02').filter(({ cycle }) =>
      cycle.name.includes('2024'),
    );
  expect(old()).toHaveLength(4);
  for (const { cycle, objectives, keyResults, mean, calibration } of old()) {
    expect([cycle.state, objectives, keyResults]).toEqual(['closed', 3, 9]);
    expect(mean).toBeCloseTo(0.567, 2);
    // Every harder rung scored higher than every easier one.
    expect(calibration).toMatchObject({ ladders: 3, comparisons: 9 });
    expect(calibration.tau).toBe(-1);
  }
  const rung = read.tables.keyResult.sorted().find(({ title }) => title.startsWith('Rung 3 of Quarter 1'));
  const objective = rung && read.tables.objective.get(rung.objectiveId);
  if (!rung || !objective) throw new Error('The export has not come in.');
  const said = checkIns.of([rung.id]);
  // What was checked in late counts on the last day of its cycle.
  expect(said.map(({ checkedOn, value, confidence }) => [checkedOn, value, confidence])).toEqual([
    ['2024-01-15', 22.5, 70],
    ['2024-02-10', 45, 70],
    ['2024-03-31', 90, 70],
  ]);
  expect(curveOf(rung, objective, said, []).map(({ actual }) => actual)).toEqual([0, 22.5, 45, 90]);
  file.close();

  writeFileSync(
    path,
    yearOf((rung) => (rung === 3 ? 100 : (figures[rung - 1] as number))),
  );
  await importCommand(plan, { from: [path] });
  const again = await openPlan(plan);
  expect(again.plan.tables.keyResult.rows.size).toBe(read.tables.keyResult.rows.size);
  expect(again.plan.tables.cycle.rows.size).toBe(read.tables.cycle.rows.size);
  expect(again.plan.standings.get(rung.id)?.latestValue).toBe(100);
  again.close();
});
