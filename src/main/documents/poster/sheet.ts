import type { PosterPaper } from '#contract/document.ts';
import type { Scope } from '#domain/ownership/scope.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';

export interface PosterOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: PosterPaper;
  readonly today: string;
  readonly asOf?: string | null;
  /** Whose objectives; what they serve stands with them. */
  readonly scope: Scope;
}

/** Landscape sheets in millimetres. */
const sheets: Readonly<Record<PosterPaper, { width: number; height: number }>> = {
  A3: { width: 420, height: 297 },
  A2: { width: 594, height: 420 },
  A1: { width: 841, height: 594 },
};

/** What margins, head and foot take of an A3 sheet in millimetres; of a larger one as much more. */
const frame = { margin: 15, head: 27, foot: 15 } as const;

/** A sheet with the room for the alignment between its head and foot, in millimetres. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly head: number;
  readonly foot: number;
  /** How many times as wide as A3 it is. */
  readonly scale: number;
  readonly room: { readonly width: number; readonly height: number };
}

export function sheetOf(paper: PosterPaper): Sheet {
  const { width, height } = sheets[paper];
  const scale = width / sheets.A3.width;
  const [margin, head, foot] = [frame.margin * scale, frame.head * scale, frame.foot * scale];
  const room = { width: width - 2 * margin, height: height - 2 * margin - head - foot };
  return { width, height, margin, head, foot, scale, room };
}

/** Where something stands on the paper whose place in the room for the alignment is known in sizes of a type. */
export const onPaper = (
  { margin, head }: Sheet,
  size: number,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
) => ({ x: margin + x * size, y: margin + head + y * size, width: width * size });

/** A point in millimetres. */
export const point = 25.4 / 72;

/** How many times larger than the words of a person's objective those of a level are. */
export const typeOf: Readonly<Record<Level, number>> = { company: 1.3, team: 1.12, individual: 1 };

/** The parts of a card and of a line in sizes of their titles: lines and gaps, then sizes of other words. */
export const card = {
  padding: 0.8,
  meta: 1.1,
  titleLine: 1.22,
  titleGap: 0.5,
  rung: 1.04,
  rungGap: 0.24,
  rungNumber: 1.45,
  metaText: 0.68,
  rungText: 0.8,
  /** A line of a list, and its mark before it. */
  line: 1.25,
  mark: 1.05,
} as const;

/** A text is cut where it takes more lines than this: a title may be ten thousand characters. */
export const mostLines = { title: 6, rung: 4 } as const;
