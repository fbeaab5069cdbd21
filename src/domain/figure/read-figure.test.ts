import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#texts/languages.ts';
import { formatValue } from '../number-format/number-format.ts';
import { measures } from '../tables/column.ts';
import { moneyDecimals } from './change.ts';
import { rounded } from './decimal.ts';
import { decimalMarkOf } from './digits.ts';
import { type FigureAnswer, type FigurePlace, openPlace } from './figure.ts';
import { outcomeOf, readFigure } from './read-figure.ts';

const place = (fields: Partial<FigurePlace> = {}): FigurePlace => ({
  ...openPlace('en', 'USD', 'target'),
  ...fields,
});
const read = (typed: string, fields: Partial<FigurePlace> = {}) => readFigure(typed, place(fields));

/** A reading in one line: what it is and in what. */
function told(typed: string, fields: Partial<FigurePlace> = {}): string {
  const reading = read(typed, fields);
  return reading.kind === 'question'
    ? reading.choices.map(inWords).join(' | ')
    : reading.kind === 'refused'
      ? reading.reason
      : inWords(reading);
}
function inWords(answer: FigureAnswer): string {
  if (answer.kind === 'relative') return `relative ${answer.percent}`;
  if (answer.kind === 'difference') return `difference ${answer.by}`;
  const { value, measure, currency, unit } = answer;
  if (measure === 'currency') return `${currency} ${value}`;
  return `${value}${measure === 'percent' ? '%' : ''}${unit ? ` ${unit}` : ''}`;
}

describe('marks', () => {
  test.each([
    ['1,250,000', 'en', '1250000'],
    ['1.250.000', 'en', '1250000'],
    ['1.250.000', 'id', '1250000'],
    ['1,250,000', 'id', '1250000'],
    ['1.250', 'id', '1250'],
    ['1.250', 'en', '1.25'],
    ['1,250', 'en', '1250'],
    ['1,250', 'id', '1.25'],
    ['1.250,75', 'en', '1250.75'],
    ['1,250.75', 'id', '1250.75'],
    ['1,5', 'id', '1.5'],
    ['1.5', 'id', '1.5'],
    ['1,5', 'en', '1.5'],
    // No group of thousands begins with 0.
    ['0.125', 'id', '0.125'],
    ['0.500', 'id', '0.5'],
    ['0,125', 'en', '0.125'],
    ['0.125', 'en', '0.125'],
    ['0,5', 'id', '0.5'],
    ['.5', 'en', '0.5'],
    [',5', 'id', '0.5'],
    // India, Switzerland, a space as the SI writes it.
    ['12,34,567', 'en', '1234567'],
    ['1,25,000.50', 'en', '125000.5'],
    ['1’250’000.50', 'en', '1250000.5'],
    ["1'250", 'id', '1250'],
    ['1 250 000', 'en', '1250000'],
    ['1 250 000,5', 'id', '1250000.5'],
    ['１２５', 'en', '125'],
    ['−3', 'id', '-3'],
    ['- 3', 'en', '-3'],
    ['(5)', 'en', '-5'],
    ['500.', 'en', '500'],
  ] as const)('%s in %s is %s', (typed, language, figure) => {
    expect(told(typed, { language, measure: 'number', role: 'baseline' })).toBe(figure);
  });

  test.each([
    ['1,2,3', 'marks'],
    ['1.2.3', 'marks'],
    ['0.125.000', 'marks'],
    ['1,25,00', 'marks'],
    ['10 20', 'marks'],
    ["1'25", 'marks'],
    ['12345678901234567', 'too-many-digits'],
    ['', 'not-a-figure'],
    ['many', 'not-a-figure'],
    ['%', 'not-a-figure'],
    ['--4', 'not-a-figure'],
    ['Q4', 'a-name'],
    ['KR 3', 'a-name'],
    ['May 5', 'a-name'],
    ['5 May', 'a-name'],
    ['5 Mei', 'a-name', 'id'],
    ['A1', 'a-name'],
    ['No. 5', 'a-name'],
    ['B2B', 'a-name'],
    ['Top 10', 'a-name'],
    ['10-20', 'several-figures'],
    ['5 of 10', 'several-figures'],
    ['1e999', 'several-figures'],
    ['14/12/2026', 'several-figures'],
    ['12:30', 'several-figures'],
    ['5*', 'not-a-figure'],
    ['1st', 'not-a-figure'],
    ['3x', 'not-a-figure'],
    ['5 b', 'not-a-figure'],
    ['5 kr', 'currency-unknown'],
    ['5 jt rb', 'not-a-figure'],
    ['5 EUR USD', 'currency-unknown'],
    ['Rs 500', 'currency-unknown'],
    ['$5 EUR', 'several-figures'],
  ] as const)('“%s” is refused as %s', (typed, reason, language: 'en' | 'id' = 'en') => {
    expect(told(typed, { language, role: 'baseline' })).toBe(reason);
  });

  test('a column decides together what a lone mark means in it', () => {
    expect(decimalMarkOf(['1.250', '12,5'])).toBe(',');
    expect(decimalMarkOf(['1.250', '1.250.000'])).toBe(',');
    expect(decimalMarkOf(['1,250', '0.5'])).toBe('.');
    expect(decimalMarkOf(['1.250', '2.500'])).toBeNull();
    expect(decimalMarkOf(['1,5', '1.5'])).toBeNull();
    expect(told('$1.250', { decimalMark: '.' })).toBe('USD 1.25');
    expect(told('1.250', { language: 'id', decimalMark: '.' })).toBe('1.25');
  });
});

