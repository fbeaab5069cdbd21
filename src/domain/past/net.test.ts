import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyState, changed } from '../../../tests/support/every-table.ts';
import { changesBetween, rowsIn, type State } from '../diff/changes-between.ts';
import { inverse } from '../plan/change.ts';
import { tableNames } from '../tables/tables.ts';
import { Net } from './net.ts';

const rowsOf = (state: State) =>
  tableNames.map((table) => [...rowsIn(state, table).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));

/** States of which each follows from the one before; rows come and go and come again. */
const story = fc.array(
  fc
    .record({ state: anyState, gone: fc.uniqueArray(fc.constantFrom(...tableNames), { maxLength: 20 }) })
    .map(({ state, gone }) =>
      changed(
        state,
        gone.map((table) => ({ table, rowId: `${table}1`, before: {}, after: null })),
      ),
    ),
  { minLength: 2, maxLength: 5 },
);

test('what changes come to does the same as they do, forwards and backwards, also of what others came to', () => {
  fc.assert(
    fc.property(story, (states) => {
      const [first, ...others] = states as [State, ...State[]];
      const steps = others.map((state, index) => changesBetween(states[index] as State, state));
      const last = others.at(-1) as State;
      const net = new Net().take(steps.flat()).changes();
      expect(rowsOf(changed(first, net))).toEqual(rowsOf(last));
      expect(rowsOf(changed(last, inverse(net)))).toEqual(rowsOf(first));
      const ofParts = new Net();
      for (const step of steps) ofParts.take(new Net().take(step).changes());
      expect(rowsOf(changed(first, ofParts.changes()))).toEqual(rowsOf(last));
      const [some] = net;
      if (some) expect(new Set(net.map(({ table, rowId }) => `${table} ${rowId}`)).size).toBe(net.length);
    }),
    { numRuns: 30 },
  );
});
