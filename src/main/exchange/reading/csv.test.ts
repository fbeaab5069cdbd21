import { describe, expect, test } from 'vitest';
import { delimiterOf, readCsv } from './csv.ts';

const read = (text: string, delimiter?: string) => {
  const sheet = readCsv('a.csv', { text, encoding: 'utf-8' }, delimiter);
  return { ...sheet.told, rows: sheet.rows.map((row) => row.map((cell) => cell.text)) };
};

describe('what stands between cells', () => {
  test.each([
    [
      'commas',
      'Title,Owner\n"A, b",Dewi\n"C ""d""",Andi',
      ',',
      [
        ['Title', 'Owner'],
        ['A, b', 'Dewi'],
        ['C "d"', 'Andi'],
      ],
    ],
    [
      'semicolons beside decimal commas',
      'Ziel;Start\nUmsatz;1,5\nQuote;2,5',
      ';',
      [
        ['Ziel', 'Start'],
        ['Umsatz', '1,5'],
        ['Quote', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb, c\nd\te',
      '\t',
      [
        ['a', 'b, c'],
        ['d', 'e'],
      ],
    ],
    [
      'bars',
      'a|b\nc|d',
      '|',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('is found: %s', (_, text, delimiter, rows) => {
    expect(read(text)).toMatchObject({ delimiter, rows });
  });

  test('is found below a title', () => {
    expect(read('Our objectives, third quarter\n\nTitle;Owner;Target\nA;B;1\nC;D;2').delimiter).toBe(';');
  });

  test('is what the file says', () => {
    expect(read('sep=;\na;b,c,d\ne;f,g,h').rows).toEqual([
      ['a', 'b,c,d'],
      ['e', 'f,g,h'],
    ]);
  });

  test('is what somebody says', () => {
    expect(read('a;b,c\nd;e,f', ',').rows).toEqual([
      ['a;b', 'c'],
      ['d;e', 'f'],
    ]);
  });
});

test('rows that were quoted as a whole are rows all the same', () => {
  expect(read('"Title,Owner,""Start"""\n"""A, b"",Dewi,1"\n"C,Andi,2"').rows).toEqual([
    ['Title', 'Owner', 'Start'],
    ['A, b', 'Dewi', '1'],
    ['C', 'Andi', '2'],
  ]);
});

test('cells may have several lines, and short rows are filled', () => {
  expect(read('a,b,c\n"one\ntwo",x').rows).toEqual([
    ['a', 'b', 'c'],
    ['one\ntwo', 'x', ''],
  ]);
});

test('a quotation mark that nobody closed takes no other row with it, and is told', () => {
  const { isTorn, rows } = read('a,b\n"torn,1\nc,2\nd,3');
  expect(isTorn).toBe(true);
  expect(rows).toHaveLength(4);
});

test('a note with commas and line breaks is one cell, and no mark is left open', () => {
  const { isTorn, rows } = read('id,note,value\n1,"slowly, but\nsurely, at last",2\n3,,4');
  expect(isTorn).toBe(false);
  expect(rows[1]).toEqual(['1', 'slowly, but\nsurely, at last', '2']);
});

test('what stands in the sentences of long cells does not stand between cells', () => {
  const note = 'Date: 1; Note: fine; Status: on track; Value: 2;';
  const lines = Array.from({ length: 150 }, (_, index) =>
    index % 4 === 0 ? `${index},"Grow (a, b)"` : `${index},"two\nlines",${note},${note}`,
  );
  expect(delimiterOf(['id,title,one,two', ...lines].join('\n'))).toBe(',');
});