describe('money', () => {
  test.each([
    ['Rp. 500', 'IDR 500'],
    ['Rp. 1.250.000', 'IDR 1250000'],
    ['Rp1.250.000', 'IDR 1250000'],
    ['Rp 1.250.000,-', 'IDR 1250000'],
    ['Rp 500.000', 'IDR 500000'],
    ['rp 5.000', 'IDR 5000'],
    ['Rp 1,5 jt', 'IDR 1500000'],
    ['Rp 1,5 jt,-', 'IDR 1500000'],
    ['Rp-5', 'IDR -5'],
    ['10 US dollars', 'USD 10'],
    ['10 dolar Singapura', 'SGD 10'],
    ['₹12,34,567', 'INR 1234567'],
    ['Rp 1,1 miliar', 'IDR 1100000000'],
    ['Rp1,1 milyar', 'IDR 1100000000'],
    ['250 ribu rupiah', 'IDR 250000'],
    ['IDR 1,250,000', 'IDR 1250000'],
    ['$10k', 'USD 10000'],
    ['$10,000', 'USD 10000'],
    ['US$10,000', 'USD 10000'],
    ['$1.1bn', 'USD 1100000000'],
    ['€ 5', 'EUR 5'],
    ['€10,000', 'EUR 10000'],
    ['€0.004', 'EUR 0.004'],
    ['10 EUR', 'EUR 10'],
    ['5 euros', 'EUR 5'],
    ['10 dollars', 'USD 10'],
    ['USD10', 'USD 10'],
    ['usd 10', 'USD 10'],
    ['£2.5 million', 'GBP 2500000'],
    ['A$5', 'AUD 5'],
    ['¥1,234,567', 'JPY 1234567'],
    ['($5)', 'USD -5'],
    ['KWD 1.250', 'KWD 1.25'],
  ])('%s is %s in English', (typed, money) => {
    expect(told(typed, { role: 'baseline' })).toBe(money);
  });

  test.each([
    ['Rp 1.250.000', 'IDR 1250000'],
    ['Rp. 1.250.000,00', 'IDR 1250000'],
    ['1,5 jt', '1500000'],
    ['1,1 miliar', '1100000000'],
    ['25 rb', '25000'],
    ['2 triliun', '2000000000000'],
    ['$10k', 'USD 10000'],
    ['$10.000', 'USD 10000'],
    ['US$10,000', 'USD 10000'],
    ['€ 5', 'EUR 5'],
    ['10 EUR', 'EUR 10'],
    ['USD10', 'USD 10'],
    // "M" is miliar to some and million to others.
    ['Rp 1,5 M', 'IDR 1500000000 | IDR 1500000'],
  ])('%s is %s in Indonesian', (typed, money) => {
    expect(told(typed, { language: 'id', role: 'baseline' })).toBe(money);
  });

  test('a scale makes no dust', () => {
    expect(told('1,1 miliar', { language: 'id' })).toBe('1100000000');
    expect(told('4.35 million')).toBe('4350000');
  });

  test('a lone mark before three figures is asked about where money is typed without its sign', () => {
    const rupiah = { measure: 'currency', currency: 'IDR', role: 'baseline' } as const;
    expect(told('1.250', rupiah)).toBe('IDR 1.25 | IDR 1250');
    expect(told('1.250', { ...rupiah, language: 'id' })).toBe('IDR 1250');
  });

  test('a currency that was typed is kept, and asked about where other figures stand in another one', () => {
    const dollars = { measure: 'currency', currency: 'USD' } as const;
    expect(told('€10,000', { ...dollars, role: 'baseline' })).toBe('EUR 10000');
    expect(told('€10,000', { ...dollars, isSettled: true })).toBe('EUR 10000 | USD 10000');
    expect(told('€10,000', { ...dollars, isSettled: true, role: 'value' })).toBe('other-currency');
    expect(told('$5', { measure: 'number', isSettled: true, role: 'value' })).toBe('money-here');
    expect(told('$5', { measure: 'number' })).toBe('USD 5');
    // A bare sign can mean the place's own currency or the one that has it to itself.
    expect(told('$5', { measure: 'currency', currency: 'SGD' })).toBe('SGD 5 | USD 5');
    expect(told('¤5')).toBe('currency-unknown');
  });
});

