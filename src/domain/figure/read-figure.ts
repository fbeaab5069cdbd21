import { languageRecords } from '#texts/languages.ts';
import type { Measure } from '../tables/column.ts';
import { applyRelative, sumOf } from './change.ts';
import { currencyDecimals } from './currency.ts';
import { shifted } from './decimal.ts';
import { readDigits } from './digits.ts';
import type { FigureAnswer, FigurePlace, FigureReading, FigureRefusal, FigureValue } from './figure.ts';
import { takeApart, type WrittenFigure } from './written-figure.ts';

const refused = (reason: FigureRefusal): FigureReading => ({ kind: 'refused', reason });

/**
 * Reads a figure that people type, paste or import, as its place understands it: what the program shows in either
 * language, with its currency, percent sign, scale ("1,5 jt", "$10k") or unit, and changes of the baseline (`+10%`,
 * `+17`) where it is a target. What can mean several things is a question, what means none is refused
 * [product: Key result kinds].
 */
export function readFigure(typed: string, place: FigurePlace): FigureReading {
  const written = takeApart(typed, place);
  if (written.kind === 'refused') return written;
  const currencies: readonly (string | null)[] = written.currencies.length > 0 ? written.currencies : [null];
  const readings: FigureReading[] = [];
  for (const currency of currencies) {
    const sizes = sizesOf(written, currency, place);
    if (typeof sizes === 'string') return refused(sizes);
    for (const size of sizes) readings.push(meaningOf({ ...written, size, currency }, place));
  }
  return oneOf(readings);
}

/** A figure of one size in one currency, if any. */
interface Sized extends WrittenFigure {
  readonly size: number;
  readonly currency: string | null;
}

function sizesOf(
  written: WrittenFigure,
  currency: string | null,
  place: FigurePlace,
): readonly number[] | FigureRefusal {
  const isAssumed = currency === null && place.measure === 'currency' && written.ending === null;
  const hasScale = written.scales[0] !== 0;
  const isMoney = !hasScale && (currency !== null || isAssumed);
  const hasThreeDecimals = isMoney && currencyDecimals(currency ?? place.currency) > 2;
  const read = readDigits(written.digits, {
    decimalMark: place.decimalMark ?? languageRecords[place.language].decimalMark,
    isMarkSure: place.decimalMark !== null,
    money: !isMoney || hasThreeDecimals ? null : currency === null ? 'assumed' : 'written',
  });
  if (read.kind === 'refused') return read.reason;
  return read.sizes.flatMap((size) => written.scales.map((scale) => shifted(size, scale)));
}

/** One reading of several: what they agree on, else a question between them. */
function oneOf(readings: readonly FigureReading[]): FigureReading {
  const [first] = readings as [FigureReading];
  if (readings.length === 1) return first;
  const choices = readings.flatMap((reading): readonly FigureAnswer[] =>
    reading.kind === 'question' ? reading.choices : reading.kind === 'refused' ? [] : [reading],
  );
  if (choices.length === 0) return first;
  return choices.length === 1 ? (choices[0] as FigureAnswer) : { kind: 'question', choices };
}

/** The measure that a place counts in; a plain number whose unit is the percent sign is one of percent. */
const isPercentPlace = ({ measure, unit }: FigurePlace): boolean =>
  measure === 'percent' || (measure === 'number' && unit.trim() === '%');

function meaningOf(figure: Sized, place: FigurePlace): FigureReading {
  const isBelow = figure.sign === '-' || figure.sign === 'brackets';
  const value = isBelow ? 0 - figure.size : figure.size;
  const isSigned = figure.sign === '+' || figure.sign === '-';
  if (isPercentPlace(place)) return inPercent(figure, value, isSigned, place);
  if (figure.ending === 'percent') return percentInNumber(value, isSigned, place);
  const stands = asValue(figure, value, place);
  if (!isSigned || value === place.shown) return stands;
  if (place.role !== 'target') return figure.sign === '+' ? refused('change-here') : stands;
  return asChange(figure, value, stands, place);
}

