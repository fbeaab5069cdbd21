import { objectiveOfParent, parentOf } from '#domain/alignment/alignment.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { objectiveProgress } from '#domain/progress/progress.ts';
import { objectiveScore } from '#domain/review/score.ts';
import type { Id } from '#domain/tables/column.ts';
import { levels } from '#domain/tables/objective.ts';
import { decisions, reviewFields } from '#domain/tables/review.ts';
import {
  type CheckIn,
  tables as declared,
  type Objective,
  type Row,
  type Unit,
} from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import type { PlanContent } from '../../plan-file/plan-content.ts';
import { computed, inMeasure, keyResultsTable, percentPoints } from './key-results-table.ts';
import {
  type CellNames,
  type ColumnOf,
  day,
  type ExportedHead,
  type ExportedTable,
  tableOf,
} from './table.ts';

const words =
  <R>(of: (row: R) => string | null | undefined) =>
  (row: R) =>
    of(row) || null;

/** The mean of a column of an objective's key results by their weights, of those that are not postponed where any is. */
const weighted =
  (head: ExportedHead, hasPostponed: boolean) =>
  ({ own, all }: CellNames): string => {
    const isOfIt = `(${all('keyResults', 'parentId')}=${own('id')})`;
    const counts = hasPostponed ? `${isOfIt}*(${all('keyResults', 'state')}="")` : isOfIt;
    const weights = `${counts}*${all('keyResults', 'weight')}`;
    return `IFERROR(SUMPRODUCT(${weights}*${all('keyResults', head)})/SUMPRODUCT(${weights}),0)`;
  };

function objectivesTable(plan: Plan, t: Translate): ExportedTable {
  const { cycle } = plan.tables;
  const levelWords = t('vocabulary.level');
  const ambitions = t('vocabulary.ambition');
  const hasPostponed = plan.tables.keyResult.sorted().some(({ postponedOn }) => postponedOn !== null);
  const columns: ColumnOf<Objective>[] = [
    { head: 'id', width: 14, cell: ({ id }) => id },
    { head: 'objective', width: 48, cell: ({ title }) => title },
    {
      head: 'level',
      width: 12,
      choices: levels.map((level) => levelWords[level]),
      cell: ({ level }) => levelWords[level],
    },
    {
      head: 'owner',
      width: 22,
      // An individual objective is of a person, any other of the company or a team: these stand in one table.
      choices: ({ own, all }) =>
        `IF(${own('level')}="${levelWords.individual}",${all('people', 'name')},${all('teams', 'teams')})`,
      cell: words((row) => ownerName(plan, ownerOf(row))),
    },
    {
      head: 'cycle',
      width: 16,
      choices: ({ all }) => all('cycles', 'cycle'),
      cell: words(({ cycleId }) => cycle.get(cycleId)?.name),
    },
    { head: 'startsOn', width: 12, cell: ({ startsOn }) => day(startsOn) },
    { head: 'endsOn', width: 12, cell: ({ endsOn }) => day(endsOn) },
    {
      head: 'ambition',
      width: 14,
      choices: Object.values(ambitions),
      cell: ({ ambition }) => ambitions[ambition],
    },
    {
      head: 'progress',
      width: 10,
      cell: ({ id }) => computed(objectiveProgress(plan, id), 'percent', weighted('progress', hasPostponed)),
    },
    {
      head: 'score',
      width: 8,
      cell: ({ id, cycleId }) =>
        computed(objectiveScore(plan, cycleId, id), 'score', weighted('score', hasPostponed)),
    },
    { head: 'description', width: 40, cell: words(({ description }) => description) },
    {
      head: 'state',
      width: 12,
      cell: ({ postponedOn }) => (postponedOn === null ? null : t('state.postponed')),
    },
  ];
  return tableOf('objectives', columns, plan.tables.objective.sorted());
}

function checkInsTable(plan: Plan, checkIns: readonly CheckIn[]): ExportedTable {
  const { keyResult, person } = plan.tables;
  const columns: ColumnOf<CheckIn>[] = [
    { head: 'id', width: 14, cell: ({ id }) => id },
    { head: 'keyResultId', width: 14, cell: ({ keyResultId }) => keyResultId },
    { head: 'keyResult', width: 48, cell: words(({ keyResultId }) => keyResult.get(keyResultId)?.title) },
    { head: 'checkedOn', width: 12, cell: ({ checkedOn }) => day(checkedOn) },
    {
      head: 'value',
      width: 14,
      cell: ({ keyResultId, value }) => {
        const rung = keyResult.get(keyResultId);
        return rung ? inMeasure(rung, value) : { figure: value, format: { measure: 'number' } };
      },
    },
    { head: 'confidence', width: 12, cell: ({ confidence }) => percentPoints(confidence) },
    { head: 'note', width: 48, cell: words(({ note }) => note) },
    { head: 'author', width: 22, cell: words(({ authorId }) => person.get(authorId)?.name) },
  ];
  return tableOf('checkIns', columns, checkIns);
}

function alignmentTable(plan: Plan, t: Translate): ExportedTable {
  const { objective, keyResult } = plan.tables;
  const [yes, no] = [t('exportedTables.yes'), t('exportedTables.no')];
  const columns: ColumnOf<Row<'alignment'>>[] = [
    { head: 'objectiveId', width: 14, cell: ({ childId }) => childId },
    { head: 'objective', width: 48, cell: words(({ childId }) => objective.get(childId)?.title) },
    { head: 'parentId', width: 14, cell: (row) => parentOf(row).id },
    {
      head: 'parent',
      width: 48,
      cell: words((row) => {
        const rung = keyResult.get(row.parentKeyResultId);
        return rung ? rung.title : objectiveOfParent(plan, parentOf(row))?.title;
      }),
    },
    { head: 'isPrimary', width: 16, choices: [yes, no], cell: ({ isPrimary }) => (isPrimary ? yes : no) },
  ];
  return tableOf('alignment', columns, plan.tables.alignment.sorted());
}

