import { rowsIn, type State } from '#domain/diff/changes-between.ts';
import { type Difference, type DiffSubject, diff, type SubjectDifferences } from '#domain/diff/diff.ts';
import { localeOf } from '#domain/number-format/number-format.ts';
import type { Standing } from '#domain/plan/plan.ts';
import { countedTables } from '#domain/plan/removed.ts';
import { type AnyRow, hasTitle, type Row, type TableName } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { columnWords, quotedValue, rowNames } from './column-values.ts';
import { measureWords, valueWords, wayOf } from './measure.ts';

/** The differences of a subject in words. */
export interface DifferenceWords {
  readonly subject: DiffSubject;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The two states that differences are told between. */
export interface Sides {
  readonly from: State;
  readonly to: State;
}

type Of<K extends Difference['kind']> = Extract<Difference, { kind: K }>;
type ComingOrGoing = Of<'added' | 'removed'>;

/** The side on which the row of a difference is found, and the row. */
function found({ from, to }: Sides, table: TableName, id: string): readonly [State, AnyRow] {
  const row = rowsIn(to, table).get(id);
  return row ? [to, row] : [from, rowsIn(from, table).get(id) as AnyRow];
}

/** What a subject is called. */
export function subjectWords({ from, to }: Sides, { table, id }: DiffSubject, language: Language): string {
  const t = textsOf(language);
  const groups: Readonly<Partial<Record<TableName, string>>> = t('differences.group');
  if (id === null) return groups[table] ?? t('differences.noun')[table];
  const [state, row] = found({ from, to }, table, id);
  const [name = ''] = rowNames(state, table, row, id, language);
  return t(table === 'workshop' ? 'differences.workshop' : 'differences.objective', { name });
}

/** The row that a difference is about; empty where it is the subject itself. */
function rowWords(sides: Sides, subject: DiffSubject, { table, id }: Difference, language: Language): string {
  if (table === subject.table && id === subject.id) return '';
  const t = textsOf(language);
  const [state, row] = found(sides, table, id);
  const noun = t('differences.noun')[table];
  const [name, ...others] = rowNames(state, table, row, subject.id, language);
  const called = name === undefined ? noun : t('differences.called', { noun, name });
  return others.reduce((words, other) => t('differences.of', { row: words, name: other }), called);
}

/** How many rows of each table that is worth it. */
function counts(rows: readonly { readonly table: TableName }[], language: Language): string {
  const t = textsOf(language);
  const parts = countedTables.flatMap((table) => {
    const count = rows.filter((row) => row.table === table).length;
    return count > 0 ? [t(`removed.${table}`, { count })] : [];
  });
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(parts);
}

/** What a new row holds, where its name does not say it. */
function contentOf(state: State, table: TableName, row: AnyRow, language: Language): string {
  const value = (column: string) => quotedValue(state, table, row, column, language);
  switch (table) {
    case 'keyResult':
      return wayOf(measureWords(state.plan, row as unknown as Row<'keyResult'>, language));
    case 'checkIn':
      return textsOf(language)('differences.on', { value: value('value'), day: value('checkedOn') });
    case 'reviewScore':
      return value('score');
    case 'difficultyVote':
      return value('estimate');
    case 'bonusBand':
      return textsOf(language)('bonus.bandOf', { score: value('fromScore'), payOut: `${value('payOut')}%` });
    default:
      return '';
  }
}

function comingOrGoing({ from, to }: Sides, difference: ComingOrGoing, language: Language): string {
  const t = textsOf(language);
  const { kind, table, row, along } = difference;
  const parts = counts(along, language);
  const what = [
    contentOf(kind === 'added' ? to : from, table, row, language),
    parts && t('differences.along', { parts }),
  ].filter(Boolean);
  return what.length > 0 ? t(`differences.${kind}As`, { what: what.join(', ') }) : t(`differences.${kind}`);
}

function changedWords({ from, to }: Sides, difference: Of<'changed'>, language: Language): string {
  const { table, id, column } = difference;
  const t = textsOf(language);
  const name = columnWords(table, column, language);
  const value = (state: State) =>
    quotedValue(state, table, rowsIn(state, table).get(id) as AnyRow, column, language);
  // What is no text for people, or begins alike, says nothing side by side.
  const values = { from: value(from), to: value(to) };
  if (column === 'content' || values.from === values.to) return t('differences.rewritten', { column: name });
  return t('differences.changed', { column: name, ...values });
}

function movedWords(sides: Sides, { table, from, to }: Of<'moved'>, language: Language): string {
  const t = textsOf(language);
  const isRung = table === 'keyResult';
  if (from.parentId !== to.parentId) {
    const nameIn = (state: State, id: string | null) => {
      const parent = isRung ? state.plan.tables.objective.get(id) : state.plan.tables.keyResult.get(id);
      return parent?.title ?? state.plan.tables.workshop.get(id)?.name ?? '';
    };
    const names = { from: nameIn(sides.from, from.parentId), to: nameIn(sides.to, to.parentId) };
    return t(isRung ? 'differences.takenRung' : 'differences.taken', { ...names, number: to.number });
  }
  const numbers = { from: from.number, to: to.number };
  if (from.number !== to.number) return t(isRung ? 'differences.rung' : 'differences.moved', numbers);
  return t(isRung ? 'differences.rungOf' : 'differences.movedOf', {
    ...numbers,
    fromOf: from.of,
    toOf: to.of,
  });
}

function standingWords(sides: Sides, { id, from, to }: Of<'standing'>, language: Language): string {
  const t = textsOf(language);
  const value = (state: State, standing: Standing | null) => {
    const rung = state.plan.tables.keyResult.get(id);
    return rung ? valueWords(rung, standing?.latestValue ?? null, language) : '';
  };
  const before = value(sides.from, from);
  const after = value(sides.to, to);
  const sure = (standing: Standing | null) =>
    standing?.confidence === null || standing === null ? '–' : `${standing.confidence}%`;
  const more = (to?.count ?? 0) - (from?.count ?? 0);
  const said = [
    before === after ? null : t('differences.now', { from: before, to: after }),
    from?.confidence === to?.confidence || sure(from) === sure(to)
      ? null
      : t('differences.nowConfidence', { from: sure(from), to: sure(to) }),
    more > 0 ? t('differences.checkInsMore', { count: more }) : null,
    more < 0 ? t('differences.checkInsFewer', { count: -more }) : null,
  ].filter((words) => words !== null);
  return said.length > 0 ? said.join(', ') : t('differences.checkInsCorrected');
}

function whatWords(sides: Sides, difference: Difference, language: Language): string {
  switch (difference.kind) {
    case 'added':
    case 'removed':
      return comingOrGoing(sides, difference, language);
    case 'changed':
      return changedWords(sides, difference, language);
    case 'moved':
      return movedWords(sides, difference, language);
    case 'standing':
      return standingWords(sides, difference, language);
  }
}

/** More rows without a name than this are counted instead. */
const mostListed = 3;

/** Rows that came or went in numbers and have no name, as one line for each table. */
function inNumbers(differences: readonly Difference[], t: Translate, language: Language) {
  const isMeant = (difference: Difference): difference is ComingOrGoing =>
    (difference.kind === 'added' || difference.kind === 'removed') &&
    !hasTitle(difference.table) &&
    countedTables.some((table) => table === difference.table);
  const groups = Map.groupBy(differences.filter(isMeant), ({ kind, table }) => `${kind} ${table}`);
  const many = [...groups.values()].filter((group) => group.length > mostListed);
  const counted = new Set<Difference>(many.flat());
  const lines = many.map((group) =>
    t(group[0]?.kind === 'added' ? 'differences.cameMany' : 'differences.wentMany', {
      what: counts(group, language),
    }),
  );
  return { counted, lines };
}

/** A difference in a sentence, as it stands under its subject. */
export function differenceSentence(
  sides: Sides,
  subject: DiffSubject,
  difference: Difference,
  language: Language,
): string {
  const row = rowWords(sides, subject, difference, language);
  const what = whatWords(sides, difference, language);
  return row === '' ? what : textsOf(language)('differences.line', { row, what });
}

/** The differences of each subject as lines. */
export function differenceWords(
  groups: readonly SubjectDifferences[],
  sides: Sides,
  language: Language,
): DifferenceWords[] {
  const t = textsOf(language);
  return groups.map(({ subject, differences }) => {
    const { counted, lines } = inNumbers(differences, t, language);
    const others = differences
      .filter((difference) => !counted.has(difference))
      .map((difference) => differenceSentence(sides, subject, difference, language));
    return { subject, title: subjectWords(sides, subject, language), lines: [...others, ...lines] };
  });
}

/** In what two states of a plan differ, in words. */
export const diffInWords = (from: State, to: State, language: Language): DifferenceWords[] =>
  differenceWords(diff(from, to), { from, to }, language);
