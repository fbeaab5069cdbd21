import { monthsInWords } from '#contract/sentences/measure.ts';
import type { AgreementJournal } from '#domain/agreement/touches.ts';
import type { Cascade, CascadeNode } from '#domain/alignment/cascade.ts';
import { wholeMonths } from '#domain/cycle/span.ts';
import { formatTimeframe } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import type { Translate } from '#texts/texts.ts';

/** Everything that the parts of a plan book are gathered from. */
export interface Book {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly scope: Scope;
  /** The objectives of the scope, and what they serve. */
  readonly cascade: Cascade;
  /** Where each objective of the cascade stands in the book, by its id, in the order of the book. */
  readonly places: ReadonlyMap<string, Place>;
  /** The objectives of the scope alone, in the order of the cascade. */
  readonly own: readonly Objective[];
  readonly language: Language;
  readonly today: string;
  /** The instant as of which it is printed, where that is a moment of the history. */
  readonly asOf: string | null;
  readonly t: Translate;
  /** What was done since its cycle was signed. */
  readonly journal: AgreementJournal;
}

/** Where an objective stands in the book. */
export interface Place {
  readonly objective: Objective;
  /** How deep below what serves nothing, 1 for that itself; headings go no deeper than `deepest`. */
  readonly depth: number;
  /** The part of the book that begins with it, where one does. */
  readonly part: string | null;
}

/** Bookmarks and headings tell four depths apart; the rungs of the last are the fifth. */
const deepest = 4;

/** Places in the order of the book; what is not aligned stands in a part of its own, one deeper. */
export function placesOf({ bands, unaligned }: Cascade, partUnaligned: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const visit = ({ objective, children }: CascadeNode, depth: number, part: string | null) => {
    places.set(objective.id, { objective, depth: Math.min(depth, deepest), part });
    for (const child of children) visit(child, depth + 1, null);
  };
  for (const band of bands) visit(band, 1, null);
  unaligned.forEach((node, index) => {
    visit(node, 2, index === 0 ? partUnaligned : null);
  });
  return places;
}

/** The name of the place in the document that an objective's page begins with. */
export const anchorOf = (objective: Objective): string => `objective-${objective.id}`;

/** Who an objective belongs to, in a word or two. */
export const belongsTo = (book: Book, objective: Objective): string =>
  ownerName(book.plan, ownerOf(objective));

/** A timeframe in short: its months, or their number where it is longer than the cycle. */
export function shortTimeframe(objective: Objective, language: Language): string {
  const months = wholeMonths(objective);
  return months !== null && months > 6
    ? monthsInWords(months, language)
    : formatTimeframe(objective.startsOn, objective.endsOn, language);
}
