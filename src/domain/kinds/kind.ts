import type { Standing } from '../plan/plan.ts';
import type { State } from '../progress/state.ts';
import type { Measure } from '../tables/column.ts';
import type { KeyResult, Step } from '../tables/tables.ts';

/** Columns that are empty but for kinds that cannot be without them. */
export type KindColumn = 'measure' | 'comparison';

/** A key result of a kind that requires some columns. */
export type Requiring<C extends KindColumn> = KeyResult & { readonly [N in C]: NonNullable<KeyResult[N]> };

/** What a kind is asked about: a key result, where it stands by its check-ins, and the steps that it is made of. */
export interface Facts<C extends KindColumn = never> {
  readonly rung: Requiring<C>;
  readonly standing: Standing | undefined;
  readonly steps: readonly Step[];
}

/** What a value is held against. */
export type Aim = Pick<KeyResult, 'comparison' | 'baseline' | 'target'>;

/** What of a key result can be different where it goes on in the next cycle. */
export type CarriedFields = Pick<
  KeyResult,
  'baseline' | 'baselinePeriod' | 'target' | 'relativeTarget' | 'commitValue' | 'stretchValue' | 'confidence'
>;

/** The columns of a key result that follow from its kind. */
export type KindFields = Partial<Pick<KeyResult, 'kind' | 'measure' | 'comparison' | 'relativeTarget'>>;

/** What somebody asks of the fields of a key result. */
export type Asked = { readonly [F in keyof KeyResult]?: KeyResult[F] | undefined };

/** From where to where a key result goes, in words. */
export interface Line {
  /** The ends of its bar. */
  readonly from: string;
  readonly to: string;
  /** The value it has now, null where there is none to name. */
  readonly now: string | null;
  /** What it is to reach in one line, `from → to`: its parts, or its target alone where that says it all. */
  readonly way: readonly string[];
}

/** The words and the figures of a language, with which a kind says its line. */
export interface Speech {
  readonly done: string;
  readonly notDone: string;
  readonly baselineOpen: string;
  readonly targetOpen: string;
  readonly comparison: Readonly<Record<NonNullable<KeyResult['comparison']>, string>>;
  readonly stepsDone: (done: number, total: number) => string;
  /** A value of the key result with its unit, and without. */
  readonly figure: (value: number) => string;
  readonly bare: (value: number) => string;
}

/** A field by which what a kind needs is edited; `unit` is the currency where its values are money. */
export type EditorField =
  | 'comparison'
  | 'measure'
  | 'baseline'
  | 'target'
  | 'threshold'
  | 'baselinePeriod'
  | 'unit'
  | 'commitValue'
  | 'stretchValue'
  | 'now'
  | 'done'
  | 'steps';

/** All that there is to know of a kind of key results [product: Key result kinds]; `C` are the columns it requires. */
export interface Kind<C extends KindColumn = never> {
  readonly requires: { readonly [N in C]: true };
  /** How its values are written; null where it measures nothing and is told by its progress. */
  readonly measureOf: ((rung: { readonly measure?: Measure | null | undefined }) => Measure) | null;
  /** Whether it is to go from its baseline to its target. */
  readonly moves: boolean;
  /** How people say where it stands. */
  readonly answeredBy: 'figure' | 'tick' | 'steps';
  /** The fields of its editor, line by line. */
  readonly editor: readonly (readonly EditorField[])[];

  /** How far it is, a fraction from 0 to 1. */
  progress(facts: Facts<C>): number;
  /** Whether a value that was checked in is where its target is. */
  isReachedBy(aim: Aim, value: number): boolean;
  /** Whether a check-in held; null where nobody counts that. */
  readonly holds: ((aim: Aim, value: number) => boolean) | null;
  /** The day on which it was reached; null where it is not. */
  reachedOn(facts: Facts<C>): string | null;
  /** Why nobody can say how far it is; null where somebody can. */
  unknown(facts: Facts<C>): Extract<State, 'no-target' | 'no-figure'> | null;
  /** Whether nothing is left to do for it, while its time goes on and when that is over. */
  isDone(facts: Facts<C>, isOver: boolean): boolean;
  /** Its state where it is neither done, overdue nor stale; `expected` is a fraction. */
  judge(facts: Facts<C>, expected: number): State;

  /** What is expected of it when a share of its time is over, as fractions. */
  expected(share: number): number;
  /** What is wanted of it in a comparison with others, of what is expected; fractions. */
  wanted(expected: number): number;
  /** The value that goes with an expected progress; null where it has no values or no target. */
  expectedValue(rung: Requiring<C>, expected: number): number | null;

  /** From where to where it goes, in words. */
  line(facts: Facts<C>, speech: Speech): Line;
  /** A value of it in words. */
  valueWords(value: number, speech: Speech): string;
  /** The value that somebody typed; `read` reads a figure, or answers null. */
  typed(text: string, read: (text: string) => number | null): number | null;
  /** The value it had last, for a word about confidence alone. */
  lastValue(rung: Requiring<C>, standing: Standing | undefined, stepsDone: number): number | null;

  /** What it cannot be without, where fields are asked for or a key result becomes of this kind. */
  brings(asked: Asked, before: KeyResult, measureBefore: Measure | null): KindFields;
  /** The value it begins with where a key result becomes of this kind; null where the last one goes on. */
  firstValue(wasDone: boolean): number | null;
  /** What becomes of it where somebody writes its figures in another measure. */
  inMeasure(measure: Measure): KindFields;
  /** What is different where it goes on from the value it reached in a cycle. */
  carried(rung: Requiring<C>, reached: number, cycleName: string): Partial<CarriedFields>;
}
