import { describe, expect, test } from 'vitest';
import { formatMoney, formatTimeframe } from './number-format.ts';

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

  test('a timeframe names its months, and its years where it crosses one', () => {
    expect(formatTimeframe('2026-01-01', '2026-03-31', 'en')).toBe('Jan – Mar');
    expect(formatTimeframe('2026-02-01', '2026-02-28', 'en')).toBe('Feb 2026');
    expect(formatTimeframe('2026-10-01', '2027-09-30', 'id')).toBe('Okt 2026 – Sep 2027');
  });
});
