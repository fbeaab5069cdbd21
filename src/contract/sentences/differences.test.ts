import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rowsIn, type State } from '#domain/diff/changes-between.ts';
import type { Standing } from '#domain/plan/plan.ts';
import { type AnyRow, columnOf } from '#domain/tables/tables.ts';
import { anyState, changed, everyColumn, otherValue } from '../../../tests/support/every-table.ts';
import { keyResultWith, objectiveWith, planAbout, planOf } from '../../../tests/support/rows.ts';
import { quotedValue } from './column-values.ts';
import { diffInWords } from './differences.ts';

const lines = (from: State, to: State, language: 'en' | 'id' = 'en') =>
  diffInWords(from, to, language).flatMap(({ title, lines: told }) =>
    told.map((line) => `${title} | ${line}`),
  );

const stateOf = (rows: Parameters<typeof planOf>[0], standings: Standing[] = []): State => ({
  plan: planOf({ ...planAbout, objective: [objectiveWith()], ...rows }, standings),
});

const deals = (fields: Parameters<typeof keyResultWith>[0] = {}) =>
  keyResultWith({ unit: 'deals', ...fields });
const calls = (fields: Parameters<typeof keyResultWith>[0] = {}) =>
  keyResultWith({ id: 'k2', title: 'Calls', rank: 'a1', ...fields });

describe('in words', () => {
  test('a target, in the units of its key result', () => {
    const from = stateOf({ keyResult: [deals({ target: 10_000 })] });
    const to = stateOf({ keyResult: [deals({ target: 12_500.5 })] });
    expect(lines(from, to)).toEqual([
      'Objective “Sell more” | Key result “Deals”: Target 10,000 deals → 12,500.5 deals',
    ]);
    expect(lines(from, to, 'id')).toEqual([
      'Tujuan “Sell more” | Hasil kunci “Deals”: Target 10.000 deals → 12.500,5 deals',
    ]);
  });

  test('the order of a ladder', () => {
    const from = stateOf({ keyResult: [deals(), calls()] });
    const to = stateOf({ keyResult: [deals(), calls({ rank: 'Zz' })] });
    expect(lines(from, to)).toEqual(['Objective “Sell more” | Key result “Calls”: rung 2 became rung 1']);
  });

  test('a rung that went to another ladder', () => {
    const objective = [objectiveWith(), objectiveWith({ id: 'o2', title: 'Grow', rank: 'a1' })];
    const from = stateOf({ objective, keyResult: [deals(), calls()] });
    const to = stateOf({ objective, keyResult: [deals(), calls({ objectiveId: 'o2' })] });
    expect(lines(from, to)).toEqual([
      'Objective “Grow” | Key result “Calls”: moved from “Sell more” to “Grow”, where it is rung 1',
    ]);
  });

  test('what was deleted with all that it had', () => {
    const from = stateOf({ keyResult: [deals(), calls()] });
    const to = stateOf({ objective: [] });
    expect(lines(from, to)).toEqual(['Objective “Sell more” | removed, with 2 key results']);
    expect(lines(to, from)).toEqual(['Objective “Sell more” | added, with 2 key results']);
  });

  test('where a key result stands', () => {
    const standing = {
      keyResultId: 'k',
      latestOn: '2026-10-05',
      confidence: 50,
      held: 0,
      values: null,
      reachedOn: null,
    };
    const from = stateOf({ keyResult: [deals()] }, [{ ...standing, latestValue: 3, count: 1 }]);
    const to = stateOf({ keyResult: [deals()] }, [{ ...standing, latestValue: 5, count: 3, confidence: 70 }]);
    expect(lines(from, to)).toEqual([
      'Objective “Sell more” | Key result “Deals”: now 3 deals → 5 deals, confidence 50% → 70%, 2 more check-ins',
    ]);
  });

  test('nothing where there is nothing', () => {
    expect(lines(stateOf({}), stateOf({}))).toEqual([]);
  });
});

test('every column has a sentence in every language, without a hole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...everyColumn).chain(([table, column]) =>
        anyState.chain((state) => {
          const row = rowsIn(state, table).get(`${table}1`) as AnyRow;
          const after = otherValue(table, column, row[column]).map((value) => ({ [column]: value }));
          return after
            .map((image) => changed(state, [{ table, rowId: row.id, before: {}, after: image }]))
            .map((next) => ({ state, next }));
        }),
      ),
      ({ state, next }) => {
        for (const language of ['en', 'id'] as const)
          for (const { title, lines: told } of diffInWords(state, next, language))
            for (const words of [title, ...told]) {
              expect(words).not.toMatch(/undefined|null|\{\{|\[object|NaN/u);
              expect(words.trim()).not.toBe('');
            }
      },
    ),
    { numRuns: 300 },
  );
});

test.each(
  everyColumn.filter(([table, column]) => {
    const schema = columnOf(table, column);
    return schema instanceof z.ZodEnum && column !== 'language';
  }),
)('what %s may be as its %s has words', (table, column) => {
  const values = (columnOf(table, column) as z.ZodEnum).options;
  const state = { plan: planOf(planAbout) };
  // What is not known is said as if somebody had written it.
  const words = values.map((value) => quotedValue(state, table, { id: 'x', [column]: value }, column, 'en'));
  expect(words.filter((said) => said.startsWith('“'))).toEqual([]);
});
