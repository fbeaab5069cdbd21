import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livingObjectives, planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import { rowsAsText } from './copied-rows.ts';
import {
  looksLikeRows,
  type PastedColumn,
  pastedColumns,
  readPastedRows,
  splitPaste,
} from './pasted-rows.ts';

let window: TestWindow;
let plan: Plan;
beforeAll(async () => {
  window = await windowOn(planOnDisk());
  plan = window.plan();
});
afterAll(() => window.close());

const read = (text: string, language: 'en' | 'id' = 'en') => readPastedRows(plan, splitPaste(text), language);

describe('splitting a paste', () => {
  test('a head names the columns in either language and any order', () => {
    expect(splitPaste('Target\tHasil kunci\tTujuan\n10\tDeals closed\tGrow')).toMatchObject([
      { objective: 'Grow', keyResult: 'Deals closed', target: '10', owner: '' },
    ]);
  });

  test('without a head the columns stand in their usual order', () => {
    expect(splitPaste('Grow\tField sales\tDeals closed\t2\t10\tdeals\tQ3')).toEqual([
      {
        objective: 'Grow',
        owner: 'Field sales',
        keyResult: 'Deals closed',
        baseline: '2',
        target: '10',
        unit: 'deals',
        baselinePeriod: 'Q3',
      },
    ]);
  });

  test('a cell with a line break and quotes stays one cell; empty rows are left out', () => {
    const rows = splitPaste('"Grow\nand ""stay"""\t\tOne\r\n\t\t\r\n\r\nTwo\t\tThree\r\n');
    expect(rows.map(({ objective }) => objective)).toEqual(['Grow\nand "stay"', 'Two']);
  });

  test('a sentence is no table', () => {
    expect(looksLikeRows('Raise revenue by 10 %')).toBe(false);
    expect(looksLikeRows('Raise revenue\tField sales')).toBe(true);
  });
});

describe('reading rows', () => {
  test('an empty objective and owner are those of the row above', () => {
    const rows = read('Grow\tField sales\tA\t1\t2\n\t\tB\t3\t4\nKeep\t\tC\t5\t6');
    expect(rows.map(({ cells, owner }) => [cells.objective, owner?.kind])).toEqual([
      ['Grow', 'team'],
      ['Grow', 'team'],
      ['Keep', 'company'],
    ]);
    expect(rows.every(({ problems }) => problems.length === 0)).toBe(true);
  });

  test.each([
    ['Grow\tNobody we know\tA\t1\t2', ['owner-unknown']],
    ['\tField sales\tA\t1\t2', ['objective-missing']],
    ['Grow\tField sales\tA\tmany\t2', ['baseline-not-a-number']],
    ['Grow\tField sales\tA\t+10%\t2', ['baseline-not-a-number']],
    ['Grow\tField sales\tA\t1\t2,5,1', ['target-not-a-number']],
    [`${'x'.repeat(10_001)}\tField sales\tA\t1\t2`, ['too-long']],
    ['Grow\tNobody\tA\tx\ty', ['owner-unknown', 'baseline-not-a-number', 'target-not-a-number']],
  ])('a bad row says what is wrong with it (%#)', (text, problems) => {
    expect(read(text)[0]?.problems).toEqual(problems);
  });

  test.each([
    ['1,250.5', 'en', 1250.5, 'USD'],
    ['1.250,5', 'id', 1250.5, 'USD'],
    ['$10,000', 'en', 10_000, 'USD'],
    ['€10,000', 'en', 10_000, 'EUR'],
    ['Rp1.250.000', 'id', 1_250_000, 'IDR'],
    ['10 EUR', 'id', 10, 'EUR'],
  ] as const)('%s is read as %s writes it, in its own currency', (typed, language, value, currency) => {
    const [row] = read(`Grow\t\tA\t0\t${typed}`, language);
    expect(row?.target).toMatchObject({ kind: 'value', value });
    expect(row?.currency).toBe(currency);
  });

  test('figures of a column are read alike', () => {
    const rows = read('Grow\t\tA\t1.250\t2.500\nGrow\t\tB\t12,5\t20');
    expect(rows.map(({ baseline }) => baseline?.value)).toEqual([1250, 12.5]);
  });

  test('what can mean several things is not guessed', () => {
    expect(read('Grow\t\tA\t38%\t+10%')[0]?.problems).toEqual(['target-unclear']);
    expect(read('Grow\t\tA\t$5\t€10')[0]?.problems).toEqual(['target-unclear']);
  });

  test('a unit comes with its figure or in a column of its own', () => {
    expect(read('Grow\t\tA\tNPS 31\tNPS 40')[0]).toMatchObject({ measure: 'number', unit: 'NPS' });
    expect(read('Grow\t\tA\t31\t40\tNPS')[0]).toMatchObject({ measure: 'number', unit: 'NPS' });
    expect(read('Grow\t\tA\t31\t40\t%')[0]).toMatchObject({ measure: 'percent' });
  });

  test.each([
    ['10', '20', 'number'],
    ['22 %', '30 %', 'percent'],
    ['$5', '$10', 'currency'],
    ['Rp 5', 'Rp 10', 'currency'],
    ['100', '+10%', 'number'],
  ])('from %s to %s is measured as %s', (baseline, target, measure) => {
    expect(read(`Grow\t\tA\t${baseline}\t${target}`)[0]?.measure).toBe(measure);
  });

  test('owners are found whatever their capitals', () => {
    expect(read('Grow\tFIELD  sales\tA')[0]?.owner).toMatchObject({ kind: 'team' });
  });
});