describe('units', () => {
  test.each([
    ['60 days', 'en', '60 days'],
    ['60 hari', 'id', '60 hari'],
    ['4 h', 'en', '4 hours'],
    ['4 jam', 'en', '4 jam'],
    ['NPS 31', 'en', '31 NPS'],
    ['KPI 10', 'en', '10 KPI'],
    ['12 leads', 'en', '12 leads'],
    ['12 deals won', 'en', '12 deals won'],
    ['10 ribu pelanggan', 'id', '10000 pelanggan'],
  ] as const)('%s in %s is %s', (typed, language, figure) => {
    expect(told(typed, { language, measure: 'number', role: 'baseline' })).toBe(figure);
  });

  test('the place has its say', () => {
    const hours = { measure: 'number', unit: 'hours', role: 'value', isSettled: true } as const;
    expect(told('4 h', hours)).toBe('4 hours');
    expect(told('4 jam', hours)).toBe('4 hours');
    expect(told('4 days', hours)).toBe('other-unit');
    expect(told('31', { ...hours, unit: 'NPS' })).toBe('31 NPS');
    expect(told('NPS 31', { ...hours, unit: 'NPS' })).toBe('31 NPS');
    expect(told('12 lead', { ...hours, unit: 'qualified leads' })).toBe('12 qualified leads');
    expect(told('12 thosand', { ...hours, unit: '' })).toBe('other-unit');
    expect(told('12%', { ...hours, unit: '%' })).toBe('12 %');
  });
});

describe('signs', () => {
  const number = { measure: 'number', baseline: 60 } as const;
  test.each([
    ['+10%', 'relative 10'],
    ['-5 %', 'relative -5'],
    ['− 5 %', 'relative -5'],
    ['–5%', 'relative -5'],
    ['+17', 'difference 17'],
    ['-17', 'difference -17'],
    ['+17 points', 'difference 17'],
    ['+17 poin', 'difference 17'],
    ['(17)', '-17'],
    ['77', '77'],
  ])('as the target of a number, %s is %s', (typed, figure) => {
    expect(told(typed, number)).toBe(figure);
  });

  test('of money they are the same, in its own currency', () => {
    const money = { measure: 'currency', currency: 'USD', baseline: 100, isSettled: true } as const;
    expect(told('+10%', money)).toBe('relative 10');
    expect(told('+$50', money)).toBe('difference 50');
    expect(told('+€50', money)).toBe('other-currency');
  });

  test('below zero a minus may be its own, and what the field showed is what it was', () => {
    expect(told('-500', { ...number, baseline: -1000 })).toBe('-500 | difference -500');
    expect(told('-500', { ...number, baseline: -1000, direction: 'down' })).toBe('difference -500 | -500');
    expect(told('-500', { ...number, baseline: -1000, shown: -500 })).toBe('-500');
    expect(told('-500', { ...number, baseline: null })).toBe('-500');
    expect(told('+17', { ...number, baseline: null })).toBe('no-baseline');
  });

  test.each(['baseline', 'value'] as const)('as the %s of a number a change has no place', (role) => {
    expect(told('+17', { measure: 'number', role })).toBe('change-here');
    expect(told('+10%', { measure: 'number', role })).toBe('change-here');
    expect(told('-3', { measure: 'number', role })).toBe('-3');
  });

  const percent = { measure: 'percent', baseline: 38 } as const;
  test.each([
    ['55', '55%'],
    ['55%', '55%'],
    ['55 persen', '55%'],
    ['+17', 'difference 17'],
    ['+17 points', 'difference 17'],
    ['+17 poin', 'difference 17'],
    ['-5', 'difference -5'],
    ['−5 poin', 'difference -5'],
    ['+10%', '10% | difference 10 | relative 10'],
    ['−5 %', '-5% | difference -5 | relative -5'],
  ])('as the target of a percentage, %s is %s', (typed, figure) => {
    expect(told(typed, percent)).toBe(figure);
  });

  test('a signed percent is a value where the baseline is below zero, there is none, or the field showed it', () => {
    expect(told('-5%', { ...percent, baseline: -8 })).toBe('-5%');
    expect(told('+3%', { ...percent, baseline: -8 })).toBe('3%');
    expect(told('+10%', { ...percent, baseline: null })).toBe('10%');
    expect(told('−5%', { ...percent, shown: -5 })).toBe('-5%');
  });

  test('what goes where the title says is asked first', () => {
    expect(told('+10%', { ...percent, direction: 'up' })).toBe('difference 10 | relative 10 | 10%');
    expect(told('+10%', { ...percent, direction: 'down' })).toBe('10% | difference 10 | relative 10');
  });

  test.each(['baseline', 'value'] as const)('as the %s of a percentage every figure is a value', (role) => {
    for (const [typed, value] of [
      ['-5%', -5],
      ['−5 %', -5],
      ['+5%', 5],
      ['5', 5],
      ['-5', -5],
    ] as const) {
      expect(read(typed, { measure: 'percent', role })).toMatchObject({ kind: 'value', value });
    }
  });

  test('a percentage is told from a number where something stands already', () => {
    expect(told('12%', { measure: 'number', role: 'value', isSettled: true })).toBe('percent-here');
    expect(told('12%', { measure: 'number', role: 'baseline' })).toBe('12%');
    expect(told('12%', { ...number, isSettled: true })).toBe('12% | relative 12');
  });
});

