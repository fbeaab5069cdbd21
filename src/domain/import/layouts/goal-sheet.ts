import { fold } from '../../search/fold.ts';
import type { FoundKeyResult, FoundObjective } from '../found.ts';
import { ownersIn } from '../owners.ts';
import { keyOfPlace } from '../shapes/finding.ts';
import { layoutOfTables, type Parts, type TableRead } from './layout.ts';
import type { Reading } from './reading.ts';
import { objectiveOf, progressOf } from './rows-found.ts';
import type { Heads, Row } from './table.ts';

const heads = {
  title: ['name'],
  type: ['type'],
  progress: ['progress'],
  startsOn: ['start date'],
  endsOn: ['end date'],
  owner: ['owner email'],
  categories: ['categories'],
  description: ['description'],
} as const satisfies Heads<string>;
type Column = keyof typeof heads;

/** A goal, which the milestones in the rows below it belong to. */
interface Goal {
  readonly row: Row;
  readonly title: string;
  readonly milestones: FoundKeyResult[];
}

function milestoneIn(row: Row, reading: Reading<Column>, goal: Row, title: string): FoundKeyResult {
  const told = {
    at: row.at,
    key: keyOfPlace(row.at),
    objectiveKey: keyOfPlace(goal.at),
    title,
    owners: ownersIn(reading.text(row, 'owner')),
    dueOn: reading.day(row, 'endsOn'),
  };
  return progressOf(told, reading.figure(row, 'progress', 'percent'));
}

function goalIn({ row, title }: Goal, reading: Reading<Column>): FoundObjective {
  // There are no categories here, so they go on standing beside what is said of the goal.
  const categories = reading.text(row, 'categories');
  const said = [reading.description(row, 'description'), categories && `Categories: ${categories}`];
  return objectiveOf({
    at: row.at,
    key: keyOfPlace(row.at),
    title,
    description: said.filter((part) => part !== '').join('\n\n'),
    owners: ownersIn(reading.text(row, 'owner')),
    startsOn: reading.day(row, 'startsOn'),
    endsOn: reading.day(row, 'endsOn'),
  });
}

/** The goals of a table, each with its milestones. */
function goalsIn({ table, reading }: TableRead<Column>): readonly Goal[] {
  const goals: Goal[] = [];
  let isLost = true;
  for (const row of table.rows) {
    const type = fold(reading.text(row, 'type'));
    const title = reading.title(row, 'title');
    if (type === 'goal') {
      // What stands under a goal without a title is not its neighbour's.
      isLost = title === null;
      if (title !== null) goals.push({ row, title, milestones: [] });
    } else if (type !== 'milestone') reading.refuse(row, 'type', 'not-understood', reading.text(row, 'type'));
    else if (title !== null) {
      const goal = isLost ? undefined : goals.at(-1);
      if (!goal) reading.refuse(row, 'type', 'no-objective', title);
      else {
        const description = reading.description(row, 'description');
        goal.milestones.push({ ...milestoneIn(row, reading, goal.row, title), description });
      }
    }
  }
  return goals;
}

/** A goal without milestones that has got somewhere is measured by its own progress. */
function rungsOf({ row, title, milestones }: Goal, reading: Reading<Column>): readonly FoundKeyResult[] {
  const progress = milestones.length > 0 ? 0 : (reading.figure(row, 'progress', 'percent') ?? 0);
  if (progress === 0) return milestones;
  return [{ ...milestoneIn(row, reading, row, title), key: `${keyOfPlace(row.at)}/progress` }];
}

function read(reads: readonly TableRead<Column>[]): Parts {
  const goals = reads.flatMap((each) => goalsIn(each).map((goal) => ({ goal, reading: each.reading })));
  return {
    objectives: goals.map(({ goal, reading }) => goalIn(goal, reading)),
    keyResults: goals.flatMap(({ goal, reading }) => rungsOf(goal, reading)),
  };
}

/** Goals, each with its milestones in the rows below it. */
export const goalSheet = layoutOfTables('goal-sheet', heads, ['title', 'type', 'progress', 'owner'], read);
