import { type Language, languageRecords, languages } from '#texts/languages.ts';
import { currenciesOf, currencyCodes, isSharedSign } from './currency.ts';
import type { FigurePlace, FigureRefusal } from './figure.ts';
import { isSameUnit, timeUnit } from './units.ts';

/** A text taken apart, before anything is made of its figure. */
export interface WrittenFigure {
  /** As it stands before the figure; in brackets a figure is below zero, as accountants write it. */
  readonly sign: '' | '+' | '-' | 'brackets';
  readonly digits: string;
  /** The powers of ten that its scale can mean: 3 for "thousand", none for 0. */
  readonly scales: readonly number[];
  readonly ending: 'percent' | 'points' | null;
  /** What the currency written with it can mean; empty where none is. */
  readonly currencies: readonly string[];
  /** The unit written with it, null where none is. */
  readonly unit: string | null;
}

export type TakenApart =
  | ({ readonly kind: 'written' } & WrittenFigure)
  | { readonly kind: 'refused'; readonly reason: FigureRefusal };

const refused = (reason: FigureRefusal) => ({ kind: 'refused', reason }) as const;

const percentSigns = new Set(['%', 'percent', 'pct', 'per cent', 'persen', 'prosen']);

/** Whether a text is a percent sign, or the word for it in either language. */
export const isPercentSign = (text: string): boolean => percentSigns.has(text.trim().toLowerCase());

const pointWords = new Set([
  'point',
  'points',
  'pt',
  'pts',
  'pp',
  'percentage points',
  '% points',
  'poin',
  'poin persen',
]);
const scaleOfWord: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  rb: 3,
  ribu: 3,
  mn: 6,
  million: 6,
  millions: 6,
  jt: 6,
  juta: 6,
  bn: 9,
  billion: 9,
  miliar: 9,
  milyar: 9,
  tn: 12,
  trillion: 12,
  triliun: 12,
  trilyun: 12,
};

/** Words before a figure that make it the number of something rather than an amount. */
const numbering = new Set([
  'no',
  'nr',
  'nomor',
  'number',
  'kr',
  'hk',
  'q',
  'h',
  'fy',
  'kw',
  'kuartal',
  'okr',
  'rev',
  'ver',
]);

/** Every way in which white space, minus signs and marks are written becomes one. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\u200e\u200f\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, '-')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

const calendarWords = new Map<Language, ReadonlySet<string>>();

/** Whether a word is the name of a month or a day of the week, so that a figure beside it is a date. */
function isCalendarWord(word: string): boolean {
  const folded = word.toLowerCase().replace(/\.$/u, '');
  return languages.some((language) => {
    const known = calendarWords.get(language);
    if (known) return known.has(folded);
    const names = new Set<string>();
    for (const style of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(languageRecords[language].locale, {
        month: style,
        timeZone: 'UTC',
      });
      const weekday = new Intl.DateTimeFormat(languageRecords[language].locale, {
        weekday: style,
        timeZone: 'UTC',
      });
      for (let at = 0; at < 12; at += 1) names.add(month.format(Date.UTC(2026, at, 1)).toLowerCase());
      for (let at = 1; at <= 7; at += 1) names.add(weekday.format(Date.UTC(2026, 0, at)).toLowerCase());
    }
    calendarWords.set(language, names);
    return names.has(folded);
  });
}