test.each([
  [{ kind: 'relative', percent: 10 }, { measure: 'currency', currency: 'USD', baseline: -1000 }, -900],
  [
    { kind: 'relative', percent: 5 },
    { measure: 'currency', currency: 'IDR', baseline: 1_234_567 },
    1_296_295,
  ],
  [
    { kind: 'relative', percent: 10 },
    { measure: 'currency', currency: 'JPY', baseline: 1_234_567 },
    1_358_024,
  ],
  [{ kind: 'relative', percent: 10 }, { measure: 'currency', currency: 'EUR', baseline: 0.004 }, 0.0044],
  [
    { kind: 'relative', percent: 10 },
    { measure: 'number', currency: 'USD', baseline: 1_250_000_000_123 },
    1_375_000_000_135.3,
  ],
  [{ kind: 'relative', percent: -5 }, { measure: 'number', currency: 'USD', baseline: 182 }, 172.9],
  [{ kind: 'difference', by: 0.2 }, { measure: 'percent', currency: 'USD', baseline: 0.1 }, 0.3],
] as const)('a change makes a figure without dust, in its currency’s decimals (%#)', (answer, at, value) => {
  expect(outcomeOf(answer, at)).toBe(value);
});

test('whatever is shown is understood in its place, as the same figure', () => {
  const currency = fc.constantFrom('USD', 'IDR', 'EUR', 'JPY', 'KWD', 'SGD', 'MYR', 'INR', 'GBP', 'CHF');
  const size = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => rounded(value, 2)),
    fc.double({ min: -1, max: 1, noNaN: true }).map((value) => rounded(value, 6)),
    fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((value) => value * 1000),
    fc.integer({ min: -2000, max: 2000 }),
  );
  fc.assert(
    fc.property(
      size,
      fc.constantFrom(...languages),
      fc.constantFrom(...measures),
      currency,
      fc.constantFrom('', 'leads', 'hari', 'NPS', 'h', 'm²', 'juta', 'k', 'of 5', '%', 'points'),
      fc.constantFrom('baseline', 'target', 'value'),
      fc.option(fc.integer({ min: -100, max: 100 })),
      fc.boolean(),
      (value, language, measure, code, unit, role, baseline, withUnit) => {
        const shown = measure === 'currency' ? rounded(value, moneyDecimals(value, code)) : value;
        const format = { measure, currency: code, unit: withUnit ? unit : '' };
        const reading = readFigure(formatValue(shown, format, language), {
          ...openPlace(language, code, role),
          measure,
          unit,
          isSettled: true,
          baseline,
          shown,
        });
        expect(reading).toMatchObject({ kind: 'value', value: shown, measure });
      },
    ),
    { numRuns: 2000 },
  );
});