describe('what is copied', () => {
  const heads = {
    en: ['Objective', 'Owner', 'Key result', 'Baseline', 'Target', 'Unit', 'Baseline period'],
    id: ['Tujuan', 'Pemilik', 'Hasil kunci', 'Nilai awal', 'Target', 'Satuan', 'Periode nilai awal'],
  };
  test.each(['en', 'id'] as const)('can be pasted again, in %s', (language) => {
    const head = Object.fromEntries(
      pastedColumns.map((column, index) => [column, heads[language][index] as string]),
    ) as Record<PastedColumn, string>;
    const objectives = plan.tables.objective.sorted();
    const copied = rowsAsText(
      plan,
      objectives.map(({ id }) => id),
      language,
      head,
    );
    const rows = read(copied, language);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    const measured = objectives.flatMap(({ id, title }) =>
      ladderOf(plan, id).map((rung) => [title, rung.title, rung.relativeTarget ?? rung.target]),
    );
    expect(
      rows
        .filter(({ cells }) => cells.keyResult)
        .map(({ cells, target }) => [
          cells.objective,
          cells.keyResult,
          target?.kind === 'relative' ? target.percent : target?.kind === 'value' ? target.value : null,
        ]),
    ).toEqual(measured.map(([title, rung, target]) => [title, rung, target ?? null]));
  });
});

describe('words that a spreadsheet would compute', () => {
  const head = {
    objective: 'Objective',
    owner: 'Owner',
    keyResult: 'Key result',
    baseline: 'Baseline',
    target: 'Target',
    unit: 'Unit',
    baselinePeriod: 'Baseline period',
  };

  test.each(['=1+1', '+10 more', '-5 less', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    'are copied as words and read back: %s',
    async (title) => {
      const cycleId = livingObjectives(window.plan())[0]?.cycleId ?? '';
      const { id: objectiveId } = await window.client.objective.create({
        title,
        cycleId,
        owner: { kind: 'company' },
      });
      await window.client.keyResult.create({ objectiveId, title });
      const copied = rowsAsText(window.plan(), [objectiveId], 'en', head);
      const cells = Papa.parse<string[]>(copied, { delimiter: '\t' }).data.slice(1).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      expect(splitPaste(copied)[0]).toMatchObject({ objective: title, keyResult: title });
    },
  );

  test('are told apart from words that begin with an apostrophe of their own', () => {
    expect(splitPaste("objective\tkey result\n'tis the season\t'=x")[0]).toMatchObject({
      objective: "'tis the season",
      keyResult: '=x',
    });
  });
});
