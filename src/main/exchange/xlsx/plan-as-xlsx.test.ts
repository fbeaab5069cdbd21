import { describe, expect, test } from 'vitest';
import type { Sheet } from '#domain/import/source.ts';
import { textsOf } from '#texts/texts.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { openPlan, planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { bookOf, expectFormulasToHold } from '../../../../tests/support/spreadsheet.ts';
import { readFile } from '../reading/read-file.ts';
import { planTables } from '../tables/plan-tables.ts';
import { tableWords } from '../tables/table.ts';
import { planAsXlsx } from './plan-as-xlsx.ts';

describe.each(['en', 'id'] as const)('a plan as a workbook in %s', (language) => {
  const words = tableWords(textsOf(language));

  test('reads back to the values that were written', async () => {
    const window = await windowOn(planOnDisk('sales', language));
    await busyPlan(window);
    const { planFile } = window.window;
    const sources = (await readFile({
      name: 'plan.xlsx',
      bytes: await planAsXlsx(planFile, language),
    })) as Sheet[];
    const tables = planTables(planFile, language);
    expect(sources.map(({ name }) => name)).toEqual(tables.map(({ subject }) => words.sheet[subject]));
    tables.forEach(({ columns, rows }, at) => {
      const [head = [], ...read] = sources[at]?.rows ?? [];
      expect(head.map(({ text }) => text)).toEqual(columns.map((column) => words.head[column.head]));
      const values = read.map((row) => row.map(({ text, value, day }) => value ?? day ?? (text || null)));
      const written = rows.map((row) =>
        row.map((cell) =>
          cell === null || typeof cell === 'string'
            ? cell
            : 'day' in cell
              ? cell.day
              : 'figure' in cell
                ? cell.figure
                : null,
        ),
      );
      expect(values.slice(0, rows.length)).toEqual(written);
    });
    await window.close();
  });

  test('its formulas come to the figures that are kept beside them, after a change as well', async () => {
    const window = await windowOn(planOnDisk('sales', language));
    await busyPlan(window);
    const plan = window.plan();
    const book = await bookOf(await planAsXlsx(window.window.planFile, language));
    const computed = expectFormulasToHold(book);
    expect(computed).toBeGreaterThan(plan.tables.keyResult.rows.size);
    await window.close();
  });
});

test('words that a spreadsheet would compute are words, and nothing else is', async () => {
  const window = await windowOn(planOnDisk('sales'));
  const [rung] = window.plan().tables.keyResult.rows.values();
  if (!rung) throw new Error('The sample has key results.');
  const titles = [
    '=1+1',
    '+SUM(A1)',
    '-2 complaints',
    '@everyone',
    '#REF!',
    "'quoted",
    '<b>&amp;"x"</b>',
    'a_x000D_b',
  ];
  for (const title of titles) await window.client.keyResult.addInitiative({ keyResultId: rung.id, title });
  const bytes = await planAsXlsx(window.window.planFile, 'en');
  const sheet = (await bookOf(bytes)).find(({ name }) => name === 'Initiatives');
  const at = sheet?.rows[0]?.indexOf('Initiative') ?? -1;
  const written = sheet?.rows.slice(1).map((row) => row[at]);
  expect(written).toEqual(expect.arrayContaining(titles));
  expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  await window.close();
});

test('money, percent and days have their formats, lists their choices, and heads stay', async () => {
  const file = await openPlan(planOnDisk('tour'));
  const book = await bookOf(await planAsXlsx(file, 'en'));
  const tables = planTables(file, 'en');
  file.close();
  const keyResults = book.find(({ name }) => name === 'Key results');
  const cells = [...(keyResults?.cells?.values() ?? []), ...(book[0]?.cells?.values() ?? [])];
  const formats = new Set(cells.map(({ style }) => style?.numFmt));
  expect([...formats].some((format) => format?.includes('[$'))).toBe(true);
  expect([...formats].some((format) => format?.endsWith('%'))).toBe(true);
  expect(formats.has('yyyy-mm-dd')).toBe(true);
  for (const [at, sheet] of book.entries()) {
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(sheet.tables).toMatchObject([{ name: tables[at]?.subject, showAutoFilter: true }]);
  }
  const [objectives] = book;
  const lists = objectives?.dataValidations?.map(({ range }) => range.slice(0, 1));
  expect(lists).toEqual(['C', 'D', 'E', 'H']);
});
