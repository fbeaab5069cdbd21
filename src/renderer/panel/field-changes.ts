import { stageName } from '#contract/sentences/measure.ts';
import { formatDate, formatNumber, formatValue, valueFormatOf } from '#domain/number-format/number-format.ts';
import type { Change } from '#domain/plan/change.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { t } from '../language/language.ts';

/** What a field is called where it is edited, by table and column; columns that nobody edits have no name. */
const names = {
  objective: {
    title: 'panel.title',
    description: 'panel.description',
    ambition: 'panel.ambition',
    stageId: 'panel.stage',
    startsOn: 'panel.startsOn',
    endsOn: 'panel.endsOn',
    ownerId: 'panel.responsible',
  },
  keyResult: {
    title: 'keyResult.title',
    description: 'keyResult.description',
    kind: 'keyResult.kind',
    baseline: 'keyResult.baseline',
    baselinePeriod: 'keyResult.baselinePeriod',
    target: 'keyResult.target',
    commitValue: 'keyResult.commit',
    stretchValue: 'keyResult.stretch',
    unit: 'keyResult.unit',
    currency: 'keyResult.currency',
    weight: 'keyResult.weight',
    ownerId: 'keyResult.owner',
    dueOn: 'keyResult.dueOn',
    confidence: 'keyResult.confidence',
  },
} as const;

const figures: readonly string[] = ['baseline', 'target', 'commitValue', 'stretchValue'];
const mostLetters = 60;

/** A value of a field as its screen shows it; a dash where there is none. */
function shown(plan: Plan, change: Change, column: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  const { person, stage, keyResult } = plan.tables;
  const words = textsOf(language)('vocabulary');
  if (column === 'ownerId') return person.get(String(value))?.name ?? '–';
  if (column === 'stageId') {
    const row = stage.get(String(value));
    return row ? stageName(row, language) : '–';
  }
  if (column === 'kind') return words.kind[value as keyof typeof words.kind] ?? String(value);
  if (column === 'ambition') return words.ambition[value as keyof typeof words.ambition] ?? String(value);
  if (/On$/u.test(column)) return formatDate(String(value), language);
  if (typeof value === 'number') {
    const rung = keyResult.get(change.rowId);
    const format = rung && figures.includes(column) ? valueFormatOf(rung) : null;
    return format ? formatValue(value, format, language) : formatNumber(value, language);
  }
  const text = String(value);
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
}

/** What a change did to the fields of a row, each as its name with what stood there before and after. */
export function fieldChanges(plan: Plan, change: Change, language: Language): string[] {
  const named = names[change.table as keyof typeof names] as Readonly<Record<string, string>> | undefined;
  if (!named || !change.before || !change.after) return [];
  const { before, after } = change;
  return Object.keys(after)
    .filter((column) => named[column] !== undefined)
    .map((column) => {
      const write = (value: unknown) => shown(plan, change, column, value, language);
      return `${t(named[column] as 'panel.title')}: ${write(before[column])} → ${write(after[column])}`;
    });
}
