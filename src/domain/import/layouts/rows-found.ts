import { currenciesOf } from '../../figure/currency.ts';
import { withoutDust } from '../../figure/decimal.ts';
import { isPercentSign } from '../../figure/written-figure.ts';
import { unit as unitColumn } from '../../tables/column.ts';
import type { FoundKeyResult, FoundObjective } from '../found.ts';

type Told<T, Known extends keyof T> = Pick<T, Known> & Partial<T>;

/** An objective of which a layout says only some things. */
export const objectiveOf = (told: Told<FoundObjective, 'at' | 'key' | 'title'>): FoundObjective => ({
  description: '',
  level: null,
  owners: [],
  teamKey: null,
  cycleKey: null,
  startsOn: null,
  endsOn: null,
  parents: [],
  score: null,
  isCommitted: null,
  ...told,
});

/** A key result of which a layout says only some things; one of which it says no figures is a milestone. */
export const keyResultOf = (
  told: Told<FoundKeyResult, 'at' | 'key' | 'objectiveKey' | 'title'>,
): FoundKeyResult => ({
  description: '',
  ...unmeasured,
  baseline: null,
  baselinePeriod: '',
  target: null,
  commit: null,
  stretch: null,
  owners: [],
  dueOn: null,
  confidence: null,
  weight: null,
  current: null,
  score: null,
  isDone: false,
  checkIns: [],
  steps: [],
  ...told,
});

type Measured = Pick<FoundKeyResult, 'kind' | 'measure' | 'unit' | 'currency' | 'comparison'>;

/** What a key result is that has no figures. */
export const unmeasured: Measured = {
  kind: 'milestone',
  measure: null,
  unit: '',
  currency: null,
  comparison: null,
};

/** Words for a unit that say no more than that there is a figure. */
const noUnits = new Set(['#', 'number', 'numeric', 'count', 'quantity', 'value', 'unit', 'units']);
const percentWords = new Set(['percentage', 'percent']);

/** What figures are in whose unit is written; a name of what is counted may stand in for one. */
export function measuredIn(written: string, counted = ''): Measured {
  const word = written.toLowerCase();
  if (isPercentSign(written) || percentWords.has(word))
    return { ...unmeasured, kind: 'percent', measure: 'percent' };
  if (word === 'currency') return { ...unmeasured, kind: 'currency', measure: 'currency' };
  const currencies = written === '' ? [] : currenciesOf(written, null);
  const [currency] = currencies;
  if (currencies.length === 1 && currency) {
    return { ...unmeasured, kind: 'currency', measure: 'currency', currency };
  }
  const unit = written === '' || noUnits.has(word) ? counted : written;
  return {
    ...unmeasured,
    kind: 'number',
    measure: 'number',
    unit: unitColumn.safeParse(unit).success ? unit : '',
  };
}

/** What a key result is whose figures are known: without a target a milestone, where it should stay kept. */
export function kindBy(measured: Measured, baseline: number | null, target: number | null): Measured {
  if (target === null) return unmeasured;
  if (baseline === null || baseline !== target) return measured;
  return { ...measured, kind: 'keep', comparison: target === 0 ? 'at-most' : 'at-least' };
}

/** The value at which somebody stands who is so many percent of the way. */
export function valueOnTheWay(
  percent: number,
  baseline: number | null,
  target: number | null,
): number | null {
  if (target === null || baseline === target) return null;
  const start = baseline ?? 0;
  return withoutDust(start + (percent / 100) * (target - start));
}

/** A key result of which no more is known than how far it came: from 0 to 100 %. */
export const progressOf = (
  told: Told<FoundKeyResult, 'at' | 'key' | 'objectiveKey' | 'title'>,
  progress: number | null,
): FoundKeyResult =>
  keyResultOf({
    ...measuredIn('%'),
    baseline: 0,
    target: 100,
    current: progress === null ? null : { value: progress, on: null },
    ...told,
  });
