import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '#domain/import/source.ts';
import { textsOf } from '#texts/texts.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { openPlan, planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { readFile } from '../reading/read-file.ts';
import { planTables } from '../tables/plan-tables.ts';
import { tableWords } from '../tables/table.ts';
import { planAsXlsx } from './plan-as-xlsx.ts';

type Value = unknown;

const number = (value: Value) => (typeof value === 'number' ? value : 0);

const functions: Record<string, (...values: Value[]) => Value> = {
  IF: (when, then, otherwise) => (when ? then : otherwise),
  OR: (...values) => values.some(Boolean),
  N: number,
  MIN: (...values) => Math.min(...values.map(number)),
  MAX: (...values) => Math.max(...values.map(number)),
  IFERROR: (value, otherwise) => (Number.isFinite(value) ? value : otherwise),
  SUMPRODUCT: (values) => (values as Value[]).reduce<number>((sum, value) => sum + number(value), 0),
  COUNTIFS: (...pairs) => {
    const list = pairs[0] as Value[];
    return list.filter((_, at) =>
      pairs.every((range, place) => {
        if (place % 2 === 1) return true;
        const value = (range as Value[])[at];
        const wanted = String(pairs[place + 1]);
        const limit = /^([<>]=)(.*)$/u.exec(wanted);
        if (!limit) return String(value) === wanted;
        return limit[1] === '>=' ? number(value) >= Number(limit[2]) : number(value) <= Number(limit[2]);
      }),
    ).length;
  },
};

/** What a formula of a workbook comes to, computed anew from the cells that it names. */
function compute(formula: string, sheets: ReadonlyMap<string, readonly (readonly unknown[])[]>, own: string) {
  const cell = (sheet: string, letter: string, row: number): Value => {
    const column = letter.charCodeAt(0) - 65;
    return sheets.get(sheet)?.[row - 1]?.[column] ?? '';
  };
  const arithmetic = (a: Value, b: Value, of: (a: Value, b: Value) => unknown): Value => {
    if (!Array.isArray(a) && !Array.isArray(b)) return of(a, b);
    const length = Math.max(Array.isArray(a) ? a.length : 0, Array.isArray(b) ? b.length : 0);
    const at = (value: Value, index: number) => (Array.isArray(value) ? value[index] : value);
    return Array.from({ length }, (_, index) => of(at(a, index), at(b, index)));
  };
  const tokens =
    formula.match(
      /'[^']+'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+|\$[A-Z]+\d+|"[^"]*"|[A-Z]+(?=\()|\d+(?:\.\d+)?|<=|>=|[-+*/=&(),]/gu,
    ) ?? [];
  expect(tokens.join('')).toBe(formula);
  const binary: readonly Record<string, (a: Value, b: Value) => unknown>[] = [
    {
      '=': (a, b) => (a === b || (a === '' && b === 0) || (a === 0 && b === '') ? 1 : 0),
      '>=': (a, b) => Number(number(a) >= number(b)),
    },
    { '&': (a, b) => `${a}${b}` },
    { '+': (a, b) => number(a) + number(b), '-': (a, b) => number(a) - number(b) },
    { '*': (a, b) => number(a) * number(b), '/': (a, b) => number(a) / number(b) },
  ];
  let next = 0;
  const level = (depth: number): Value => {
    const operators = binary[depth];
    if (!operators) return atom();
    let value = level(depth + 1);
    for (let of = operators[tokens[next] ?? '']; of; of = operators[tokens[next] ?? '']) {
      next++;
      value = arithmetic(value, level(depth + 1), of);
    }
    return value;
  };
  const atom = (): Value => {
    const token = tokens[next++] as string;
    if (token === '(') {
      const value = level(0);
      next++;
      return value;
    }
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/u.test(token)) return Number(token);
    const range = /^'([^']+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/u.exec(token);
    if (range) {
      const [, sheet = '', letter = '', from, to] = range;
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) =>
        cell(sheet, letter, Number(from) + at),
      );
    }
    if (token.startsWith('$')) {
      const [, letter = '', row] = /^\$([A-Z]+)(\d+)$/u.exec(token) ?? [];
      return cell(own, letter, Number(row));
    }
    const values: Value[] = [];
    do {
      next++;
      values.push(level(0));
    } while (tokens[next] === ',');
    next++;
    return functions[token]?.(...values);
  };
  return level(0);
}

const bookOf = async (bytes: Uint8Array) => (await readXlsx(bytes, { readStyles: true })).sheets;

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
          cell === null || typeof cell === 'string' ? cell : 'day' in cell ? cell.day : cell.figure,
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
    const values = new Map(book.map(({ name, rows }) => [name, rows.map((row) => [...row])]));
    let computed = 0;
    for (const { name, cells } of book)
      for (const { formula, value } of cells?.values() ?? []) {
        if (formula === undefined) continue;
        computed++;
        expect(compute(formula, values, name), formula).toBeCloseTo(value as number, 9);
      }
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
