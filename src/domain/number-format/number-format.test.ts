import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRelative, formatMoney, formatTimeframe, formatValue, parseNumber } from './number-format.ts';

describe('what people type', () => {
  test.each([
    ['1,250,000', 'en', 1_250_000],
    ['1.250.000', 'en', 1_250_000],
    ['1.250.000', 'id', 1_250_000],
    ['Rp 1.250.000', 'id', 1_250_000],
    ['IDR 1,250,000', 'en', 1_250_000],
    ['$10,000', 'en', 10_000],
    ['1,5', 'id', 1.5],
    ['1.5', 'en', 1.5],
    ['1.250', 'id', 1250],
    ['1,250', 'en', 1250],
    ['1.250,75', 'en', 1250.75],
    ['172.90', 'en', 172.9],
    ['85 %', 'en', 85],
    ['-3', 'en', -3],
    ['−3', 'id', -3],
    ['.5', 'en', 0.5],
  ] as const)('%s in %s is %d', (typed, language, value) => {
    expect(parseNumber(typed, language)).toEqual({ kind: 'value', value });
  });

  test.each([
    ['+10%', 10],
    ['-5 %', -5],
    ['− 5 %', -5],
  ])('%s is relative to the baseline', (typed, percent) => {
    expect(parseNumber(typed, 'en')).toEqual({ kind: 'relative', percent });
  });

  test.each(['', 'many', '12 leads', '1,2,3', '1.2.3', '--4', '1,25,000', '%', '1e999'])(
    '%s is no number',
    (typed) => {
      expect(parseNumber(typed, 'en')).toBeNull();
    },
  );

  test('every shown value is understood again in its language', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => Number(number.toFixed(2)));
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('en' as const, 'id' as const),
        fc.constantFrom('number' as const, 'percent' as const, 'currency' as const),
        (number, language, measure) => {
          const shown = formatValue(number, { measure, currency: 'IDR', unit: '' }, language);
          const typed = parseNumber(shown, language);
          // "-5 %" is by design a relative change when typed.
          if (measure === 'percent' && number < 0)
            expect(typed).toEqual({ kind: 'relative', percent: number });
          else expect(typed).toEqual({ kind: 'value', value: number === 0 ? 0 : number });
        },
      ),
    );
  });
});

describe('what is shown', () => {
  test('money follows the language', () => {
    expect(formatMoney(1_250_000, 'IDR', 'id')).toBe('Rp 1.250.000');
    expect(formatMoney(1_250_000, 'IDR', 'en')).toBe('IDR 1,250,000');
    expect(formatMoney(10_000, 'USD', 'en')).toBe('$10,000');
    expect(formatMoney(172.9, 'USD', 'en')).toBe('$172.90');
    expect(formatMoney(-5, 'USD', 'en')).toBe('−$5');
  });

  test('a timeframe names its months, and its years where it crosses one', () => {
    expect(formatTimeframe('2026-01-01', '2026-03-31', 'en')).toBe('Jan – Mar');
    expect(formatTimeframe('2026-02-01', '2026-02-28', 'en')).toBe('Feb 2026');
    expect(formatTimeframe('2026-10-01', '2027-09-30', 'id')).toBe('Okt 2026 – Sep 2027');
  });

  test('a relative change is computed without the dust of binary fractions', () => {
    expect(applyRelative(182, -5)).toBe(172.9);
    expect(applyRelative(18, 10)).toBe(19.8);
  });
});
