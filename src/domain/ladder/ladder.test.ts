import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankAt } from './ladder.ts';

const sorted = (rows: readonly { id: string; rank: string }[]) =>
  [...rows].sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1));

test('a moved rung stands exactly where it was put, after any number of moves', () => {
  const move = fc.record({ from: fc.nat(5), to: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      let rows: { id: string; rank: string }[] = [];
      for (const id of ['1', '2', '3', '4', '5', '6']) rows.push({ id, rank: rankAt(rows, rows.length) });
      let order = rows.map(({ id }) => id);
      for (const { from, to } of moves) {
        const id = order[from] as string;
        order = order.filter((other) => other !== id);
        order.splice(to, 0, id);
        const rank = rankAt(rows, to, id);
        rows = sorted(rows.map((row) => (row.id === id ? { id, rank } : row)));
        expect(rows.map((row) => row.id)).toEqual(order);
      }
    }),
  );
});

test('rungs that were given the same key by two windows can still be parted', () => {
  const rows = [
    { id: 'a', rank: 'a0' },
    { id: 'b', rank: 'a0' },
    { id: 'c', rank: 'a1' },
  ];
  const rank = rankAt(rows, 1);
  expect(rank > 'a0' && rank < 'a1').toBe(true);
});
