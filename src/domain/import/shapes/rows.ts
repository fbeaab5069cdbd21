import { fold } from '../../search/fold.ts';
import type { NamedOwner } from '../found.ts';
import type { ColumnRole } from '../mapping.ts';
import { readMark } from '../marked-title.ts';
import { type Finding, keyOfPlace, type OpenKeyResult, type OpenObjective } from './finding.ts';
import { addListed } from './initiative-entry.ts';
import { keyResultIn } from './key-result-entry.ts';
import { alignObjective, cycleIn, isTitle, objectiveIn, type Side } from './objective-entry.ts';
import { ownersOf } from './owner-entry.ts';
import { type ImportContext, RowCells } from './row-cells.ts';
import { columnsFor, type Table, type TableColumn } from './table-rows.ts';

/** What is always of the objective, and what is of whichever it stands beside. */
const ofObjective: readonly ColumnRole[] = ['level', 'cycle', 'team', 'startsOn', 'parent', 'parentId'];
const ofEither: readonly ColumnRole[] = [
  'owner',
  'email',
  'description',
  'note',
  'score',
  'endsOn',
  'kind',
  'type',
];

/** Which columns of a table are of the objective: what its head says, else what stands left of the key results. */
function objectiveSide(table: Table): Side {
  const results = columnsFor(table, 'keyResult')[0]?.at ?? 0;
  return ({ role, named, at }: TableColumn) => {
    if (named.subject === 'objective') return true;
    if (named.subject === 'keyResult') return false;
    return ofObjective.includes(role) || (ofEither.includes(role) && at < results);
  };
}

/** The columns of the ids of objectives and of key results. */
function idsIn(table: Table): { objective: number | null; keyResult: number | null } {
  const ids = columnsFor(table, 'id');
  const of = (subject: string) => ids.find(({ named }) => named.subject === subject)?.at ?? null;
  const [first, second] = ids.filter(({ named }) => named.subject === null).map(({ at }) => at);
  const named = { objective: of('objective'), keyResult: of('keyResult') };
  if (first === undefined || (named.objective !== null && named.keyResult !== null)) return named;
  if (second !== undefined) return { objective: first, keyResult: second };
  if (named.objective !== null) return { ...named, keyResult: first };
  const values = table.rows.map(({ cells }) => cells[first]?.text.trim() ?? '').filter(Boolean);
  const titles = new Map<string, string>();
  /** Whether an id stands beside two objectives, which it can be of neither then. */
  const isOfSeveral = table.rows.some(({ cells }) => {
    const id = cells[first]?.text.trim() ?? '';
    const title = fold(cells[columnsFor(table, 'objective')[0]?.at ?? first]?.text ?? '');
    if (id === '' || title === '') return false;
    if (!titles.has(id)) titles.set(id, title);
    return titles.get(id) !== title;
  });
  const isOfEach = new Set(values).size === table.rows.length;
  return isOfEach || isOfSeveral ? { ...named, keyResult: first } : { ...named, objective: first };
}

/** The key results of a cell: several where each of its lines has a mark of its own. */
function titlesIn(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isMarked = lines.length > 1 && lines.every((line) => readMark(line).title !== line.trim());
  return isMarked ? lines.map((line) => readMark(line).title) : [readMark(text).title];
}

/** Adds the key results that stand in one cell behind its first. */
function addOthers(
  cells: RowCells,
  finding: Finding,
  titles: readonly string[],
  where: { readonly objectiveKey: string; readonly side: Side },
): void {
  titles.forEach((title, index) => {
    const keyResult = keyResultIn(cells, finding, { ...where, title, id: '' });
    if (keyResult)
      finding.addKeyResult({ ...keyResult, key: `${keyOfPlace(cells.row.at)}#${index + 2}` }, '');
  });
}

/** A row for each key result, with its objective beside it; an empty objective is the one of the row above. */
export function readRows(table: Table, finding: Finding, context: ImportContext): void {
  const side = objectiveSide(table);
  const other: Side = (column) => !side(column);
  const ids = idsIn(table);
  const hasOwners = columnsFor(table, 'owner').some(side);
  const hasOwnOwners = columnsFor(table, 'owner').some(other);
  const named = new Map<OpenObjective, OwnedRow[]>();
  let above: OpenObjective | null = null;
  for (const row of table.rows) {
    const cells = new RowCells(table, row, context);
    const idAt = (at: number | null) => (at === null ? '' : (row.cells[at]?.text.trim() ?? ''));
    const written = cells.text('objective');
    const [title = '', ...others] = titlesIn(cells.text('keyResult'));
    if (written === '' && title === '' && row.isAlone) {
      finding.leftOut.push({ at: row.at, why: 'title' });
      continue;
    }
    const objectiveTitle = readMark(written).title;
    const id = idAt(ids.objective);
    if (written !== '' || (id !== '' && fold(id) !== fold(above?.key ?? ''))) {
      const before = above?.cycleKey ?? null;
      if (written === '') above = finding.objective(id) ?? cells.refuse('no-objective', null, id);
      else if (!isTitle(cells, objectiveTitle)) above = null;
      else above = objectiveOf(cells, finding, objectiveTitle, id, side);
      // A merged cycle stands in its first row alone.
      if (above !== null) above.cycleKey ??= before;
    }
    if (title === '') {
      const isOfKeyResult = (['baseline', 'target', 'current'] as const).some(
        (role) => cells.take(role) !== null,
      );
      if (written === '' || isOfKeyResult) cells.refuse('no-title', null);
      // The objective again, and nothing beside it.
      else if (above !== null && above.at !== row.at) finding.leftOut.push({ at: row.at, why: 'empty' });
    } else if (above === null) {
      if (cells.misread.length === 0) cells.refuse('no-objective', null, title);
    } else if (isTitle(cells, title)) {
      const keyResultId = idAt(ids.keyResult);
      const entry = { title, id: keyResultId, objectiveKey: above.key, side: other };
      const keyResult = keyResultIn(cells, finding, entry);
      if (keyResult && !finding.addKeyResult(keyResult, keyResultId))
        cells.refuse('id-twice', null, keyResultId);
      else if (keyResult) {
        addListed(cells, finding, keyResult);
        if (!named.has(above)) named.set(above, []);
        const beside = hasOwnOwners ? [] : ownersOf(cells, finding, ['owner', 'email'], side);
        named.get(above)?.push({ keyResult, owners: hasOwners ? beside : keyResult.owners });
      }
      addOthers(cells, finding, others, { objectiveKey: above.key, side: other });
    }
    finding.misread.push(...cells.misread);
  }
  for (const [objective, rows] of named) settleOwners(objective, rows, hasOwners);
}

