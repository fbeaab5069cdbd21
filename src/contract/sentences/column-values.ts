import { rowsIn, type State } from '#domain/diff/changes-between.ts';
import { metricWords } from '#domain/metric/metric.ts';
import {
  formatDate,
  formatNumber,
  formatRelative,
  formatScore,
  formatValue,
  noFigure,
  valueFormatOf,
} from '#domain/number-format/number-format.ts';
import { saidIn } from '#domain/said.ts';
import { amount, bondOf, date, instant, percent } from '#domain/tables/column.ts';
import {
  type AnyRow,
  canBeEmpty,
  columnOf,
  hasTitle,
  type Row,
  referencesOf,
  type TableName,
  titleOf,
} from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { isHiddenValue } from '#domain/workshop/secret.ts';
import { type Language, languageRecords } from '#texts/languages.ts';
import { type TextKey, textsOf } from '#texts/texts.ts';
import { columnTexts, valueTexts } from './column-texts.ts';
import { instantWords } from './instant.ts';
import { stageName, valueWords } from './measure.ts';
import { workshopStepTitle } from './method.ts';
import { weekdayName } from './weekday.ts';

/** What a column is called. */
export function columnWords(table: TableName, column: string, language: Language): string {
  const keys: Readonly<Record<string, TextKey>> = columnTexts[table];
  const key = saidIn(keys, column);
  return key === undefined ? column : String(textsOf(language)(key as 'panel.title'));
}

/** A long text shows enough to tell it by. */
const mostLetters = 60;

function inOneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > mostLetters ? `${line.slice(0, mostLetters - 1).toWellFormed()}…` : line;
}

/** The rows that a row without a name stands between, those that it is said of first. */
function namedRows(table: TableName, row: AnyRow, except: string | null) {
  const named = referencesOf(table).filter(
    ({ kind, column }) => kind !== 'forgets' && row[column] !== null && row[column] !== except,
  );
  const always = named.filter(({ column }) => !canBeEmpty(table, column));
  return (always.length > 0 ? always : named).toSorted((a, b) => a.kind.localeCompare(b.kind));
}

/**
 * What a row is called, and what it is part of where that is not `except`: the name of its own or that of its program's
 * words, else the names of the rows that it stands between.
 */
export function rowNames(
  state: State,
  table: TableName,
  row: AnyRow,
  except: string | null,
  language: Language,
): string[] {
  const nameOf = (to: TableName, id: unknown): string[] => {
    const named = rowsIn({ plan: state.plan }, to).get(String(id));
    return named ? rowNames(state, to, named, except, language).slice(0, 1) : [];
  };
  const own = isHiddenValue(state.plan, table, row, 'text')
    ? textsOf(language)('differences.hidden')
    : ownName(table, row, language);
  if (own === null) return namedRows(table, row, except).flatMap(({ to, column }) => nameOf(to, row[column]));
  const owners = referencesOf(table).filter(({ kind, column }) => kind === 'owned' && row[column] !== except);
  return [own, ...owners.flatMap(({ to, column }) => nameOf(to, row[column]))];
}

function ownName(table: TableName, row: AnyRow, language: Language): string | null {
  switch (table) {
    case 'stage':
      return stageName(row as unknown as Row<'stage'>, language);
    case 'metric':
      return metricWords(row as unknown as Row<'metric'>, language).name;
    case 'workshopStep': {
      const step = row as unknown as Row<'workshopStep'>;
      return workshopStepTitle(step, kindOf(step), language);
    }
    default:
      return hasTitle(table) ? titleOf(table, row) : null;
  }
}

/** A figure in the unit of its row. */
function figureWords(
  state: State,
  table: TableName,
  row: AnyRow,
  column: string,
  language: Language,
): string {
  const value = row[column] as number;
  if (table === 'gap') return formatValue(value, row as unknown as Row<'gap'>, language);
  const rung = table === 'checkIn' ? state.plan.tables.keyResult.get(String(row.keyResultId)) : row;
  if (column === 'relativeTarget') return formatRelative(value, language);
  if (!rung) return formatNumber(value, language);
  const keyResult = rung as unknown as Row<'keyResult'>;
  if (table === 'checkIn') return valueWords(keyResult, value, language);
  const format = valueFormatOf(keyResult);
  return format ? formatValue(value, format, language) : formatNumber(value, language);
}

/** The words of a column that holds one of a few. */
function chosenWords(
  table: TableName,
  column: string,
  value: string,
  language: Language,
): string | undefined {
  const ofTables: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly TextKey[]>>>>> =
    valueTexts;
  const groups = (ofTables[table]?.[column] ?? []).map(
    (key) => textsOf(language)(key as 'vocabulary.kind') as Readonly<Record<string, string>>,
  );
  return groups.map((group) => saidIn(group, value)).find((words) => words !== undefined);
}

/** A value as it is read, and whether it is somebody's own words, which stand in quotation marks within a sentence. */
interface ReadValue {
  readonly words: string;
  readonly isOwnWords: boolean;
}

const read = (words: string): ReadValue => ({ words, isOwnWords: false });
const written = (text: string): ReadValue => ({ words: text, isOwnWords: true });

function readValue(
  state: State,
  table: TableName,
  row: AnyRow,
  column: string,
  language: Language,
): ReadValue {
  const value = row[column];
  if (value === null || value === undefined || value === '') return read(noFigure);
  if (isHiddenValue(state.plan, table, row, column)) return read(textsOf(language)('differences.hidden'));
  const schema = columnOf(table, column);
  const bond = bondOf(schema);
  if (bond) {
    const named = rowsIn({ plan: state.plan }, bond.table as TableName).get(String(value));
    const [name] = named ? rowNames(state, bond.table as TableName, named, null, language) : [];
    return name === undefined ? read(noFigure) : written(name);
  }
  if (typeof value === 'boolean')
    return read(textsOf(language)(value ? 'differences.yes' : 'differences.no'));
  if (schema === date) return read(formatDate(String(value), language, 'short'));
  if (schema === instant) return read(instantWords(String(value), language));
  if (schema === percent) return read(`${formatNumber(Number(value), language)}%`);
  if (schema === amount) return read(figureWords(state, table, row, column, language));
  if (column === 'score') return read(formatScore(Number(value), language));
  if (column === 'checkInWeekday') return read(weekdayName(Number(value), language));
  if (typeof value === 'number') return read(formatNumber(value, language));
  const text = String(value);
  if (column === 'language') return read(saidIn(languageRecords, text)?.name ?? text);
  const chosen = chosenWords(table, column, text, language);
  return chosen === undefined ? written(text) : read(chosen);
}

/** What a row holds in a column, as it is read, however long that is; a dash where there is nothing. */
export const wholeValue = (...of: Parameters<typeof readValue>): string => readValue(...of).words;

/** The same in one line, of which the beginning tells a long one by. */
export const columnValue = (...of: Parameters<typeof readValue>): string => inOneLine(wholeValue(...of));

/** The same within a sentence: somebody's own words in quotation marks. */
export function quotedValue(...of: Parameters<typeof readValue>): string {
  const { words, isOwnWords } = readValue(...of);
  return isOwnWords ? textsOf(of[4])('differences.quoted', { text: inOneLine(words) }) : words;
}
