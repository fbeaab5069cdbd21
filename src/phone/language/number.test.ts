import { describe, expect, test } from 'vitest';
import { writtenNumber } from '#texts/written-number.ts';
import { languageFor, phoneLanguages } from './language.ts';
import { readNumber } from './number.ts';

describe('a number that is typed on a phone', () => {
  test.each([
    ['1,5', ',', 1.5],
    ['1.250', ',', 1250],
    ['1.250', '.', 1.25],
    ['1,250.5', '.', 1250.5],
    ['1.250,5', '.', 1250.5],
    ['-3', '.', -3],
    ['−3,25', ',', -3.25],
    ['12,5%', ',', 12.5],
    ['12 %', '.', 12],
    ['', '.', null],
    ['soon', '.', null],
    ['1.2.3', '.', null],
  ] as const)('%j with the mark %j is %j', (typed, mark, number) => {
    expect(readNumber(typed, mark)).toBe(number);
  });

  test.each(phoneLanguages)('$id: is read as it is written', (language) => {
    for (const value of [0, 0.5, 1234.5, -98_765.25]) {
      expect(readNumber(writtenNumber(value, language.record), language.record.decimalMark)).toBe(value);
    }
  });
});

describe('the language of the page', () => {
  test.each([
    [['id-ID', 'en'], 'id'],
    [['in'], 'id'],
    [['fr-FR', 'id'], 'id'],
    [['en-US'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('for %j is %s', (asked, language) => {
    expect(languageFor(asked).id).toBe(language);
  });
});
