import { fold } from '../../search/fold.ts';
import { text as longText } from '../../tables/column.ts';
import type { Level } from '../../tables/objective.ts';
import { isAnswer, isDoneWord, postponedSaid, statusKept } from '../status-words.ts';
import { type Finding, keyOfPlace, type OpenObjective } from './finding.ts';
import { ownersOf } from './owner-entry.ts';
import type { RowCells } from './row-cells.ts';
import { columnsFor, type TableColumn } from './table-rows.ts';

const levelWords: Readonly<Record<Level, RegExp>> = {
  company:
    /company|corporate|organi[sz]ation|perusahaan|organisasi|unternehmen|firma|empresa|companhia|organiza|회사|전사|公司|企业/u,
  individual: /individu|person|pribadi|pessoa|개인|个人|個人/u,
  team: /team|department|division|group|tim|departemen|divisi|abteilung|bereich|equip|area|departamento|팀|부서|团队|部门/u,
};

/** The level that a word means in any of the languages; null for others. */
export function levelSaid(text: string): Level | null {
  const folded = text.trim().toLowerCase();
  return (Object.keys(levelWords) as Level[]).find((level) => levelWords[level].test(folded)) ?? null;
}

const commitments = [
  [/^(?:committed|commit|komitmen|verpflichtend|comprometid[oa]|약속|承诺)/u, true],
  [/^(?:aspirational|stretch|moonshot|aspirasi|ambitioniert|aspiracional|도전|挑战)/u, false],
] as const;

/** Whether a word says that something is committed; null where it says neither. */
export const commitmentSaid = (text: string): boolean | null =>
  commitments.find(([words]) => words.test(fold(text)))?.[1] ?? null;

/** Whether a row says that its objective is committed: in a word, or by an answer under a head that asks for it. */
function commitmentIn(cells: RowCells, side: Side): boolean | null {
  const taken = cells.take('kind', side);
  const asked = taken && commitmentSaid(taken.column.head);
  const answer =
    taken === null ? null : (taken.cell.value ?? (isAnswer(taken.text) ? isDoneWord(taken.text) : null));
  if (asked !== null && typeof answer === 'boolean') return answer === asked;
  const said = (['kind', 'type'] as const).flatMap((role) =>
    columnsFor(cells.table, role).map(({ at }) =>
      commitmentSaid(cells.text(role, (column) => column.at === at && side(column))),
    ),
  );
  return said.find((isCommitted) => isCommitted !== null) ?? null;
}

/** Of which columns a row is read, where objective and key result stand beside each other. */
export type Side = (column: TableColumn) => boolean;

const longestTitle = 10_000;

/** Whether a title can be taken; says why where it cannot. */
export function isTitle(cells: RowCells, title: string): boolean {
  if (title === '') cells.refuse('no-title', null);
  else if (title.length > longestTitle) cells.refuse('too-long', null, title.slice(0, 80));
  return title !== '' && title.length <= longestTitle;
}

/** What a row says in words of what it is of, also that it stands as nothing here can. */
export function descriptionIn(cells: RowCells, side?: Side): string {
  const state = cells.take('state', side);
  const kept = state === null || state.cell.value !== null ? '' : statusKept(state.column.head, state.text);
  const description = [cells.text('description', side), cells.text('note', side), kept]
    .filter(Boolean)
    .join('\n\n');
  if (longText.safeParse(description).success) return description;
  cells.refuse(
    'too-long',
    cells.take('description', side) ?? cells.take('note', side),
    description.slice(0, 80),
  );
  return '';
}

/** The cycle that a row names; null where it names none. */
export function cycleIn(cells: RowCells, finding: Finding): string | null {
  const name = cells.text('cycle') || cells.table.cycleName;
  return name === '' ? null : finding.cycle(name, cells.row.at);
}

/** What a row says of its objective. */
export function objectiveIn(
  cells: RowCells,
  finding: Finding,
  { title, id, side = () => true }: { title: string; id: string; side?: Side },
): OpenObjective {
  const { at } = cells.row;
  const named = ownersOf(cells, finding, ['owner', 'email'], side);
  // A team that stands where owners do has the objective.
  const [sole] = named;
  const owns = named.length === 1 && sole ? finding.teams.get(fold(sole.name)) : undefined;
  const team = cells.text('team', side) || (owns?.name ?? '');
  const owners = owns ? [] : named;
  return {
    at,
    key: id || keyOfPlace(at),
    title,
    description: descriptionIn(cells, side),
    level: levelSaid(cells.text('level', side)) ?? levelSaid(cells.text('type', side)),
    owners,
    teamKey: team === '' ? null : finding.team(team, at),
    cycleKey: cycleIn(cells, finding),
    startsOn: cells.day(cells.take('startsOn', side)),
    endsOn: cells.day(cells.take('endsOn', side) ?? cells.take('dueOn', side)),
    parents: [],
    score: cells.share(cells.take('score', side)),
    isCommitted: commitmentIn(cells, side),
    ...postponedSaid(cells.text('state', side)),
  };
}

/** Says what an objective serves, as its row names it: several between semicolons. */
export function alignObjective(cells: RowCells, finding: Finding, objective: OpenObjective): void {
  const taken = cells.take('parentId') ?? cells.take('parent');
  if (taken === null) return;
  const weight = cells.share(cells.take('weight'));
  const whole = finding.objective(taken.text) ?? finding.keyResult(taken.text);
  const names = whole ? [taken.text] : taken.text.split(/[;\n]/u).map((name) => name.trim());
  for (const text of names.filter(Boolean)) {
    finding.serves(objective, { at: cells.row.at, taken: { ...taken, text }, weight });
  }
}
