import { expect, test } from 'vitest';
import { titleDirection } from './direction.ts';

test.each([
  ['Raise the close rate', 'up'],
  ['Grow revenue per customer', 'up'],
  ['Meningkatkan tingkat penutupan', 'up'],
  ['Tambah pelanggan baru', 'up'],
  ['Kenaikan pendapatan', 'up'],
  ['Reduce churn', 'down'],
  ['Shorten the sales cycle', 'down'],
  ['Turunkan biaya akuisisi', 'down'],
  ['Mempersingkat siklus penjualan', 'down'],
  ['Churn down to 2%', 'down'],
  ['Sales up 10%', 'up'],
  ['Close rate', null],
  ['No more than 5 open complaints', null],
  ['Follow-up within a day', null],
  ['Margin laba', null],
  ['Raise revenue and cut costs', null],
] as const)('“%s” goes %s', (title, direction) => {
  expect(titleDirection(title)).toBe(direction);
});
