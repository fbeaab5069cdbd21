import { expect, expectTypeOf, test } from 'vitest';
import { keyResultWith, objectiveWith, planOf } from '../../../tests/support/rows.ts';
import type { Id } from './column.ts';
import { type NewRow, type Objective, type Row, referencesOf, wholeRow } from './tables.ts';

test('an id of one table is refused where a row of another is meant, plain text is not', () => {
  expectTypeOf<Objective['id']>().toExtend<Id<'objective'>>();
  expectTypeOf<Objective['ownerId']>().not.toExtend<Id<'unit'> | null>();
  expectTypeOf<string>().toExtend<Id<'objective'>>();
});

test('rows are looked up by the columns that name rows, and by no others', () => {
  const plan = planOf({ objective: [objectiveWith()], keyResult: [keyResultWith({ ownerId: 'p' })] });
  const { keyResult, objective } = plan.tables;
  const [only] = objective.sorted();
  expect(keyResult.where('objectiveId', only?.id ?? '')).toHaveLength(1);
  expect(keyResult.where('ownerId', 'p')).toHaveLength(1);
  // @ts-expect-error A title names no row.
  expect(keyResult.where('title', 'Deals')).toHaveLength(1);
  // @ts-expect-error The id of a unit is not that of an objective.
  expect(keyResult.where('objectiveId', 'u' as NonNullable<Objective['unitId']>)).toEqual([]);
});

test('a new row says what a blank one has not', () => {
  expectTypeOf<{ keyResultId: string; title: string; rank: string }>().toExtend<NewRow<'step'>>();
  expectTypeOf<{ keyResultId: string; rank: string }>().not.toExtend<NewRow<'step'>>();
  expectTypeOf<Row<'step'>>().toExtend<NewRow<'step'>>();
  expect(wholeRow('step', { keyResultId: 'k', title: 'Ask', rank: 'a0' })).toEqual({
    keyResultId: 'k',
    title: 'Ask',
    doneOn: null,
    rank: 'a0',
  });
});

test('a column that may be empty names its row as well', () => {
  expect(referencesOf('gap').map(({ column, to, kind }) => [column, to, kind])).toEqual([
    ['cycleId', 'cycle', 'needs'],
    ['workshopId', 'workshop', 'forgets'],
    ['stageId', 'stage', 'needs'],
    ['objectiveId', 'objective', 'forgets'],
  ]);
});
