import { fold } from '../../search/fold.ts';
import type { ColumnRole } from '../mapping.ts';
import { readMark } from '../marked-title.ts';
import type { Cell } from '../source.ts';
import { isFilled } from './column-values.ts';
import type { Subject } from './column-words.ts';

/** What the rows of a table are of, or how they hang under each other. */
export const tableShapes = [
  /** A row a key result, with its objective beside it. */
  'rows',
  /** A row an objective, with its key results in columns. */
  'columns',
  /** Objectives and what hangs under them in one column. */
  'tree',
  'objectives',
  'keyResults',
  'checkIns',
  'people',
  'teams',
  'cycles',
  'initiatives',
  /** What serves what. */
  'alignments',
  /** What is about entries and is none. */
  'remarks',
] as const;
export type TableShape = (typeof tableShapes)[number];

/** The shape of a mapping that somebody may have written down; of an unknown name that which everything can be. */
export const shapeNamed = (name: string): TableShape => tableShapes.find((shape) => shape === name) ?? 'tree';

/** What is known of a table before its shape is told. */
export interface Told {
  readonly roles: readonly (ColumnRole | null)[];
  readonly subjects: readonly (Subject | null)[];
  /** What its name says that it is of. */
  readonly about: Subject | null;
  /** Whether one of its columns holds days. */
  readonly hasDays: boolean;
  /** The rows under its head. */
  readonly rows: readonly (readonly Cell[])[];
}

/** How far a cell is indented, by its format or by leading spaces. */
export const indentIn = ({ text, indent }: Cell): number => indent + text.length - text.trimStart().length;

/** Whether rows of one column of titles say by themselves what hangs under what. */
function hasLevels({ roles, rows }: Told, titleColumn: number): boolean {
  const filled = rows.filter((row) => row[titleColumn] && isFilled(row[titleColumn]));
  const titles = filled.map((row) => row[titleColumn] as Cell);
  const differ = <T>(of: (row: Cell) => T) => new Set(titles.map(of)).size > 1;
  if (differ(indentIn) || differ(({ isBold }) => isBold)) return true;
  if (titles.some(({ text }) => /\./u.test(readMark(text).number) || readMark(text).sort !== null))
    return true;
  const numbers = roles.indexOf('number');
  if (numbers >= 0 && rows.some((row) => /\d\.\d/u.test(row[numbers]?.text ?? ''))) return true;
  const isAlone = (row: readonly Cell[]) =>
    new Set(row.filter(isFilled).map(({ text }) => text.trim())).size === 1;
  // Where only owners stand beside titles, one without is no title of a block.
  const isTelling = roles.some((role) => role === 'keyResult' || role === 'score' || role === 'progress');
  const hasFigures = roles.some((role) => role === 'target' || role === 'current');
  return (isTelling || hasFigures) && filled.some(isAlone) && !filled.every(isAlone);
}

/** Whether what one column names stands in another. */
function refersTo(rows: Told['rows'], from: number, to: number): boolean {
  if (from < 0 || to < 0) return false;
  const known = new Set(rows.map((row) => fold(row[to]?.text ?? '')));
  const named = rows.map((row) => fold(row[from]?.text ?? '')).filter((text) => text !== '');
  return named.length > 0 && named.filter((text) => known.has(text)).length >= named.length / 2;
}

/** Tells the shape of a table from what its columns hold. */
export function shapeOf(told: Told): TableShape {
  const { roles, subjects, about, hasDays, rows } = told;
  const has = (...some: readonly ColumnRole[]) => some.some((role) => roles.includes(role));
  const ids = subjects.filter((_, at) => roles[at] === 'id');
  const isOf = (subject: Subject) => about === subject || (ids.length === 1 && ids[0] === subject);
  const hasFigures = has('baseline', 'target');
  const results = roles.filter((role) => role === 'keyResult').length;
  if (about === 'review') return 'remarks';
  if (about === 'parent' && has('parentId', 'parent') && !hasFigures) return 'alignments';
  if (
    has('initiative') &&
    !has('objective', 'type') &&
    (ids.includes('keyResult') || has('keyResult', 'parentId'))
  ) {
    return 'initiatives';
  }
  if (results > 1) return 'columns';
  const hasReadings = has('value', 'current', 'progress', 'confidence', 'note');
  const isOnlyOf = ids.includes('keyResult') && ids.length > 1 && !has('title', 'objective', 'keyResult');
  const isDated = hasReadings && (has('checkedOn') || (hasDays && (about === 'checkIn' || isOnlyOf)));
  if (isDated && !hasFigures && (has('id', 'parentId', 'parent', 'keyResult') || about === 'checkIn'))
    return 'checkIns';
  if (!hasFigures && !has('objective', 'keyResult', 'current', 'value', 'type')) {
    if (isOf('cycle') && has('startsOn', 'endsOn', 'title', 'cycle')) return 'cycles';
    if (isOf('team') && has('title', 'team')) return 'teams';
    if (has('email', 'jobTitle', 'givenName', 'familyName') || isOf('person')) return 'people';
  }
  if (results === 1 && roles.includes('objective')) return 'rows';
  const title = (['title', 'keyResult', 'objective'] as const).find((role) => roles.includes(role));
  const column = title === undefined ? -1 : roles.indexOf(title);
  if (has('type')) return 'tree';
  const isInside =
    refersTo(rows, roles.indexOf('parentId'), roles.indexOf('id')) ||
    refersTo(rows, roles.indexOf('parent'), column);
  const isOfObjectives = title === 'objective' || isOf('objective');
  if (isInside) return isOfObjectives && !hasFigures ? 'objectives' : 'tree';
  if (ids.includes('keyResult') || isOf('keyResult')) return 'keyResults';
  if (has('parentId') || (ids.includes('objective') && ids.length > 1)) {
    return isOfObjectives && !hasFigures ? 'objectives' : 'keyResults';
  }
  if (column >= 0 && hasLevels(told, column)) return 'tree';
  if (has('parent')) return isOfObjectives && !hasFigures ? 'objectives' : 'keyResults';
  if (title === 'keyResult') return 'keyResults';
  return isOfObjectives && !hasFigures ? 'objectives' : 'tree';
}
