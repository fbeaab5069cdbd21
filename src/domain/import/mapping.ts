import type { DayOrder } from '../date/read-day.ts';

/** What says which row is meant, or that it hangs under another. */
const keys = ['id', 'parentId', 'parent', 'number', 'type'] as const;
const titles = ['objective', 'keyResult', 'initiative', 'steps', 'title', 'description', 'note'] as const;
const people = [
  'owner',
  'author',
  'givenName',
  'familyName',
  'email',
  'jobTitle',
  'team',
  'parentTeam',
] as const;
/** What is a day. */
export const dayRoles = ['startsOn', 'endsOn', 'dueOn', 'checkedOn'] as const;
const figures = [
  'baseline',
  'target',
  'commit',
  'stretch',
  'current',
  'value',
  'progress',
  'score',
  'confidence',
  'weight',
] as const;
/** What figures are in, and of which sort a row is. */
const sorts = ['level', 'cycle', 'kind', 'comparison', 'measuredIn', 'state', 'baselinePeriod'] as const;
/** Check-ins: one of the day in the head of its column, or whole ones, one a cell. */
const pasts = ['week', 'checkIns'] as const;

/** What a column of a table can hold. */
export const columnRoles = [
  ...keys,
  ...titles,
  ...people,
  ...dayRoles,
  ...figures,
  ...sorts,
  ...pasts,
  'ignored',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** How a column is read: what it holds, and how its figures and days are written. */
export interface ColumnMapping {
  readonly head: string;
  readonly role: ColumnRole;
  readonly decimalMark: ',' | '.' | null;
  readonly dayOrder: DayOrder | null;
}

/** How a table is read; detected, shown, changed by people, and remembered under its head. */
export interface SheetMapping {
  /** What its rows are of. */
  readonly shape: string;
  /** The row of its head, from 1; 0 where it has none. */
  readonly headRow: number;
  readonly columns: readonly ColumnMapping[];
}
