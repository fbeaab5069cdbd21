import { withoutDust } from '../../figure/decimal.ts';
import { openPlace } from '../../figure/figure.ts';
import { fold } from '../../search/fold.ts';
import { readCycleName } from '../cycle-name.ts';
import type { ColumnRole } from '../mapping.ts';
import { readMark } from '../marked-title.ts';
import { ownersIn } from '../owners.ts';
import type { Finding, OpenKeyResult } from './finding.ts';
import { addInitiative, addListed } from './initiative-entry.ts';
import { confidenceIn, keyResultIn } from './key-result-entry.ts';
import { alignObjective, isTitle, objectiveIn } from './objective-entry.ts';
import { ownersOf } from './owner-entry.ts';
import type { RowCells, TakenCell } from './row-cells.ts';
import { columnsFor } from './table-rows.ts';

/** Reads a row of a table that is of one thing alone and names the others. */
type ReadRow = (cells: RowCells, finding: Finding) => void;

/** A title may stand in the column of what it is of, or in that of a description where there is no other. */
const titleIn = (cells: RowCells, roles: readonly ColumnRole[]): string =>
  roles.map((role) => cells.text(role)).find(Boolean) ?? '';

const readObjectiveRow: ReadRow = (cells, finding) => {
  const title = readMark(titleIn(cells, ['title', 'objective', 'description'])).title;
  const id = cells.text('id');
  if (!isTitle(cells, title)) return;
  const objective = objectiveIn(cells, finding, { title, id });
  if (objective.description === title) objective.description = '';
  const known = finding.objective(id);
  // Another table may say more of an objective, such as what it serves.
  if (id !== '' && known?.title === title) alignObjective(cells, finding, known);
  else if (finding.addObjective(objective, id)) alignObjective(cells, finding, objective);
  else cells.refuse('id-twice', cells.take('id'));
};

/** What a row names that may be what it hangs under. */
const named = (
  cells: RowCells,
  roles: readonly ('parentId' | 'parent' | 'objective' | 'keyResult' | 'title')[],
) =>
  roles.flatMap((role): TakenCell[] =>
    columnsFor(cells.table, role).flatMap(({ at }) => cells.take(role, (column) => column.at === at) ?? []),
  );

const readKeyResultRow: ReadRow = (cells, finding) => {
  const title = readMark(titleIn(cells, ['keyResult', 'title', 'description'])).title;
  const id = cells.text('id');
  if (!isTitle(cells, title)) return;
  const parents = named(cells, ['parentId', 'parent', 'objective']);
  const objective = parents.map(({ text }) => finding.objective(text)).find((found) => found !== undefined);
  const objectiveKey = objective?.key ?? (parents.length === 0 ? cells.table.over : null);
  if (objectiveKey === null) {
    cells.refuse('no-objective', parents[0] ?? null, parents[0]?.text ?? title);
    return;
  }
  const keyResult = keyResultIn(cells, finding, { title, id, objectiveKey });
  if (keyResult?.description === title) keyResult.description = '';
  if (keyResult && !finding.addKeyResult(keyResult, id)) cells.refuse('id-twice', cells.take('id'));
  else if (keyResult) addListed(cells, finding, keyResult);
};

/** The value of a check-in: what it says, else how far on the way its progress is. */
function valueIn(
  cells: RowCells,
  { measure, currency, unit, baseline, target }: OpenKeyResult,
): number | null {
  const open = openPlace(cells.context.language, cells.context.currency);
  const place = { ...open, measure, currency: currency ?? open.currency, unit, isSettled: measure !== null };
  const figure = cells.figure(cells.take('value') ?? cells.take('current'), place);
  if (figure !== null) return figure.value;
  const progress = cells.share(cells.take('progress'));
  if (progress === null) return null;
  if (target === null) return measure === null ? progress : null;
  return withoutDust((baseline ?? 0) + (target - (baseline ?? 0)) * progress);
}

/** The key result that a row names by id or title, of the objective that it names as well. */
function keyResultOf(cells: RowCells, finding: Finding): OpenKeyResult | null {
  const names = named(cells, ['parentId', 'parent', 'keyResult', 'title']);
  const objective = finding.objective(cells.text('objective'));
  const found = names.map(({ text }) => finding.keyResult(text, objective)).find((one) => one !== undefined);
  return found ?? cells.refuse('parent-unknown', names[0] ?? null);
}

