import { refusalWords } from '#contract/sentences/figures.ts';
import { type BonusRule, inOrder, startingBands, startingRule } from '#domain/bonus/rule.ts';
import { openPlace } from '#domain/figure/figure.ts';
import { readFigure } from '#domain/figure/read-figure.ts';
import { formatNumber } from '#domain/number-format/number-format.ts';
import { contentOf } from '#domain/tables/column.ts';
import { tables } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

type Band = BonusRule['bands'][number];

/** A rule as it is typed; its bands stay while it is in a line. */
export type RuleDraft = {
  readonly [Field in keyof BonusRule]: Field extends 'bands'
    ? readonly Readonly<Record<keyof Band, string>>[]
    : BonusRule[Field] extends number | null
      ? string
      : BonusRule[Field];
};

/** The fields of a rule that hold one figure. */
export type FigureField = {
  [Field in keyof RuleDraft]: RuleDraft[Field] extends string
    ? BonusRule[Field] extends number | null
      ? Field
      : never
    : never;
}[keyof RuleDraft];

/** A rule as a form shows it. */
export function draftOf(rule: BonusRule, language: Language): RuleDraft {
  const text = (value: number | null) => (value === null ? '' : formatNumber(value, language));
  const bands = rule.bands.length > 0 ? rule.bands : startingBands;
  return {
    ...rule,
    fullScore: text(rule.fullScore),
    floorScore: text(rule.floorScore),
    cap: text(rule.cap),
    teamShare: text(rule.teamShare),
    companyShare: text(rule.companyShare),
    bands: bands.map(({ fromScore, payOut }) => ({ fromScore: text(fromScore), payOut: text(payOut) })),
  };
}

/** What is read of a draft: the rule, or what stands against each field that it cannot be read of. */
export type DraftReading =
  | { readonly rule: BonusRule; readonly errors: null }
  | { readonly rule: null; readonly errors: Readonly<Record<string, string>> };

/** The name of a field of a band among the errors. */
export const bandField = (place: number, field: keyof Band): string => `${place} ${field}`;

/** Reads a draft as it is typed, as the columns of the table have it. */
export function readDraft(draft: RuleDraft, language: Language, currency: string): DraftReading {
  const errors: Record<string, string> = {};
  const columns = { ...tables.bonusRule.columns, ...tables.bonusBand.columns };
  const figure = (name: string, column: FigureField | keyof Band, text: string): number | null => {
    const schema = columns[column];
    if (text.trim() === '' && schema.safeParse(null).success) return null;
    const place = { ...openPlace(language, currency), measure: 'number' as const };
    const read = readFigure(text.replace('%', ''), place);
    if (read.kind !== 'value') {
      errors[name] = refusalWords(read.kind === 'refused' ? read.reason : 'not-a-figure', place);
      return null;
    }
    if (schema.safeParse(read.value).success) return read.value;
    const { minValue, maxValue } = contentOf(schema) as unknown as { minValue: number; maxValue: number };
    const limits = { least: formatNumber(minValue, language), most: formatNumber(maxValue, language) };
    errors[name] = textsOf(language)('bonus.outOfRange', limits);
    return null;
  };
  const { kind, isCommittedOnly } = draft;
  const field = (name: FigureField) => figure(name, name, draft[name]);
  const band = (place: number, name: keyof Band, text: string) =>
    figure(bandField(place, name), name, text) ?? 0;
  const rule: BonusRule = {
    kind,
    isCommittedOnly,
    fullScore: kind === 'bands' ? startingRule.fullScore : (field('fullScore') ?? 0),
    floorScore: field('floorScore'),
    cap: field('cap'),
    teamShare: field('teamShare') ?? 0,
    companyShare: field('companyShare') ?? 0,
    bands: (kind === 'bands' ? draft.bands : []).map(({ fromScore, payOut }, place) => ({
      fromScore: band(place, 'fromScore', fromScore),
      payOut: band(place, 'payOut', payOut),
    })),
  };
  if (Object.keys(errors).length > 0) return { rule: null, errors };
  return { rule: inOrder(rule), errors: null };
}
