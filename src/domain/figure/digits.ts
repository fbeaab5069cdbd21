export type DecimalMark = '.' | ',';

/** More digits than this a number cannot keep. */
export const mostDigits = 15;

/** What is known of digits before they are read. */
export interface DigitsPlace {
  /** The mark before decimals: that of the language, or of the column that a figure stands in. */
  readonly decimalMark: DecimalMark;
  /** Whether a whole column agrees on that mark, so that nothing is left to guess. */
  readonly isMarkSure: boolean;
  /** Money: three figures behind a mark are no decimals of a currency that has two or none. */
  readonly money: 'written' | 'assumed' | null;
}

export type ReadDigits =
  | { readonly kind: 'sizes'; readonly sizes: readonly number[] }
  | { readonly kind: 'refused'; readonly reason: 'marks' | 'too-many-digits' };

const refused = { kind: 'refused', reason: 'marks' } as const;

/** Groups of three, of which the first does not begin with 0. */
const groups = (mark: string) => new RegExp(`^[1-9]\\d{0,2}(?:${mark}\\d{3})+$`, 'u');
const patterns = { '.': groups('\\.'), ',': groups(','), ' ': groups(' '), "'": groups("'") } as const;
/** Groups as in India: of two, and the last one of three. */
const lakhs = /^[1-9]\d?(?:,\d{2})+,\d{3}$/u;

/**
 * The sizes that digits with their marks can mean: one where it is clear, two where somebody has to be asked. A
 * lone mark is the language's: `1.250` is 1250 in Indonesian and 1.25 in English; where that makes no group of
 * thousands, as in `0.125`, it stands before decimals.
 */
export function readDigits(digits: string, place: DigitsPlace): ReadDigits {
  if (/^\d+$/u.test(digits)) return sizes(digits);
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (/[ ']/u.test(digits)) return readSpaced(digits, dots + commas);
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    return readBoth(digits, decimal);
  }
  if (dots + commas > 1) return readGroups(digits, dots > 0 ? '.' : ',');
  return readLone(digits, dots > 0 ? '.' : ',', place);
}

function readSpaced(digits: string, marks: number): ReadDigits {
  const mark = digits.includes(' ') ? ' ' : "'";
  const [whole = '', fraction = ''] = digits.split(/[.,]/u);
  if (marks > 1 || !patterns[mark].test(whole) || !/^\d*$/u.test(fraction)) return refused;
  return sizes(whole.split(mark).join(''), fraction);
}

function readBoth(digits: string, decimal: DecimalMark): ReadDigits {
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...rest] = digits.split(decimal);
  const isGrouped = patterns[group].test(whole) || (group === ',' && lakhs.test(whole));
  if (rest.length > 0 || !isGrouped || !/^\d+$/u.test(fraction)) return refused;
  return sizes(whole.split(group).join(''), fraction);
}

function readGroups(digits: string, mark: DecimalMark): ReadDigits {
  const isGrouped = patterns[mark].test(digits) || (mark === ',' && lakhs.test(digits));
  return isGrouped ? sizes(digits.split(mark).join('')) : refused;
}

function readLone(digits: string, mark: DecimalMark, place: DigitsPlace): ReadDigits {
  const [whole = '', fraction = ''] = digits.split(mark);
  const asDecimal = sizes(whole || '0', fraction);
  if (!patterns[mark].test(digits)) return asDecimal;
  const asGroup = sizes(whole + fraction);
  if (mark !== place.decimalMark) return asGroup;
  if (place.isMarkSure || place.money === null) return asDecimal;
  if (place.money === 'written') return asGroup;
  if (asDecimal.kind === 'refused' || asGroup.kind === 'refused') return refused;
  return { kind: 'sizes', sizes: [...asDecimal.sizes, ...asGroup.sizes] };
}

function sizes(whole: string, fraction = ''): ReadDigits {
  const significant = (whole + fraction).replace(/^0+|0+$/gu, '');
  if (significant.length > mostDigits) return { kind: 'refused', reason: 'too-many-digits' };
  return { kind: 'sizes', sizes: [Number(`${whole}.${fraction || '0'}`)] };
}

/**
 * The decimal mark that a whole column agrees on, from the figures whose marks can mean one thing only; null
 * where none tells, or where they contradict each other.
 */
export function decimalMarkOf(column: readonly string[]): DecimalMark | null {
  const seen = new Set<DecimalMark>();
  for (const cell of column) {
    const digits = /\d[\d.,]*/u.exec(cell)?.[0] ?? '';
    const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) continue;
    const mark = digits[last] as DecimalMark;
    const other = mark === '.' ? ',' : '.';
    if (digits.includes(other)) seen.add(mark);
    else if (digits.indexOf(mark) !== last) seen.add(other);
    else if (!patterns[mark].test(digits)) seen.add(mark);
  }
  return seen.size === 1 ? ([...seen][0] as DecimalMark) : null;
}