/** A key result with whom its row names. */
interface OwnedRow {
  readonly keyResult: OpenKeyResult;
  readonly owners: readonly NamedOwner[];
}

/**
 * An owner who is named beside each key result of an objective has the objective. Where the column of its owners names
 * others in further rows, it names who has each key result.
 */
function settleOwners(objective: OpenObjective, rows: readonly OwnedRow[], hasOwners: boolean): void {
  const named = rows.filter(({ owners }) => owners.length > 0);
  const names = new Set(named.map(({ owners }) => owners.map(({ name }) => fold(name)).join(';')));
  if (!hasOwners) {
    if (objective.owners.length === 0 && names.size === 1 && named.length === rows.length)
      objective.owners = rows[0]?.owners ?? [];
  } else if (names.size > 1) for (const { keyResult, owners } of named) keyResult.owners = owners;
}

function objectiveOf(
  cells: RowCells,
  finding: Finding,
  title: string,
  id: string,
  side: Side,
): OpenObjective {
  const known = finding.objective(id || title, id === '' ? cycleIn(cells, finding) : null);
  if (known) return known;
  const objective = objectiveIn(cells, finding, { title, id, side });
  finding.addObjective(objective, id);
  alignObjective(cells, finding, objective);
  return objective;
}

/** The columns of each key result of a row that has several: what its head numbers, else what follows its title. */
function groupsIn(table: Table): readonly (readonly TableColumn[])[] {
  const starts = columnsFor(table, 'keyResult');
  const first = starts[0]?.at ?? 0;
  const groupOf = ({ at, named, role }: TableColumn): number => {
    const numbered = starts.findIndex(
      (start) => named.number !== null && start.named.number === named.number,
    );
    if (numbered >= 0) return numbered;
    return at < first || ofObjective.includes(role) ? -1 : starts.findLastIndex((start) => start.at <= at);
  };
  const placed = table.columns.map((column) => ({ column, group: groupOf(column) }));
  // What only one of them has stands behind all of them, and is the objective's.
  const isOfEach = ({ role, named }: TableColumn) =>
    named.number !== null ||
    new Set(placed.filter(({ column }) => column.role === role).map(({ group }) => group)).size > 1;
  return starts.map((_, index) =>
    placed.filter(({ column, group }) => group === index && isOfEach(column)).map(({ column }) => column),
  );
}

/** A row for each objective, with its key results in columns beside each other. */
export function readColumns(table: Table, finding: Finding, context: ImportContext): void {
  const groups = groupsIn(table);
  const taken = new Set(groups.flat().map(({ at }) => at));
  const side: Side = ({ at }) => !taken.has(at);
  for (const row of table.rows) {
    const cells = new RowCells(table, row, context);
    const written = cells.text('objective', side) || cells.text('title', side);
    const title = readMark(written).title;
    const id = cells.text('id', side);
    if (isTitle(cells, title)) {
      const objective = objectiveIn(cells, finding, { title, id, side });
      if (finding.addObjective(objective, id)) alignObjective(cells, finding, objective);
      else cells.refuse('id-twice', null, id);
      if (cells.misread.every(({ code }) => code !== 'id-twice')) {
        groups.forEach((group, index) => {
          const own: Side = ({ at }) => group.some((column) => column.at === at);
          const name = readMark(cells.text('keyResult', own)).title;
          if (name === '' || !isTitle(cells, name)) return;
          const entry = { title: name, id: '', objectiveKey: objective.key, side: own };
          const keyResult = keyResultIn(cells, finding, entry);
          if (keyResult === null) return;
          keyResult.key = `${keyOfPlace(row.at)}#${index + 1}`;
          finding.addKeyResult(keyResult, '');
          addListed(cells, finding, keyResult, own);
        });
      }
    }
    finding.misread.push(...cells.misread);
  }
}
