import { describe, expect, test } from 'vitest';
import { openPlace } from '../figure/figure.ts';
import { readFigure } from '../figure/read-figure.ts';
import { formatMoney, formatShort, formatTimeframe } from './number-format.ts';

describe('what is shown', () => {
  test('money follows the language', () => {
    expect(formatMoney(1_250_000, 'IDR', 'id')).toBe('Rp 1.250.000');
    expect(formatMoney(1_250_000, 'IDR', 'en')).toBe('IDR 1,250,000');
    expect(formatMoney(10_000, 'USD', 'en')).toBe('$10,000');
    expect(formatMoney(172.9, 'USD', 'en')).toBe('$172.90');
    expect(formatMoney(-5, 'USD', 'en')).toBe('−$5');
  });

  test.each([
    [1_358_023.7, 'JPY', 'en', '¥1,358,024'],
    [1_296_295.35, 'IDR', 'id', 'Rp 1.296.295'],
    [12.5, 'IDR', 'id', 'Rp 12,5'],
    [0.004, 'EUR', 'en', '€0.004'],
    [0.5, 'USD', 'en', '$0.50'],
    [1.005, 'USD', 'en', '$1.01'],
    [1234.5, 'KWD', 'en', 'KWD 1,234.500'],
    [-0.000_000_1, 'USD', 'en', '$0'],
  ] as const)(
    '%d of %s is written with its own decimals, and a small price as it is',
    (value, currency, language, money) => {
      expect(formatMoney(value, currency, language)).toBe(money);
    },
  );

  test.each([
    [1_100_000_000, 'USD', 'en', '$1.1bn'],
    [1_100_000_000, 'IDR', 'id', 'Rp 1,1 miliar'],
    [12_500_000, 'IDR', 'id', 'Rp 12,5 jt'],
    [12_500_000, 'IDR', 'en', 'IDR 12.5m'],
    [999_999_999, 'USD', 'en', '$1bn'],
    [-2_340_000_000_000, 'IDR', 'en', '−IDR 2.34tn'],
    [999_999, 'USD', 'en', '$999,999'],
  ] as const)('where there is little room %d of %s in %s is %s', (value, currency, language, money) => {
    expect(formatShort(value, { measure: 'currency', currency, unit: '' }, language)).toBe(money);
    const reading = readFigure(money, { ...openPlace(language, currency), measure: 'currency' });
    expect(reading).toMatchObject({ kind: 'value', currency });
  });

  test('a timeframe names its months, and its years where it crosses one', () => {
    expect(formatTimeframe('2026-01-01', '2026-03-31', 'en')).toBe('Jan – Mar');
    expect(formatTimeframe('2026-02-01', '2026-02-28', 'en')).toBe('Feb 2026');
    expect(formatTimeframe('2026-10-01', '2027-09-30', 'id')).toBe('Okt 2026 – Sep 2027');
  });
});
