import type { PosterPaper } from '#contract/document.ts';
import type { Scope } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';

export interface PosterOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: PosterPaper;
  readonly today: string;
  /** Whose objectives; what they serve stands with them. */
  readonly scope: Scope;
}

/** Landscape sheets in millimetres. */
export const sheets: Readonly<Record<PosterPaper, { width: number; height: number }>> = {
  A3: { width: 420, height: 297 },
  A2: { width: 594, height: 420 },
  A1: { width: 841, height: 594 },
};

/** What margins, head and foot take of a sheet, in millimetres. */
export const frame = { margin: 16, head: 30, foot: 12 } as const;

/** The room for the alignment itself, in millimetres. */
export const roomOf = (paper: PosterPaper): { width: number; height: number } => ({
  width: sheets[paper].width - 2 * frame.margin,
  height: sheets[paper].height - 2 * frame.margin - frame.head - frame.foot,
});

/** One point in millimetres, and one pixel. */
export const point = 25.4 / 72;
export const pixel = 25.4 / 96;

/** What is smaller than this many points cannot be read from a step away. */
export const leastSize = 6;