function initiativesTable(plan: Plan, t: Translate): ExportedTable {
  const { keyResult, person } = plan.tables;
  const states = t('keyResult.initiativeState');
  const columns: ColumnOf<Row<'initiative'>>[] = [
    { head: 'id', width: 14, cell: ({ id }) => id },
    { head: 'parentId', width: 14, cell: ({ keyResultId }) => keyResultId },
    { head: 'parent', width: 48, cell: words(({ keyResultId }) => keyResult.get(keyResultId)?.title) },
    { head: 'initiative', width: 48, cell: ({ title }) => title },
    {
      head: 'owner',
      width: 22,
      choices: ({ all }) => all('people', 'name'),
      cell: words(({ ownerId }) => person.get(ownerId)?.name),
    },
    { head: 'dueOn', width: 12, cell: ({ dueOn }) => day(dueOn) },
    {
      head: 'state',
      width: 12,
      choices: declared.initiative.columns.state.options.map((state) => states[state]),
      cell: ({ state }) => states[state],
    },
  ];
  const rows = plan.tables.objective
    .sorted()
    .flatMap(({ id }) => ladderOf(plan, id))
    .flatMap(({ id }) => plan.tables.initiative.where('keyResultId', id));
  return tableOf('initiatives', columns, rows);
}

/** Several names in one cell. */
export const listed = (names: readonly string[]): string => names.join('; ');

/** What the teams of a person are called. */
export const teamNamesOf = ({ tables: { membership, unit } }: Plan, personId: Id<'person'>): string[] =>
  membership.where('personId', personId).flatMap(({ unitId }) => unit.get(unitId)?.name ?? []);

function peopleTable(plan: Plan): ExportedTable {
  const columns: ColumnOf<Row<'person'>>[] = [
    { head: 'id', width: 14, cell: ({ id }) => id },
    { head: 'name', width: 26, cell: ({ name }) => name },
    { head: 'jobTitle', width: 26, cell: words(({ jobTitle }) => jobTitle) },
    { head: 'email', width: 30, cell: words(({ email }) => email) },
    { head: 'teams', width: 30, cell: words(({ id }) => listed(teamNamesOf(plan, id))) },
  ];
  return tableOf('people', columns, plan.tables.person.sorted());
}

function teamsTable(plan: Plan): ExportedTable {
  const { unit, person } = plan.tables;
  const columns: ColumnOf<Unit>[] = [
    { head: 'id', width: 14, cell: ({ id }) => id },
    { head: 'teams', width: 30, cell: ({ name }) => name },
    { head: 'parentId', width: 14, cell: ({ parentId }) => parentId },
    { head: 'parentTeam', width: 30, cell: words(({ parentId }) => unit.get(parentId)?.name) },
    {
      head: 'lead',
      width: 26,
      choices: ({ all }) => all('people', 'name'),
      cell: words(({ leadId }) => person.get(leadId)?.name),
    },
  ];
  return tableOf('teams', columns, unit.sorted());
}

function cyclesTable(plan: Plan, t: Translate): ExportedTable {
  const states = t('exportedTables.cycleState');
  const columns: ColumnOf<Row<'cycle'>>[] = [
    { head: 'id', width: 14, cell: ({ id }) => id },
    { head: 'cycle', width: 22, cell: ({ name }) => name },
    { head: 'startsOn', width: 12, cell: ({ startsOn }) => day(startsOn) },
    { head: 'endsOn', width: 12, cell: ({ endsOn }) => day(endsOn) },
    {
      head: 'state',
      width: 14,
      choices: Object.values(states),
      cell: ({ state }) => states[state],
    },
  ];
  return tableOf('cycles', columns, cyclesOf(plan));
}

function reviewsTable(plan: Plan, t: Translate): ExportedTable {
  const { objective, cycle } = plan.tables;
  const made = t('review.decisions');
  const columns: ColumnOf<Row<'review'>>[] = [
    { head: 'objectiveId', width: 14, cell: ({ objectiveId }) => objectiveId },
    { head: 'objective', width: 48, cell: words(({ objectiveId }) => objective.get(objectiveId)?.title) },
    { head: 'cycle', width: 16, cell: words(({ cycleId }) => cycle.get(cycleId)?.name) },
    {
      head: 'decision',
      width: 16,
      choices: decisions.map((decision) => made[decision]),
      cell: ({ decision }) => decision && made[decision],
    },
    ...reviewFields.map((field) => ({
      head: field,
      width: 40,
      cell: words((row: Row<'review'>) => row[field]),
    })),
  ];
  return tableOf('reviews', columns, plan.tables.review.sorted());
}

/** Everything that a plan says, as it stands now, as tables for a spreadsheet with words of a language. */
export function planTables(
  { plan, checkIns }: Pick<PlanContent, 'plan' | 'checkIns'>,
  language: Language,
): ExportedTable[] {
  const t = textsOf(language);
  const said = checkIns.of([...plan.tables.keyResult.rows.keys()]);
  return [
    objectivesTable(plan, t),
    keyResultsTable(plan, t),
    checkInsTable(plan, said),
    alignmentTable(plan, t),
    initiativesTable(plan, t),
    peopleTable(plan),
    teamsTable(plan),
    cyclesTable(plan, t),
    reviewsTable(plan, t),
  ];
}
