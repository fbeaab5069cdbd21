import { expect, test } from 'vitest';
import { type Fact, factRows } from './card-facts.ts';

const widths = { state: 110, stage: 130, time: 70 };

test('facts stand in one line beside the disc where it holds them', () => {
  expect(factRows(widths, 322, 400)).toEqual({ isBeside: true, rows: [['state', 'stage', 'time']] });
  expect(factRows(widths, 321, 322)).toEqual({ isBeside: false, rows: [['state', 'stage', 'time']] });
});

test('where it does not they take as few lines as hold each of them whole', () => {
  expect(factRows(widths, 100, 200).rows).toEqual([['state', 'time'], ['stage']]);
  expect(factRows({ ...widths, time: 100, stage: 90 }, 100, 200).rows).toEqual([
    ['state'],
    ['stage', 'time'],
  ]);
  expect(factRows({ ...widths, time: 120 }, 100, 200).rows).toEqual([['state'], ['stage'], ['time']]);
});

test('none is forgotten, and what there is none of makes no empty line', () => {
  for (const beside of [40, 150, 250, 500]) {
    for (const absent of [null, 'state', 'stage', 'time'] as const) {
      const some = absent === null ? widths : { ...widths, [absent]: 0 };
      const { rows } = factRows(some, beside, beside + 60);
      const shown = (Object.keys(widths) as Fact[]).filter((fact) => some[fact] > 0);
      expect(new Set(rows.flat())).toEqual(new Set(shown));
      expect(rows.every((row) => row.length > 0)).toBe(true);
    }
  }
  expect(factRows({ state: 0, stage: 0, time: 0 }, 100, 200)).toEqual({ isBeside: true, rows: [] });
});