/** A signed figure as the target of a number or of money: a difference from the baseline. */
function asChange(figure: Sized, value: number, stands: FigureReading, place: FigurePlace): FigureReading {
  if (place.baseline === null) return figure.sign === '+' ? refused('no-baseline') : stands;
  if (figure.currency !== null && figure.currency !== place.currency) return refused('other-currency');
  const difference = { kind: 'difference', by: value } as const;
  // Below zero already, a minus may be its own.
  if (figure.sign !== '-' || place.baseline >= 0 || stands.kind !== 'value') return difference;
  return asked([stands, difference], place);
}

function percentInNumber(value: number, isSigned: boolean, place: FigurePlace): FigureReading {
  const relative = { kind: 'relative', percent: value } as const;
  if (isSigned && place.role === 'target') return relative;
  if (isSigned && value > 0) return refused('change-here');
  const percent: FigureValue = {
    kind: 'value',
    value,
    measure: 'percent',
    currency: place.currency,
    unit: '',
  };
  if (place.measure === null || !place.isSettled) return percent;
  if (place.role === 'value') return refused('percent-here');
  return place.role === 'target' && place.baseline !== null
    ? { kind: 'question', choices: [percent, relative] }
    : { kind: 'question', choices: [percent, { ...percent, measure: place.measure, unit: place.unit }] };
}

function inPercent(figure: Sized, value: number, isSigned: boolean, place: FigurePlace): FigureReading {
  if (figure.currency !== null || (figure.unit !== null && figure.unit !== place.unit)) {
    return asValue(figure, value, place);
  }
  const stands: FigureValue = {
    kind: 'value',
    value,
    measure: place.measure,
    currency: place.currency,
    unit: place.unit,
  };
  if (place.role !== 'target') return stands;
  const difference = { kind: 'difference', by: value } as const;
  const { baseline } = place;
  if (!isSigned) {
    return figure.ending === 'points' && baseline !== null ? asked([stands, difference], place) : stands;
  }
  if (figure.ending === 'percent') {
    const isValue = baseline === null || baseline < 0 || value === place.shown;
    return isValue ? stands : asked([stands, difference, { kind: 'relative', percent: value }], place);
  }
  if (baseline === null) return figure.sign === '+' ? refused('no-baseline') : stands;
  if (figure.ending === null && figure.sign === '-' && (baseline < 0 || value === place.shown)) {
    return value === place.shown ? stands : asked([stands, difference], place);
  }
  return difference;
}

/** A figure as it stands, in what was written with it; refused or asked about where its place is in something else. */
function asValue(figure: Sized, value: number, place: FigurePlace): FigureReading {
  const said: Measure | null = figure.currency !== null ? 'currency' : null;
  const isOther = said !== null && (place.measure !== said || figure.currency !== place.currency);
  const own: FigureValue = {
    kind: 'value',
    value,
    measure: place.measure,
    currency: place.currency,
    unit: figure.unit ?? place.unit,
  };
  if (said === null) return own;
  const written: FigureValue = {
    ...own,
    measure: said,
    currency: figure.currency ?? place.currency,
    unit: '',
  };
  if (!isOther || place.measure === null || !place.isSettled) return written;
  if (place.role === 'value') return refused(place.measure === 'currency' ? 'other-currency' : 'money-here');
  return { kind: 'question', choices: [written, own] };
}

/** The value that an answer makes of its place; null where it needs a baseline that there is not. */
export function outcomeOf(
  answer: FigureAnswer,
  place: Pick<FigurePlace, 'baseline' | 'measure' | 'currency'>,
) {
  if (answer.kind === 'value') return answer.value;
  if (place.baseline === null) return null;
  const currency = place.measure === 'currency' ? place.currency : null;
  return answer.kind === 'difference'
    ? sumOf(place.baseline, answer.by)
    : applyRelative(place.baseline, answer.percent, currency);
}

/** A question between meanings: those first that go where the title says. */
function asked(choices: readonly FigureAnswer[], place: FigurePlace): FigureReading {
  const { direction, baseline } = place;
  if (direction === null || baseline === null) return { kind: 'question', choices };
  const fits = (choice: FigureAnswer): boolean => {
    const outcome = outcomeOf(choice, place) ?? baseline;
    return direction === 'up' ? outcome > baseline : outcome < baseline;
  };
  return {
    kind: 'question',
    choices: [...choices.filter(fits), ...choices.filter((choice) => !fits(choice))],
  };
}