const readCheckInRow: ReadRow = (cells, finding) => {
  const before = cells.misread.length;
  const keyResult = keyResultOf(cells, finding);
  if (keyResult === null) return;
  const dated = cells.take('checkedOn');
  if (dated === null) {
    cells.refuse('no-day', null);
    return;
  }
  const on = cells.day(dated);
  const value = valueIn(cells, keyResult);
  const confidence = confidenceIn(cells);
  const [author = null] = ownersOf(cells, finding, ['author']);
  if (on === null || cells.misread.length > before) return;
  keyResult.checkIns.push({
    at: cells.row.at,
    on,
    value,
    confidence,
    note: cells.text('note') || cells.text('description'),
    author,
  });
};

const readPersonRow: ReadRow = (cells, finding) => {
  const email = cells.text('email');
  const named = cells.take('title') ?? cells.take('owner');
  const [person] = named?.column.isLastFirst ? ownersIn(named.text, true) : [];
  const parts = [cells.text('givenName'), cells.text('familyName')].filter(Boolean).join(' ');
  const name = person?.name ?? named?.text ?? (parts || email);
  if (!isTitle(cells, name)) return;
  const { at } = cells.row;
  const teams = cells
    .text('team')
    .split(/[;,\n]/u)
    .map((team) => team.trim())
    .filter(Boolean);
  const key = cells.text('id') || email || name;
  const row = {
    at,
    key,
    name,
    email,
    jobTitle: cells.text('jobTitle'),
    teamKeys: teams.map((team) => finding.team(team, at)),
  };
  if (cells.text('id') !== '' && finding.people.has(fold(key))) cells.refuse('id-twice', cells.take('id'));
  else for (const by of [key, name, email].filter(Boolean)) finding.people.set(fold(by), row);
};

const readTeamRow: ReadRow = (cells, finding) => {
  const name = cells.text('title') || cells.text('team');
  if (!isTitle(cells, name)) return;
  const { at } = cells.row;
  const id = cells.text('id');
  const over = cells.text('parentTeam') || cells.text('parentId') || cells.text('parent');
  const key = id || fold(name);
  const team = { at, key, name, parentKey: over === '' ? null : over };
  for (const by of [key, name]) finding.teams.set(fold(by), team);
};

const readCycleRow: ReadRow = (cells, finding) => {
  const name = cells.text('title') || cells.text('cycle') || cells.text('id');
  if (!isTitle(cells, name)) return;
  const { at } = cells.row;
  const key = cells.text('id') || fold(name);
  const span = readCycleName(name);
  const startsOn = cells.day(cells.take('startsOn')) ?? span?.startsOn ?? null;
  const endsOn = cells.day(cells.take('endsOn')) ?? span?.endsOn ?? null;
  const cycle = { at, key, name, startsOn, endsOn };
  for (const by of [key, name]) finding.cycles.set(fold(by), cycle);
};

const readInitiativeRow: ReadRow = (cells, finding) => {
  const title = cells.text('initiative');
  const keyResult = isTitle(cells, title) ? keyResultOf(cells, finding) : null;
  if (keyResult !== null)
    addInitiative(cells, finding, { title, id: cells.text('id'), keyResultKey: keyResult.key });
};

const readAlignmentRow: ReadRow = (cells, finding) => {
  const named = cells.take('id') ?? cells.take('objective') ?? cells.take('title');
  const objective = named && finding.objective(named.text);
  if (objective) alignObjective(cells, finding, objective);
  else cells.refuse('no-objective', named);
};

const leaveOut: ReadRow = (cells, finding) => {
  finding.leftOut.push({ at: cells.row.at, why: 'remark' });
};

/** How a row is read of each table that is of one thing alone. */
export const relatedRows = {
  cycles: readCycleRow,
  teams: readTeamRow,
  people: readPersonRow,
  objectives: readObjectiveRow,
  keyResults: readKeyResultRow,
  initiatives: readInitiativeRow,
  alignments: readAlignmentRow,
  checkIns: readCheckInRow,
  remarks: leaveOut,
} as const satisfies Record<string, ReadRow>;
