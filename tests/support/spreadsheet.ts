import { readXlsx } from 'hucre/xlsx';
import { expect } from 'vitest';
import { rounded } from '#domain/figure/decimal.ts';

type Value = unknown;

const number = (value: Value) => (typeof value === 'number' ? value : 0);

const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : [value]);

const functions: Record<string, (...values: Value[]) => Value> = {
  IF: (when, then, otherwise) => (when ? then : otherwise),
  OR: (...values) => values.some(Boolean),
  AND: (...values) => values.every(Boolean),
  ROUND: (value, decimals) => rounded(number(value), number(decimals)),
  LOOKUP: (value, from, result) => {
    const at = listOf(from).findLastIndex((one) => number(one) <= number(value));
    return at < 0 ? Number.NaN : listOf(result)[at];
  },
  N: number,
  MIN: (...values) => Math.min(...values.map(number)),
  MAX: (...values) => Math.max(...values.map(number)),
  IFERROR: (value, otherwise) => (Number.isFinite(value) ? value : otherwise),
  SUMPRODUCT: (values) => listOf(values).reduce<number>((sum, value) => sum + number(value), 0),
  COUNTIFS: (...pairs) => {
    const list = listOf(pairs[0]);
    return list.filter((_, at) =>
      pairs.every((range, place) => {
        if (place % 2 === 1) return true;
        const value = listOf(range)[at];
        const wanted = String(pairs[place + 1]);
        const limit = /^([<>]=)(.*)$/u.exec(wanted);
        if (!limit) return String(value) === wanted;
        return limit[1] === '>=' ? number(value) >= Number(limit[2]) : number(value) <= Number(limit[2]);
      }),
    ).length;
  },
};

/** What a formula of a workbook comes to, computed anew from the cells that it names. */
export function compute(
  formula: string,
  sheets: ReadonlyMap<string, readonly (readonly unknown[])[]>,
  own: string,
) {
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
      /'[^']+'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+|\$[A-Z]+\d+|"[^"]*"|[A-Z]+(?=\()|\d+(?:\.\d+)?|<>|<=|>=|[-+*/=&(),<>]/gu,
    ) ?? [];
  expect(tokens.join('')).toBe(formula);
  const binary: readonly Record<string, (a: Value, b: Value) => unknown>[] = [
    {
      '=': (a, b) => (a === b || (a === '' && b === 0) || (a === 0 && b === '') ? 1 : 0),
      '<>': (a, b) => Number(a !== b),
      '>=': (a, b) => Number(number(a) >= number(b)),
      '<': (a, b) => Number(number(a) < number(b)),
      '>': (a, b) => Number(number(a) > number(b)),
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
      const cells = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) =>
        cell(sheet, letter, Number(from) + at),
      );
      // A range of one cell stands for that cell.
      return cells.length === 1 ? cells[0] : cells;
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

/** The sheets of a workbook, with their styles. */
export const bookOf = async (bytes: Uint8Array) => (await readXlsx(bytes, { readStyles: true })).sheets;
type Book = Awaited<ReturnType<typeof bookOf>>;

/** What the cells of a workbook hold, for a formula to name. */
export const valuesOf = (book: Book) =>
  new Map(book.map(({ name, rows }) => [name, rows.map((row) => [...row])]));

/** Computes each formula of a workbook anew, and answers how many there are. */
export function expectFormulasToHold(book: Book): number {
  const values = valuesOf(book);
  let computed = 0;
  for (const { name, cells } of book)
    for (const { formula, value } of cells?.values() ?? []) {
      if (formula === undefined) continue;
      computed++;
      const result = compute(formula, values, name);
      if (typeof value === 'number') expect(result, formula).toBeCloseTo(value, 9);
      else expect(result, formula).toBe('');
    }
  return computed;
}
