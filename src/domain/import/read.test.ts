import { expect, test } from 'vitest';
import { detectMapping } from './columns/detect-mapping.ts';
import { readSources } from './read.ts';
import type { Outline, Sheet } from './source.ts';

const context = { language: 'en', today: '2026-02-02', currency: 'USD' } as const;

function sheet(rows: readonly (readonly string[])[]): Sheet {
  const cell = { value: null, day: null, format: '', isBold: false, indent: 0 };
  return {
    kind: 'sheet',
    file: 'a.csv',
    name: '',
    rows: rows.map((row) => row.map((text) => ({ ...cell, text }))),
    told: { encoding: null, delimiter: null, isTorn: false },
  };
}

const item = { kind: 'item', isBold: false, number: '' } as const;
const outline: Outline = {
  kind: 'outline',
  file: 'b.md',
  name: '',
  nodes: [
    { ...item, text: 'Learn', line: 1, children: [{ ...item, text: '4 books', line: 2, children: [] }] },
  ],
};
const table = sheet([
  ['Objective', 'Key result', 'Target'],
  ['Grow', 'Cafés', '12'],
]);
const known = sheet([
  ['Goal', 'Notes', 'Goal Identifier', 'Start Date', 'End Date', 'Status'],
  ['Rest', '', 'G-1', '2025-01-01', '2025-03-31', 'Done'],
]);

const titles = ({ objectives }: ReturnType<typeof readSources>) =>
  objectives.map(({ title }) => title).sort();

test('each source goes to what reads its sort, and all that is found comes together', () => {
  const found = readSources([outline, table, known], context);
  expect(titles(found)).toEqual(['Grow', 'Learn', 'Rest']);
  expect(found.layout).not.toBeNull();
  expect(readSources([outline, table], context).layout).toBeNull();
});

test('a table that people mapped is read as they say, also where its layout is known', () => {
  const found = readSources([known], context, () => detectMapping(known));
  expect(found.layout).toBeNull();
});

test('headings and sentences around tables are no objectives', () => {
  const around: Outline = {
    ...outline,
    file: table.file,
    nodes: [
      {
        ...item,
        kind: 'heading',
        text: 'What Marketing wants',
        line: 1,
        children: [{ ...item, kind: 'paragraph', text: 'As agreed in May.', line: 2, children: [] }],
      },
    ],
  };
  const found = readSources([table, around], context);
  expect(titles(found)).toEqual(['Grow']);
  expect(found.leftOut.filter(({ why }) => why !== 'head').map(({ at }) => at.row)).toEqual([1, 2]);
});
