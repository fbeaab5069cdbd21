import type { Language } from '#texts/languages.ts';
import type { Measure } from '../tables/column.ts';
import type { DecimalMark } from './digits.ts';

/** What a figure is to its key result: where it starts, where it should get, or a value it has. */
export type FigureRole = 'baseline' | 'target' | 'value';

/** Where a figure is typed, which decides what it can mean. */
export interface FigurePlace {
  readonly language: Language;
  readonly role: FigureRole;
  /** Null where nothing is known yet, as in a pasted column or a title. */
  readonly measure: Measure | null;
  /** The currency of the key result or gap, else the plan's. */
  readonly currency: string;
  readonly unit: string;
  /** Whether other figures of the same key result stand in its measure, currency and unit already. */
  readonly isSettled: boolean;
  readonly baseline: number | null;
  /** The value that the field showed; null where it was empty. */
  readonly shown: number | null;
  /** Which way the title says it should go; null where it says nothing. */
  readonly direction: 'up' | 'down' | null;
  /** The mark before decimals in the column that the figure is from; null where it stands alone. */
  readonly decimalMark: DecimalMark | null;
}

/** A figure as it stands, in its measure. What was not said is that of its place; a null measure nobody said. */
export interface FigureValue {
  readonly kind: 'value';
  readonly value: number;
  readonly measure: Measure | null;
  readonly currency: string;
  readonly unit: string;
}

/** A change in percent of the baseline. */
export interface RelativeFigure {
  readonly kind: 'relative';
  readonly percent: number;
}

/** A change in the unit of the baseline; points where that is percent. */
export interface FigureDifference {
  readonly kind: 'difference';
  readonly by: number;
}

/** What a figure means. */
export type FigureAnswer = FigureValue | RelativeFigure | FigureDifference;

/** Why a text is no figure that can be taken in its place. */
export const figureRefusals = [
  'not-a-figure',
  'several-figures',
  'a-name',
  'marks',
  'too-many-digits',
  'currency-unknown',
  'other-currency',
  'other-unit',
  'percent-here',
  'money-here',
  'change-here',
  'no-baseline',
] as const;
export type FigureRefusal = (typeof figureRefusals)[number];

/** What a text is read as: a figure, a question with its choices, or why it is refused. */
export type FigureReading =
  | FigureAnswer
  | { readonly kind: 'question'; readonly choices: readonly FigureAnswer[] }
  | { readonly kind: 'refused'; readonly reason: FigureRefusal };

/** The place of a figure of which nothing is known but the language and the plan's currency. */
export const openPlace = (language: Language, currency: string, role: FigureRole = 'value'): FigurePlace => ({
  language,
  role,
  measure: null,
  currency,
  unit: '',
  isSettled: false,
  baseline: null,
  shown: null,
  direction: null,
  decimalMark: null,
});
