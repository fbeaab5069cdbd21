import { describe, expect, test } from 'vitest';
import { readLayouts } from '#domain/import/layouts/layouts.ts';
import { readSources } from '#domain/import/read.ts';
import { readFile } from './read-file.ts';

const context = { language: 'en', today: '2026-03-01', currency: 'EUR' } as const;

describe('an export of Viva Goals', () => {
  const head = [
    'Id,Title,Owner,Period,Start Date,End Date,"Aligned To (weight, Objective ID)",Metric Name,Unit,Target',
    'Object Type,Start,Last Check-in,Progress %,Status,Last Check-in Note,Score,Checkins,,',
  ].join(',');
  const grow = '1,Grow,Ana,Q1 2025,2025-01-01,2025-03-31,,Progress,%,100,Objective,0,,50,On Track,,,,,';
  const rung = (id: number, aligned: string, figures: string, rest: string): string =>
    `${id},Rung ${id},Ana,Q1 2025,2025-01-01,2025-03-31,"${aligned}",${figures},${rest}`;

  async function found(...rows: readonly string[]) {
    const text = [head, grow, ...rows].join('\n');
    const sources = await readFile({ name: 'export.csv', bytes: new TextEncoder().encode(text) });
    const sheets = sources.filter((source) => source.kind === 'sheet');
    return readLayouts(sheets, context).found[0];
  }

  test('parts owners by commas alone', async () => {
    const read = await found(
      '2,Learn,"Sofia Ortega y Lima, Rui Costa e Silva",Q1 2025,2025-01-01,2025-03-31,,,,,Objective,,,,,,,,,',
    );
    expect(read?.objectives[1]?.owners.map(({ name }) => name)).toEqual([
      'Sofia Ortega y Lima',
      'Rui Costa e Silva',
    ]);
  });

  test('tells progress in percent of the way, also where less is better', async () => {
    const read = await found(
      rung(2, 'Grow(weight: 50%, Id: 1)', 'Days,#,5,Key result,15', ',40,Behind,,,,,'),
      rung(3, 'Grow(weight: 50%, Id: 1)', 'Progress,%,100,Key result,0', ',25,At Risk,,,,,'),
    );
    expect(read?.keyResults.map(({ current }) => current?.value)).toEqual([11, 25]);
  });

  test('keeps check-ins that were made after the period had ended', async () => {
    const cell = 'Checkin Date: 2025-04-20; User: Ana; Note: late; Status: Closed; Current Value: 80%;';
    const read = await found(
      rung(2, 'Grow(weight: 50%, Id: 1)', 'Progress,%,100,Key result,0', `,80,Closed,,,"${cell}",,`),
    );
    expect(read?.keyResults[0]?.checkIns).toMatchObject([{ on: '2025-04-20', value: 80, note: 'late' }]);
    expect(read?.misread).toEqual([]);
  });

  test('tells figures in cells of check-ins whose days have points as well', async () => {
    const cell =
      'Checkin Date: 20.02.2025; User: Ana; Note: ; Status: Behind; Current Value: 1.125; Activity Date: 20.02.2025;';
    const read = await found(
      rung(2, 'Grow(weight: 50%, Id: 1)', 'Tons,#,2.5,Key result,1', `,8,Behind,,,"${cell}",,`),
    );
    expect(read?.keyResults[0]?.checkIns).toMatchObject([{ on: '2025-02-20', value: 1.125 }]);
  });

  test('tells a last check-in that stands in no cell of its own', async () => {
    const read = await found(
      rung(2, 'Grow(weight: 50%, Id: 1)', 'Progress,%,100,Key result,0', '2025-02-01,30,On Track,So far,,,,'),
    );
    expect(read?.keyResults[0]?.checkIns).toMatchObject([{ on: '2025-02-01', value: 30, note: 'So far' }]);
    expect(read?.keyResults[0]?.current).toBeNull();
  });

  test('has key results that count in one objective and are linked to others', async () => {
    const read = await found(
      rung(
        2,
        'Elsewhere(weight: 0%, Id: 9), Grow(weight: 50%, Id: 1)',
        'Progress,%,100,Key result,0',
        ',30,,,,,,',
      ),
    );
    expect(read?.keyResults).toMatchObject([{ objectiveKey: '1', weight: 50 }]);
    expect(read?.keyResults[0]?.description).toBe('Aligned To: Elsewhere');
  });

  test('keeps the check-ins of an objective beside those of its key results in words', async () => {
    const cell =
      'Checkin Date: 2025-02-20; User: Ana; Note: slow; fine; Status: At Risk; Current Value: 30%;';
    const [head2, tail] = [grow.slice(0, grow.lastIndexOf('On Track') + 8), `,,,"${cell}",,`];
    const text = [
      head,
      head2 + tail,
      rung(2, 'Grow(weight: 50%, Id: 1)', 'Progress,%,100,Key result,0', ',30,,,,,,'),
    ];
    const sources = await readFile({ name: 'a.csv', bytes: new TextEncoder().encode(text.join('\n')) });
    const sheets = sources.filter((source) => source.kind === 'sheet');
    const [read] = readLayouts(sheets, context).found;
    expect(read?.objectives[0]?.description).toBe('2025-02-20 · Ana · 30%: slow; fine');
    expect(read?.keyResults).toHaveLength(1);
  });

  test('says how sure people were by the status of each check-in', async () => {
    const cell = (day: string, status: string) =>
      `Checkin Date: ${day}; User: Ana; Note: ; Status: ${status}; Current Value: 30%;`;
    const cells = `"${cell('2025-02-20', 'At Risk')}","${cell('2025-02-10', 'On Track')}",`;
    const read = await found(
      rung(2, 'Grow(weight: 50%, Id: 1)', 'Progress,%,100,Key result,0', `,30,Postponed,,,${cells}`),
    );
    expect(read?.keyResults[0]?.checkIns.map(({ confidence }) => confidence)).toEqual([70, 40]);
    expect(read?.keyResults[0]).toMatchObject({ isPostponed: true, description: '' });
  });

  test('may go round in a loop, of which the last link is said', async () => {
    const read = await found(
      rung(2, 'Rung 3(weight: 50%, Id: 3)', ',,,Objective,', ',,,,,,,'),
      rung(3, 'Rung 2(weight: 50%, Id: 2)', 'Progress,%,100,Key result,0', ',,,,,,,'),
    );
    expect(read?.misread).toMatchObject([{ code: 'parent-loop', column: 6, text: 'Rung 3' }]);
  });
});

test.each([
  ['31 March 2025', '2025-03-31'],
  ['31 Maret 2025', '2025-03-31'],
  ['31. März 2025', '2025-03-31'],
  ['31 de março de 2025', '2025-03-31'],
  ['31 de marzo de 2025', '2025-03-31'],
  ['2025년 3월 31일', '2025-03-31'],
  ['2025年3月31日', '2025-03-31'],
])('the month of a day is read in the language that it is written in: %s', async (written, day) => {
  const text = `Goal,Notes,Goal Identifier,Start Date,End Date,Status\nGrow,,G1,2025-01-01,${written},Active\n`;
  const table = await readFile({ name: 'goals.csv', bytes: new TextEncoder().encode(text) });
  const outline = await readFile({
    name: 'goals.md',
    bytes: new TextEncoder().encode(`# Objective: Grow\n\n- KR: 12 deals | Due: ${written}\n`),
  });
  expect(readSources(table, context).objectives[0]?.endsOn).toBe(day);
  expect(readSources(outline, context)).toMatchObject({ misread: [], keyResults: [{ dueOn: day }] });
});
