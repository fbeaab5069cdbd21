import { expect, test } from 'vitest';
import { typedConfidence, typedWeight } from './typed-share.ts';

test.each([
  ['70', 'en', 70],
  ['70%', 'en', 70],
  ['70 %', 'id', 70],
  ['70 persen', 'id', 70],
  ['70 percent', 'en', 70],
  ['70,0 %', 'id', 70],
  ['0', 'en', 0],
  ['100', 'id', 100],
  ['101', 'en', null],
  ['-1', 'en', null],
  ['0,7', 'id', null],
  ['0.7', 'en', null],
  ['6/10', 'en', null],
  ['60-70', 'en', null],
  ['Rp 70', 'id', null],
  ['70 days', 'en', null],
  ['sure', 'en', null],
  ['', 'en', null],
] as const)('a confidence of “%s” in %s is %s', (typed, language, value) => {
  expect(typedConfidence(typed, language)).toBe(value);
});

test.each([
  ['2', 'en', 2],
  ['2,5', 'id', 2.5],
  ['2.5', 'en', 2.5],
  ['0.1', 'en', 0.1],
  ['1000', 'en', 1000],
  ['1.000', 'id', 1000],
  ['1001', 'en', null],
  ['0', 'en', null],
  ['-2', 'id', null],
  ['50 %', 'en', null],
  ['$2', 'en', null],
  ['2 and 3', 'en', null],
  ['twice', 'en', null],
] as const)('a weight of “%s” in %s is %s', (typed, language, value) => {
  expect(typedWeight(typed, language)).toBe(value);
});
