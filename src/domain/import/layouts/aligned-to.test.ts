import { expect, test } from 'vitest';
import { readAlignedTo } from './aligned-to.ts';

test.each([
  ['Ship it(weight: 14.29%, Id: 2295776)', [{ title: 'Ship it', weight: 0.1429, id: '2295776' }]],
  [
    'Grow (slowly, surely), at last(weight: 0%, Id: 7)',
    [{ title: 'Grow (slowly, surely), at last', weight: 0, id: '7' }],
  ],
  [
    'One, two(weight: 50%, Id: 1), Three (3)(weight: 12,5%, Id: 2)',
    [
      { title: 'One, two', weight: 0.5, id: '1' },
      { title: 'Three (3)', weight: 0.125, id: '2' },
    ],
  ],
  [
    'One(weight: 50%, Id: 1)\nTwo(weight: 50%, Id: 2)',
    [
      { title: 'One', weight: 0.5, id: '1' },
      { title: 'Two', weight: 0.5, id: '2' },
    ],
  ],
  ['Weighed (weight: 30%)', [{ title: 'Weighed', weight: 0.3, id: '' }]],
  ['A title alone (of a view)', [{ title: 'A title alone (of a view)', weight: null, id: '' }]],
  ['  ', []],
])('%j tells its parents', (cell, links) => {
  expect(readAlignedTo(cell)).toEqual(links);
});
