/** What a figure is given in; a ratio and a count have no unit. */
export type Unit = 'ms' | 'KB' | 'MB' | '';

/** A measured figure, with the value that it is to stay at or below where there is one. */
export interface Figure {
  readonly bench: string;
  readonly what: string;
  /** What it was held against, as a ratio or a difference; null where it stands for itself. */
  readonly against: string | null;
  readonly value: number;
  readonly unit: Unit;
  readonly aim: number | null;
}

/** How a benchmark came to its end where it did not measure all that it was to. */
export interface Unfinished {
  readonly bench: string;
  readonly why: string;
}

/** A run of benchmarks. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly unfinished: readonly Unfinished[];
}
