import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyState, changed, everyColumn, otherValue } from '../../../tests/support/every-table.ts';
import { keyResultWith, objectiveWith, planAbout, planOf } from '../../../tests/support/rows.ts';
import { type AnyRow, columnNamesOf, type TableName, tableNames } from '../tables/tables.ts';
import { changesBetween, rowsIn, type State } from './changes-between.ts';
import { type Difference, diff, differencesOf } from './diff.ts';
import { partOf } from './places.ts';

/** A difference as it is told the other way round. */
function mirrored(difference: Difference): Difference {
  if ('row' in difference) return { ...difference, kind: difference.kind === 'added' ? 'removed' : 'added' };
  return { ...difference, from: difference.to, to: difference.from } as Difference;
}

const inAnyOrder = (differences: readonly Difference[]): string[] =>
  differences
    .map((difference) =>
      JSON.stringify(
        'along' in difference ? { ...difference, along: inOrder(difference.along) } : difference,
      ),
    )
    .toSorted();
const inOrder = (rows: readonly { readonly row: AnyRow }[]) => rows.map(({ row }) => row.id).toSorted();

/** A state without rows that are chosen by their number. */
const without = (state: State, which: readonly [TableName, number][]): State =>
  changed(
    state,
    which.map(([table, number]) => ({ table, rowId: `${table}${number}`, before: {}, after: null })),
  );

const someRows = fc.array(fc.tuple(fc.constantFrom(...tableNames), fc.integer({ min: 1, max: 3 })), {
  maxLength: 6,
});

describe('two states', () => {
  test('a state differs in nothing from itself, nor from another of the same rows', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(diff(state, state)).toEqual([]);
        expect(diff(state, changed(state, []))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('the differences of one from another are those of the other from it, the other way round', () => {
    fc.assert(
      fc.property(anyState, anyState, someRows, someRows, (one, other, some, more) => {
        const [from, to] = [without(one, some), without(other, more)];
        expect(inAnyOrder(differencesOf(to, from))).toEqual(
          inAnyOrder(differencesOf(from, to).map(mirrored)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('their changes make one out of the other', () => {
    fc.assert(
      fc.property(anyState, anyState, someRows, someRows, (one, other, some, more) => {
        const [from, to] = [without(one, some), without(other, more)];
        const made = changed(from, changesBetween(from, to));
        for (const table of tableNames)
          expect([...rowsIn(made, table).values()].toSorted(byId)).toEqual(
            [...rowsIn(to, table).values()].toSorted(byId),
          );
      }),
      { numRuns: 20 },
    );
  });

  const byId = (a: AnyRow, b: AnyRow) => (a.id < b.id ? -1 : 1);
});

describe('what is written into a column is told', () => {
  test.each(everyColumn)('%s %s', (table, column) => {
    fc.assert(
      fc.property(
        anyState.chain((state) => {
          const row = rowsIn(state, table).get(`${table}1`) as AnyRow;
          const values = otherValue(table, column, row[column]);
          return fc.record({ state: fc.constant(state), row: fc.constant(row), value: values });
        }),
        ({ state, row, value }) => {
          const change = {
            table,
            rowId: row.id,
            before: { [column]: row[column] },
            after: { [column]: value },
          };
          const next = changed(state, [change]);
          const told = diff(state, next).flatMap(({ differences }) => differences);
          if (column === 'rank') {
            const order = (of: State) =>
              table === 'checkIn' ? [] : siblings(of, table, row).map(({ id }) => id);
            expect(told.length > 0).toBe(order(state).join() !== order(next).join());
            return;
          }
          expect(told).toHaveLength(1);
          const isTaken =
            partOf(table)?.column === column &&
            partOf(table)?.kind === 'owned' &&
            columnNamesOf(table).includes('rank');
          expect(told[0]).toMatchObject(
            isTaken
              ? { kind: 'moved', table, id: row.id, from: { parentId: row[column] }, to: { parentId: value } }
              : { kind: 'changed', table, id: row.id, column, from: row[column], to: value },
          );
        },
      ),
      { numRuns: 5 },
    );
  });

  function siblings(state: State, table: Exclude<TableName, 'checkIn'>, row: AnyRow): readonly AnyRow[] {
    const parent = partOf(table);
    const all = state.plan.tables[table].sorted() as readonly AnyRow[];
    return parent ? all.filter((other) => other[parent.column] === row[parent.column]) : all;
  }
});

describe('the differences of a plan', () => {
  const ladder = (...ids: string[]) =>
    ids.map((id, index) => keyResultWith({ id, title: id, rank: `a${index}` }));
  const stateWith = (rows: Parameters<typeof planOf>[0]): State => ({
    plan: planOf({ ...planAbout, objective: [objectiveWith()], ...rows }),
  });

  test('a rung that is dragged below another is the one that moved', () => {
    const before = stateWith({ keyResult: ladder('one', 'two', 'three') });
    const three = keyResultWith({ id: 'three', title: 'three', rank: 'Zz' });
    const after = stateWith({ keyResult: [...ladder('one', 'two'), three] });
    expect(differencesOf(before, after)).toEqual([
      {
        kind: 'moved',
        table: 'keyResult',
        id: 'three',
        from: { parentId: 'o', number: 3, of: 3 },
        to: { parentId: 'o', number: 1, of: 3 },
      },
    ]);
  });

  test('an objective that is deleted tells of its ladder as what went along', () => {
    const before = stateWith({ keyResult: ladder('one', 'two') });
    const after: State = { plan: planOf(planAbout) };
    const [group, ...others] = diff(before, after);
    expect(others).toEqual([]);
    expect(group?.subject).toEqual({ table: 'objective', id: 'o' });
    expect(group?.differences).toMatchObject([{ kind: 'removed', table: 'objective', id: 'o' }]);
    const [removed] = group?.differences ?? [];
    expect(removed?.kind === 'removed' && removed.along.map(({ row }) => row.id)).toEqual(['one', 'two']);
  });

  test('what is under an objective is told there, and people are told of together', () => {
    const person = { name: 'Dewi', jobTitle: '', email: '', rank: 'a0', id: 'd' };
    const before = stateWith({ keyResult: ladder('one'), person: [person] });
    const after = stateWith({
      keyResult: [keyResultWith({ id: 'one', title: 'one', target: 12 })],
      person: [{ ...person, name: 'Ayu' }],
    });
    expect(
      diff(before, after).map(({ subject, differences }) => [subject.table, subject.id, differences.length]),
    ).toEqual([
      ['objective', 'o', 1],
      ['person', null, 1],
    ]);
  });
});
