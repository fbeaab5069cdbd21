import type { Language } from '#texts/languages.ts';
import type { Gap } from '../gap/gap.ts';
import { kindOf } from '../kinds/kinds.ts';
import { valueFormatOf } from '../number-format/number-format.ts';
import type { Plan } from '../plan/plan.ts';
import type { Measure } from '../tables/column.ts';
import type { Columns, KeyResult } from '../tables/tables.ts';
import { titleDirection } from '../wording/direction.ts';
import { noCurrency } from './currency.ts';
import { type FigureAnswer, type FigurePlace, openPlace } from './figure.ts';
import { outcomeOf } from './read-figure.ts';

/** The figures of a key result, and the value it has now. */
export type KeyResultFigure = 'baseline' | 'target' | 'commitValue' | 'stretchValue' | 'now';
const ownFigures = ['baseline', 'target', 'commitValue', 'stretchValue'] as const;

/** Where a figure of a key result is typed. A threshold to keep is a value like a baseline, not a change of one. */
export function keyResultPlace(
  plan: Plan,
  rung: KeyResult,
  figure: KeyResultFigure,
  language: Language,
): FigurePlace {
  const standing = plan.standings.get(rung.id);
  const isAim = figure !== 'baseline' && figure !== 'now' && kindOf(rung).moves;
  return {
    ...valuePlace(rung, language, plan.about.currency),
    role: figure === 'now' ? 'value' : isAim ? 'target' : 'baseline',
    isSettled: standing !== undefined || ownFigures.some((name) => name !== figure && rung[name] !== null),
    shown: figure === 'now' ? (standing?.latestValue ?? rung.baseline) : rung[figure],
    direction: titleDirection(rung.title),
  };
}

/** Where a value that a key result has is typed, such as a check-in: its measure, currency and unit stand. */
export const valuePlace = (rung: KeyResult, language: Language, currency = noCurrency): FigurePlace => ({
  ...openPlace(language, rung.currency ?? currency),
  measure: valueFormatOf(rung)?.measure ?? 'number',
  unit: rung.unit,
  isSettled: true,
  baseline: rung.baseline,
});

/** The figures of a gap. */
export const gapFigures = ['lastPeriod', 'current', 'comparisonValue'] as const;
export type GapFigure = (typeof gapFigures)[number];

/** Where a figure of a gap is typed: each of the three is a value. */
export const gapPlace = (plan: Plan, gap: Gap, figure: GapFigure, language: Language): FigurePlace => ({
  ...openPlace(language, gap.currency ?? plan.about.currency, 'baseline'),
  measure: gap.measure,
  unit: gap.unit,
  isSettled: gapFigures.some((name) => name !== figure && gap[name] !== null),
  shown: gap[figure],
});

/** What somebody wrote with a value, where it is other than its place had it. */
interface Written {
  readonly measure?: Measure;
  readonly currency?: string;
  readonly unit?: string;
}

/** The currency, measure and unit that a typed value brings along. */
export function broughtAlong(answer: FigureAnswer, place: FigurePlace): Written {
  if (answer.kind !== 'value') return {};
  const { measure, currency, unit } = answer;
  return {
    ...(measure !== null && measure !== place.measure ? { measure } : {}),
    ...(measure === 'currency' && currency !== place.currency ? { currency } : {}),
    ...(measure === 'number' && unit !== place.unit ? { unit } : {}),
  };
}

/** The columns of a key result that a typed figure changes; a change of the baseline is left to whoever has it last. */
export function keyResultColumns(
  answer: FigureAnswer,
  figure: Exclude<KeyResultFigure, 'now'>,
  place: FigurePlace,
  rung: Pick<KeyResult, 'kind'>,
): Partial<Columns<'keyResult'>> & { readonly targetDifference?: number } {
  if (answer.kind === 'difference' && figure === 'target') return { targetDifference: answer.by };
  if (answer.kind === 'relative' && figure === 'target') return { relativeTarget: answer.percent };
  const { measure, ...written } = broughtAlong(answer, place);
  const kind = measure === undefined ? {} : kindOf(rung).inMeasure(measure);
  return { [figure]: outcomeOf(answer, place), ...written, ...kind };
}
