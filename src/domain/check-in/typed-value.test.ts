import { describe, expect, test } from 'vitest';
import { keyResultWith } from '../../../tests/support/rows.ts';
import { pastedValues, typedValue } from './typed-value.ts';

describe('a typed value', () => {
  test.each([
    ['1.250,5', 'id', 1250.5],
    ['1,250.5', 'en', 1250.5],
    ['1,25 jt', 'id', 1_250_000],
    // A sign of money or percent is never dropped: this key result counts.
    ['Rp 1.250.000', 'id', null],
    ['12 %', 'en', null],
    ['-3', 'en', -3],
    // A lone mark means what the language says: this is the wrong locale's thousand.
    ['1.250', 'en', 1.25],
    ['1.250', 'id', 1250],
    ['many', 'en', null],
    ['', 'en', null],
    ['+5%', 'en', null],
    ['1,25,0', 'en', null],
  ] as const)('“%s” in %s is %s', (typed, language, value) => {
    expect(typedValue(keyResultWith(), typed, language)).toBe(value);
  });

  test.each([
    ['Rp 1.250.000', 'currency', 1_250_000],
    ['1.250.000', 'currency', 1_250_000],
    ['€5', 'currency', null],
    ['12 %', 'percent', 12],
    ['−12%', 'percent', -12],
    ['12', 'percent', 12],
  ] as const)('“%s” of a %s is %s', (typed, kind, value) => {
    expect(typedValue(keyResultWith({ kind }), typed, 'id')).toBe(value);
  });

  test.each([
    ['x', 1],
    ['Done', 1],
    ['ya', 1],
    ['0', 0],
    ['belum', 0],
    ['half', null],
  ] as const)('of a milestone, “%s” is %s', (typed, value) => {
    expect(typedValue(keyResultWith({ kind: 'milestone' }), typed, 'en')).toBe(value);
  });
});

test('a column comes with or without confidence and note', () => {
  expect(pastedValues('12\r\n\t70\n14\t60 %\tTwo orders\tlate\n')).toEqual([
    { value: '12', confidence: '', note: '' },
    { value: '', confidence: '70', note: '' },
    { value: '14', confidence: '60 %', note: 'Two orders late' },
  ]);
});

test.each([
  ['a note of two lines', '12\t70\t"Two orders\nlate"\n14\t60\tFine', ['Two orders\nlate', 'Fine']],
  ['a note with quotation marks', '12\t70\t"Said ""no"""\n14\t60\tFine', ['Said "no"', 'Fine']],
  ['a note that begins with a mark', '12\t70\t"No" they said\n14\t60\tFine', ['"No" they said', 'Fine']],
  ['a mark that nobody closed', '12\t70\t"Two orders\n14\t60\tFine', ['"Two orders', 'Fine']],
  [
    'two lines beside a mark that nobody closed',
    '12\t70\t"Two\norders"\n14\t60\t"Fine\n15\t50\t',
    ['Two\norders', '"Fine', ''],
  ],
])('values stay with their key results beside %s', (_, text, notes) => {
  const lines = pastedValues(text);
  expect(lines.map(({ value }) => value)).toEqual(['12', '14', '15'].slice(0, notes.length));
  expect(lines.map(({ note }) => note)).toEqual(notes);
});
