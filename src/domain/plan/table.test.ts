import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeyResult } from '../tables/tables.ts';
import { type Change, inverse } from './change.ts';
import { Table } from './table.ts';

type Rung = Pick<KeyResult, 'id' | 'objectiveId' | 'rank'>;

const ids = ['a', 'b', 'c', 'd'];
const row = fc.record({
  id: fc.constantFrom(...ids),
  objectiveId: fc.constantFrom('x', 'y'),
  rank: fc.constantFrom('a0', 'a1', 'a2'),
});

/** Changes that fit on each other, made of random rows: an insert, an update or a delete of the id. */
function changesOf(rows: readonly Rung[]): { changes: Change[]; rows: Map<string, Rung> } {
  const state = new Map<string, Rung>();
  const changes: Change[] = [];
  for (const next of rows) {
    const old = state.get(next.id);
    if (old && next.rank === 'a2') {
      changes.push({ table: 'keyResult', rowId: next.id, before: { ...old }, after: null });
      state.delete(next.id);
    } else {
      const { id: _, ...columns } = next;
      changes.push({
        table: 'keyResult',
        rowId: next.id,
        before: old ? { objectiveId: old.objectiveId, rank: old.rank } : null,
        after: old ? columns : { ...next },
      });
      state.set(next.id, next);
    }
  }
  return { changes, rows: state };
}

const facts = (table: Table<Rung>) => ({
  rows: [...table.rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  x: table.where('objectiveId', 'x').map(({ id }) => id),
  y: table.where('objectiveId', 'y').map(({ id }) => id),
});

test('applying changes gives the same table as loading the rows anew', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { changes, rows: state } = changesOf(rows);
      const empty = Table.of<Rung>([]);
      // Groups are made when they are first looked at, and kept from then on.
      expect(empty.where('objectiveId', 'x')).toEqual([]);
      const applied = empty.apply(changes);
      expect(facts(applied)).toEqual(facts(Table.of([...state.values()])));
      expect(applied.apply(inverse(changes)).rows.size).toBe(0);
    }),
  );
});

test('a change leaves the rows and groups it does not touch the very same objects', () => {
  const table = Table.of<Rung>([
    { id: 'a', objectiveId: 'x', rank: 'a0' },
    { id: 'b', objectiveId: 'y', rank: 'a0' },
  ]);
  const untouched = table.where('objectiveId', 'y');
  const next = table.apply([
    { table: 'keyResult', rowId: 'a', before: { rank: 'a0' }, after: { rank: 'a5' } },
  ]);
  expect(next.where('objectiveId', 'y')).toBe(untouched);
  expect(next.get('b')).toBe(table.get('b'));
  expect(next.get('a')?.rank).toBe('a5');
});

test('a table that changes in place follows each change, and leaves what it was made of', () => {
  const looks = fc.array(fc.record({ row, look: fc.constantFrom('groups', 'rows', 'sorted', 'nothing') }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 10 }), looks, (before, steps) => {
      const base = Table.of<Rung>([...changesOf(before).rows.values()]);
      expect(base.where('objectiveId', 'x')).toBeDefined();
      const first = facts(base);
      const draft = base.draft();
      for (const { row: next, look } of steps) {
        const old = draft.get(next.id);
        const isRemoved = old !== undefined && next.rank === 'a2';
        draft.take({ rowId: next.id, after: isRemoved ? null : { ...next } });
        expect(draft.get(next.id)?.rank).toBe(isRemoved ? undefined : next.rank);
        if (look === 'groups') draft.where('objectiveId', 'y');
        if (look === 'rows') draft.rows.get('a');
        if (look === 'sorted') draft.sorted();
      }
      const inX = draft.where('objectiveId', 'x').map(({ id }) => id);
      const all = [...draft.rows.values()];
      expect(facts(draft.freeze())).toEqual(facts(Table.of(all)));
      expect(inX).toEqual(facts(Table.of(all)).x);
      expect(draft.sorted()).toEqual(Table.of(all).sorted());
      expect(facts(base)).toEqual(first);
    }),
  );
});

test('writing row by row costs nothing by how many rows stand in groups at which nobody looks meanwhile', () => {
  let looks = 0;
  const rung = (id: string, objectiveId: string, ownerId: string) => ({
    id,
    objectiveId,
    ownerId,
    get rank() {
      looks += 1;
      return 'a0';
    },
  });
  const many = 2_000;
  const rows = Array.from({ length: many }, (_, at) => rung(`old-${at}`, `objective-${at}`, 'maya'));
  const table = Table.of<Pick<KeyResult, 'id' | 'objectiveId' | 'ownerId' | 'rank'>>(rows as KeyResult[]);
  expect(table.where('ownerId', 'maya')).toHaveLength(many);
  const draft = table.draft();
  looks = 0;
  for (let at = 0; at < many; at++) {
    expect(draft.where('objectiveId', `objective-${at}`)).toHaveLength(1);
    draft.take({
      rowId: `new-${at}`,
      after: { objectiveId: `objective-${at}`, ownerId: 'maya', rank: 'a0' },
    });
  }
  expect(draft.where('ownerId', 'maya')).toHaveLength(2 * many);
  expect(looks).toBeLessThan(100 * many);
});
