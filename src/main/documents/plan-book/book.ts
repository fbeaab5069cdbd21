import { monthsInWords } from '#contract/sentences/measure.ts';
import type { Cascade } from '#domain/alignment/cascade.ts';
import { wholeMonths } from '#domain/cycle/span.ts';
import { formatTimeframe } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import type { Translate } from '#texts/texts.ts';

/** Everything the pages of a plan book are made of. */
export interface Book {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly scope: Scope;
  /** The objectives of the scope, and what they serve. */
  readonly cascade: Cascade;
  /** The objectives of the scope alone, in the order of the cascade. */
  readonly own: readonly Objective[];
  readonly language: Language;
  readonly today: string;
  readonly t: Translate;
  /** Page numbers by anchor, null in the first pass. */
  readonly pages: ReadonlyMap<string, number> | null;
}

/** The name of the place in the document that an objective's page begins with. */
export const anchorOf = (objective: Objective): string => `objective-${objective.id}`;

/** The page of an anchor; in the first pass a placeholder of the same width. */
export const pageOf = (book: Book, anchor: string): string => String(book.pages?.get(anchor) ?? '00');

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
