import { type ColumnMapping, type ColumnRole, dayRoles, type SheetMapping } from '../mapping.ts';
import type { Cell, Sheet } from '../source.ts';
import { markIn, orderIn, type ValueSort, valueSortOf } from './column-values.ts';
import type { Subject } from './column-words.ts';
import { headRowOf, headsOf } from './head-row.ts';
import { type NamedHead, namedHead, subjectOf } from './heads.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** Roles whose head says figures, and what it says where there are days or words. */
const otherwise: Readonly<Partial<Record<ColumnRole, Readonly<Partial<Record<ValueSort, ColumnRole>>>>>> = {
  baseline: { days: 'startsOn' },
  startsOn: { figures: 'baseline' },
  endsOn: { figures: 'target' },
  target: { days: 'dueOn' },
  current: { days: 'checkedOn' },
  dueOn: { figures: 'target' },
  keyResult: { figures: 'current' },
  objective: { figures: 'target' },
  owner: { figures: 'owner' },
  note: { figures: 'value' },
  // How many there are says nothing of them.
  steps: { figures: 'ignored' },
};

/** Columns without a head, by what they hold. */
function byValues(sorts: readonly ValueSort[], columns: readonly (readonly Cell[])[]): (ColumnRole | null)[] {
  const of = (sort: ValueSort) => sorts.flatMap((found, at) => (found === sort ? [at] : []));
  const roles: (ColumnRole | null)[] = sorts.map(() => null);
  const put = (places: readonly number[], names: readonly ColumnRole[]) =>
    names.forEach((name, at) => {
      const place = places[at];
      if (place !== undefined) roles[place] = name;
    });
  const words = of('words');
  const figures = of('figures');
  const lengthIn = (at: number) =>
    (columns[at] as readonly Cell[]).reduce((sum, { text }) => sum + text.length, 0);
  const titles = words
    .toSorted((a, b) => lengthIn(b) - lengthIn(a))
    .slice(0, 2)
    .toSorted((a, b) => a - b);
  put(titles, titles.length === 2 ? ['objective', 'keyResult'] : ['title']);
  put([...words.filter((at) => !titles.includes(at)), ...of('emails')].slice(0, 1), ['owner']);
  put(figures, figures.length === 1 ? ['target'] : ['baseline', 'target', 'current']);
  put(of('days'), ['dueOn']);
  return roles;
}

/** What the columns of a table are once it is known what its rows are of. */
function inShape(
  shape: TableShape,
  role: ColumnRole | null,
  subject: Subject | null,
  ids: readonly (Subject | null)[],
): ColumnRole | null {
  const own: Partial<Record<TableShape, Subject>> = {
    objectives: 'objective',
    keyResults: 'keyResult',
    checkIns: 'checkIn',
    people: 'person',
    teams: 'team',
    cycles: 'cycle',
    initiatives: 'initiative',
    alignments: 'objective',
  };
  if (role === 'id' && subject !== null && shape !== 'rows' && shape !== 'columns') {
    if (subject === own[shape] || (shape === 'tree' && ids.length === 1)) return 'id';
    if (subject === 'person') return 'owner';
    if (subject === 'cycle') return 'cycle';
    if (subject === 'team') return shape === 'teams' ? 'parentTeam' : 'team';
    return 'parentId';
  }
  if (role === 'id' && shape === 'checkIns' && ids.length === 1) return 'parentId';
  if (shape === 'people' && role === 'owner') return subject === null ? 'title' : role;
  if ((shape === 'cycles' && role === 'cycle') || (shape === 'teams' && role === 'team')) return 'title';
  if (shape === 'checkIns') {
    if (role === 'current') return 'value';
    return role === 'owner' ? 'author' : role;
  }
  if (role === 'value') return 'current';
  return role;
}

/**
 * Reads a table as far as its columns: where its head is unless that is said, what each column holds, how it writes
 * figures and days.
 */
export function detectMapping(sheet: Sheet, headRow = headRowOf(sheet.rows)): SheetMapping {
  const rows = sheet.rows.slice(headRow);
  const head = headRow === 0 ? [] : (sheet.rows[headRow - 1] as readonly Cell[]);
  const texts = headsOf(sheet.rows, headRow);
  const width = sheet.rows[0]?.length ?? 0;
  const places = Array.from({ length: width }, (_, at) => at);
  const columns = places.map((at) => rows.map((row) => row[at] as Cell));
  const sorts = columns.map(valueSortOf);
  const heads: readonly NamedHead[] = places.map((at) => {
    const named = namedHead(texts[at] ?? '');
    return head[at]?.day ? { ...named, role: 'week' } : named;
  });
  const guessed = headRow === 0 ? byValues(sorts, columns) : heads.map(({ role }) => role);
  const isBare = (at: number) =>
    heads[at]?.number === null &&
    (columns[at] as readonly Cell[]).every(({ text }) => !/\p{L}{2}/u.test(text));
  const roles = guessed.map((role, at) => {
    // A title may look like a figure, "NPS 40": only figures alone are none.
    if ((role === 'keyResult' || role === 'objective') && !isBare(at)) return role;
    return (role && otherwise[role]?.[sorts[at] as ValueSort]) ?? role;
  });
  const about = subjectOf(sheet.name) ?? subjectOf(sheet.file);
  const subjects = heads.map(({ subject }) => subject);
  const shape = shapeOf({ roles, subjects, about, rows, hasDays: sorts.includes('days') });
  const ids = subjects.filter((_, at) => roles[at] === 'id');
  const dated = sorts.findIndex((sort, at) => sort === 'days' && roles[at] === null);
  if (shape === 'checkIns' && !roles.includes('checkedOn') && dated >= 0) roles[dated] = 'checkedOn';
  const marks = columns.map(markIn);
  const figureMarks = new Set(marks.filter((mark, at) => mark !== null && sorts[at] === 'figures'));
  // A column that does not tell is written as the others are.
  const usual = figureMarks.size === 1 ? ([...figureMarks][0] ?? null) : null;
  return {
    shape,
    headRow,
    columns: places.map((at): ColumnMapping => {
      const role = inShape(shape, roles[at] ?? null, subjects[at] ?? null, ids) ?? 'ignored';
      return {
        head: texts[at] ?? '',
        role,
        decimalMark: sorts[at] === 'figures' ? (marks[at] ?? usual) : null,
        dayOrder: (dayRoles as readonly string[]).includes(role)
          ? orderIn(columns[at] as readonly Cell[])
          : null,
      };
    }),
  };
}