/** Takes a text apart into sign, currency, digits, scale and unit; refuses what is not one figure. */
export function takeApart(typed: string, place: FigurePlace): TakenApart {
  const text = plain(typed);
  const { rest, unit } = withoutOwnUnit(text, plain(place.unit));
  const first = rest.search(/\d/u);
  if (first < 0) return refused('not-a-figure');
  const last = rest.length - ([...rest].reverse().join('').search(/\d/u) + 1);
  // A mark that begins a figure belongs to it, one after the letters of "Rp." or "No." does not.
  const from = /(?:^|[^\p{L}])[.,]$/u.test(rest.slice(0, first)) ? first - 1 : first;
  const digits = rest.slice(from, last + 1);
  if (!/^[\d.,' ]+$/u.test(digits)) return refused('several-figures');
  const before = readBefore(rest.slice(0, from), rest.slice(last + 1), place);
  if (before.kind === 'refused') return before;
  const after = readAfter(before.after, place, before.sign !== '');
  if (after.kind === 'refused') return after;
  const currencies = before.currencies.length > 0 ? before.currencies : after.currencies;
  const isTwice = before.currencies.length > 0 && after.currencies.length > 0;
  if (isTwice && !before.currencies.some((code) => after.currencies.includes(code))) {
    return refused('several-figures');
  }
  const { sign } = before;
  return {
    kind: 'written',
    sign,
    digits,
    scales: scalesOf(after.scale, /\brp/iu.test(rest), place),
    ending: after.ending,
    currencies: isTwice ? currencies.filter((code) => after.currencies.includes(code)) : currencies,
    unit: unit ?? before.unit ?? after.unit,
  };
}

/** What a place shows behind its figures is taken off first, whatever it is. */
function withoutOwnUnit(text: string, own: string): { rest: string; unit: string | null } {
  if (own === '' || own === '%' || !text.toLowerCase().endsWith(own.toLowerCase()))
    return { rest: text, unit: null };
  const rest = text.slice(0, text.length - own.length);
  const isApart = /\s$/u.test(rest) || (/\d$/u.test(rest) && !/^[\d.,]/u.test(own));
  return isApart && /\d/u.test(rest) ? { rest: rest.trimEnd(), unit: own } : { rest: text, unit: null };
}

type Before =
  | { readonly kind: 'refused'; readonly reason: FigureRefusal }
  | {
      readonly kind: 'before';
      readonly sign: WrittenFigure['sign'];
      readonly currencies: readonly string[];
      readonly unit: string | null;
      /** What stands behind the figure, without the bracket that was opened before it. */
      readonly after: string;
    };

function readBefore(before: string, behind: string, place: FigurePlace): Before {
  const hasBrackets = before.includes('(') && behind.includes(')');
  const after = hasBrackets ? behind.replace(')', '') : behind;
  const opened = hasBrackets ? before.replace('(', '') : before;
  const signs = opened.match(/[+-]/gu) ?? [];
  if (signs.length + Number(hasBrackets) > 1) return refused('not-a-figure');
  const sign = hasBrackets ? 'brackets' : ((signs[0] as '+' | '-' | undefined) ?? '');
  const word = opened.replace(/[+-]/gu, '').trim();
  const done = { kind: 'before', sign, currencies: [], unit: null, after } as const;
  if (word === '') return done;
  const bare = /\p{L}\.$/u.test(word) ? word.slice(0, -1) : word;
  const currencies = currenciesOf(bare, place.currency);
  if (currencies.length > 0) return { ...done, currencies };
  if (place.unit !== '' && isSameUnit(bare, place.unit, place.language)) return { ...done, unit: place.unit };
  if (/^\p{Sc}$|^\p{Lu}{1,3}\p{Sc}$/u.test(bare) || (bare.length > 1 && isSharedSign(bare))) {
    return refused('currency-unknown');
  }
  // Capitals stand for a measure that gives its unit the name: "NPS 31".
  const isMeasure = /^\p{Lu}{2,6}$/u.test(bare) && /\s$/u.test(opened) && !bare.endsWith('.');
  if (isMeasure && !numbering.has(bare.toLowerCase()) && !isCalendarWord(bare) && takesUnit(place)) {
    return { ...done, unit: bare };
  }
  return refused(/\p{L}/u.test(bare) ? 'a-name' : 'not-a-figure');
}

/** Whether a unit that somebody writes can become that of the place. */
const takesUnit = ({ role, unit, measure }: FigurePlace): boolean =>
  unit === '' && role !== 'value' && (measure === null || measure === 'number');

type After =
  | { readonly kind: 'refused'; readonly reason: FigureRefusal }
  | {
      readonly kind: 'after';
      readonly scale: string | null;
      readonly ending: WrittenFigure['ending'];
      readonly currencies: readonly string[];
      readonly unit: string | null;
    };

function readAfter(behind: string, place: FigurePlace, isSigned: boolean): After {
  // "Rp 1.250.000,-": no cents.
  const tail = behind
    .trim()
    .replace(/[.,]-{1,2}$|^\.$/u, '')
    .trim();
  const [, scale = null, rest = ''] = /^([\p{L}]+)\.?(?:\s+(.*))?$/u.exec(tail) ?? [];
  const isScale = scale !== null && (scale.toLowerCase() in scaleOfWord || /^(?:m|M|T)$/u.test(scale));
  const ending = (isScale ? rest : tail).trim();
  const folded = ending.toLowerCase();
  const done = {
    kind: 'after',
    scale: isScale ? scale : null,
    ending: null,
    currencies: [],
    unit: null,
  } as const;
  if (ending === '') return done;
  if (percentSigns.has(folded)) return { ...done, ending: 'percent' };
  const isOfPercent = place.measure === 'percent' || place.measure === null || isSigned;
  if (pointWords.has(folded) && isOfPercent) return { ...done, ending: 'points' };
  const currencies = currenciesOf(ending, place.currency);
  if (currencies.length > 0) return { ...done, currencies };
  // "1st", "3x" and "5 b" are no amounts of something.
  const isApart = isScale || /^\s/u.test(behind) || timeUnit(ending, place.language) !== undefined;
  if (!isApart || /^\p{L}$/u.test(ending)) {
    return timeUnit(ending, place.language) ? readUnit(ending, place, done) : refused('not-a-figure');
  }
  return readUnit(ending, place, done);
}

function readUnit(ending: string, place: FigurePlace, done: Extract<After, { kind: 'after' }>): After {
  const [first = ''] = ending.split(' ');
  if (isCalendarWord(first)) return refused('a-name');
  if (/^\p{Sc}/u.test(ending)) return refused('currency-unknown');
  if (!/^\p{L}[\p{L}\p{M}.\- /²³]{0,59}$/u.test(ending)) return refused('not-a-figure');
  const time = timeUnit(ending, place.language);
  if (place.unit !== '' && place.measure !== 'currency' && place.measure !== 'percent') {
    return isSameUnit(ending, place.unit, place.language)
      ? { ...done, unit: place.unit }
      : refused('other-unit');
  }
  if (time && (takesUnit(place) || place.measure === 'number')) return { ...done, unit: time.word };
  if (!takesUnit(place)) return refused('other-unit');
  const words = ending.split(' ');
  if (words.some((word) => word.toLowerCase() in scaleOfWord)) return refused('not-a-figure');
  const isMoney = isSharedSign(ending) || words.some((word) => currencyCodes.includes(word));
  return isMoney ? refused('currency-unknown') : { ...done, unit: ending };
}

/** What a scale can mean: "m" is a million in English, and may be a thousand of them for who writes "Rp". */
function scalesOf(scale: string | null, isRupiah: boolean, place: FigurePlace): readonly number[] {
  if (scale === null) return [0];
  if (scale === 'T') return [12];
  if (scale.toLowerCase() !== 'm') return [scaleOfWord[scale.toLowerCase()] as number];
  return (isRupiah ? languageRecords.id : languageRecords[place.language]).mScales;
}
