import type { Language } from '#texts/languages.ts';

/** Every rule of the wording check, by its stable id [product: Wording check]. */
export const ruleIds = [
  'objective/vague',
  'objective/two-results',
  'objective/no-owner',
  'objective/no-timeframe',
  'objective/duplicate-title',
  'objective/unaligned',
  'objective/few-key-results',
  'objective/many-key-results',
  'owner/many-objectives',
  'key-result/no-number',
  'key-result/no-baseline',
  'key-result/target-equals-baseline',
  'key-result/against-title',
  'key-result/due-outside',
  'key-result/vague',
  'key-result/task',
  'key-result/two-results',
  'key-result/no-owner',
  'key-result/duplicate-title',
  'key-result/not-ambitious',
  'key-result/out-of-reach',
  'ladder/against-estimates',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** The rules that a sentence meets by its words alone. */
export const sentenceRules: ReadonlySet<RuleId> = new Set([
  'objective/vague',
  'objective/two-results',
  'key-result/no-number',
  'key-result/vague',
  'key-result/task',
  'key-result/two-results',
]);

/** How much a hint matters; none is ever a blocker. */
export type Severity = 'warning' | 'note';

export const severityOf: Readonly<Record<RuleId, Severity>> = {
  'objective/vague': 'note',
  'objective/two-results': 'note',
  'objective/no-owner': 'warning',
  'objective/no-timeframe': 'warning',
  'objective/duplicate-title': 'warning',
  'objective/unaligned': 'note',
  'objective/few-key-results': 'warning',
  'objective/many-key-results': 'note',
  'owner/many-objectives': 'warning',
  'key-result/no-number': 'warning',
  'key-result/no-baseline': 'warning',
  'key-result/target-equals-baseline': 'warning',
  'key-result/against-title': 'warning',
  'key-result/due-outside': 'warning',
  'key-result/vague': 'warning',
  'key-result/task': 'warning',
  'key-result/two-results': 'note',
  'key-result/no-owner': 'note',
  'key-result/duplicate-title': 'warning',
  'key-result/not-ambitious': 'note',
  'key-result/out-of-reach': 'note',
  'ladder/against-estimates': 'note',
};

/** One thing that could be said better, and where. */
export interface Hint {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The language of the text it speaks of. */
  readonly language: Language;
  readonly objectiveId: string;
  readonly keyResultId: string | null;
  /** What the sentence of the hint names. */
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Hints that say the same, in the order in which the first of them came. */
export interface HintGroup {
  readonly title: string;
  readonly hints: readonly Hint[];
}

/** Says what several places have in common once; `titleOf` is what a hint says. */
export function groupedHints(hints: readonly Hint[], titleOf: (hint: Hint) => string): HintGroup[] {
  const groups = new Map<string, Hint[]>();
  for (const hint of hints) {
    const key = `${hint.rule} ${titleOf(hint)}`;
    const group = groups.get(key);
    if (group) group.push(hint);
    else groups.set(key, [hint]);
  }
  return [...groups.values()].map((same) => ({ title: titleOf(same[0] as Hint), hints: same }));
}
