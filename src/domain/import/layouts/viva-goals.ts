import { shifted } from '../../figure/decimal.ts';
import { fold } from '../../search/fold.ts';
import type {
  FoundInitiative,
  FoundKeyResult,
  FoundObjective,
  FoundParent,
  LeftOut,
  NamedOwner,
} from '../found.ts';
import { commitmentSaid, levelSaid } from '../shapes/objective-entry.ts';
import { confidenceSaid, postponedSaid, statusKept, statusSaid, workStateOf } from '../status-words.ts';
import { cyclesOf, teamsOf } from './gathered.ts';
import { layoutOfTables, type Parts, type TableRead } from './layout.ts';
import { severalIn } from './reading.ts';
import { keyResultOf, kindBy, measuredIn, objectiveOf, valueOnTheWay } from './rows-found.ts';
import { checkInsOf, hasPast } from './viva-check-ins.ts';
import { type VivaColumn, vivaHeads } from './viva-heads.ts';
import { type Item, itemsIn, Kinship } from './viva-items.ts';

/** How ambitious a goal is and of which level stands in one of these columns or another. */
const types = ['okrType', 'goalType', 'typeName'] as const;

function stateOf({ row, reading }: Item): FoundInitiative['state'] {
  const text = reading.text(row, 'status');
  const status = statusSaid(text);
  if (status === null && text !== '') reading.refuse(row, 'status', 'not-understood', text);
  return workStateOf(status);
}

/** What is said of a row, with what a plan has no other place for. */
const describedIn = ({ row, reading }: Item, ...others: readonly string[]): string =>
  [reading.description(row, 'description'), statusKept('Status', reading.text(row, 'status')), ...others]
    .filter(Boolean)
    .join('\n\n');

/** A score between 0 and 1; some views have it in percent. */
function scoreOf({ row, reading }: Item): number | null {
  const score = reading.figure(row, 'score', 'number');
  if (score === null || (score >= 0 && score <= 1)) return score;
  if (score > 1 && score <= 100) return score / 100;
  reading.refuse(row, 'score', 'figure-unclear', reading.text(row, 'score'));
  return null;
}

/** What one of the columns of its type says of a row; null where none does. */
const saidOf = <T>({ row, reading }: Item, read: (text: string) => T | null): T | null =>
  types.map((column) => read(reading.text(row, column))).find((said) => said !== null) ?? null;

const teamsIn = ({ row, reading }: Item): readonly string[] =>
  severalIn(reading.text(row, 'team') || reading.text(row, 'tag'), /[;\n]/u);

/** Owners stand by their full names between commas; what else parts names elsewhere is part of one here. */
const ownersOf = ({ row, reading }: Item): readonly NamedOwner[] =>
  [...new Set(severalIn(reading.text(row, 'owner'), /[,\n]/u))].map((name) => ({
    name,
    email: '',
    share: 1,
  }));

/** The figures of a row that measures something, with what they were at its check-ins. */
function measuredBy(item: Item): Omit<FoundKeyResult, 'key' | 'objectiveKey' | 'title' | 'weight'> {
  const { row, reading } = item;
  const metric = reading.text(row, 'metric');
  const counted = fold(metric) === 'progress' ? '' : metric;
  const unit = measuredIn(reading.text(row, 'unit'), counted);
  const target = reading.figure(row, 'target', unit.measure);
  const baseline = reading.figure(row, 'start', unit.measure);
  const measured = kindBy(unit, baseline, target);
  const isMeasured = measured.measure !== null;
  const percent = reading.figure(row, reading.has('progress') ? 'progress' : 'actual', 'percent');
  const value = percent === null ? null : valueOnTheWay(percent, baseline, target);
  const checkIns = checkInsOf(item, measured.measure, value);
  const last = reading.day(row, 'lastCheckIn');
  const isTold = checkIns.some((checkIn) => checkIn.value !== null);
  return {
    ...keyResultOf({ at: row.at, key: '', objectiveKey: '', title: '' }),
    ...measured,
    description: describedIn(item),
    confidence: confidenceSaid(reading.text(row, 'status')),
    baseline: isMeasured ? baseline : null,
    target,
    owners: ownersOf(item),
    dueOn: reading.day(row, 'endsOn'),
    current: isTold || value === null ? null : { value, on: last },
    score: scoreOf(item),
    isDone: !isMeasured && percent !== null && percent >= 100,
    checkIns,
  };
}

const longestPast = 10_000;

/** What was checked in of an objective that has key results of its own, in words: only these have check-ins here. */
function checkedIn(item: Item): string {
  const { reading, row } = item;
  const { measure } = measuredIn(reading.text(row, 'unit'));
  const lines = checkInsOf(item, measure, null).map(({ on, author, value, note }) => {
    const figure = value === null ? '' : `${value}${measure === 'percent' ? '%' : ''}`;
    return [[on, author?.name, figure].filter(Boolean).join(' · '), note].filter(Boolean).join(': ');
  });
  // The latest of them, where all would be too long.
  while (lines.join('\n').length > longestPast) lines.shift();
  return lines.join('\n');
}

function objectiveIn(item: Item, parents: readonly FoundParent[], past: string): FoundObjective {
  const { row, reading, key, title } = item;
  const period = reading.text(row, 'period');
  return objectiveOf({
    at: row.at,
    key,
    title,
    description: describedIn(item, past),
    level: saidOf(item, levelSaid),
    owners: ownersOf(item),
    teamKey: teamsIn(item)[0] ?? null,
    cycleKey: period === '' ? null : period,
    startsOn: reading.day(row, 'startsOn'),
    endsOn: reading.day(row, 'endsOn'),
    parents,
    score: scoreOf(item),
    isCommitted: saidOf(item, commitmentSaid),
    ...postponedSaid(reading.text(row, 'status')),
  });
}

/** What was measured on an objective itself becomes its one key result where it has none. */
function ownMeasure(item: Item): FoundKeyResult {
  const metric = item.reading.text(item.row, 'metric');
  return {
    ...measuredBy(item),
    key: `${item.key}/metric`,
    objectiveKey: item.key,
    title: metric === '' || fold(metric) === 'progress' ? item.title : metric,
    weight: null,
    description: '',
    score: null,
  };
}

function initiativeIn(item: Item, keyResultKey: string): FoundInitiative {
  const { key, title, row, reading } = item;
  const percent = reading.figure(row, 'progress', 'percent');
  const state = stateOf(item);
  return {
    at: row.at,
    key,
    keyResultKey,
    title,
    owners: ownersOf(item),
    dueOn: reading.day(row, 'endsOn'),
    state: percent !== null && percent >= 100 ? 'done' : state,
  };
}

/** Reads the sheets of an export together: what one file aligns to may stand in another. */
function read(reads: readonly TableRead<VivaColumn>[]): Parts {
  const items = itemsIn(reads);
  const of = (sort: Item['sort']) => items.filter((item) => item.sort === sort);
  const kinship = new Kinship(items);
  const leftOut: LeftOut[] = [];

  const periods = items.map(({ row, reading }) => ({
    at: row.at,
    name: reading.text(row, 'period'),
    startsOn: reading.day(row, 'startsOn'),
    endsOn: reading.day(row, 'endsOn'),
  }));

  const keyResults = of('keyResult').flatMap((item): FoundKeyResult[] => {
    const { key, title, row, reading } = item;
    const parent = kinship.objectiveOf(item);
    const measured = measuredBy(item);
    if (!parent || reading.isMisread(row)) return [];
    kinship.keep(item, parent);
    // A key result belongs to one objective here; to what others it is linked stays in words.
    const links = parent.others.length > 0 ? `Aligned To: ${parent.others.join('; ')}` : '';
    const description = [measured.description, links].filter(Boolean).join('\n\n');
    // In percent as it is written: what says nothing weighs 1 here, which is next to nothing beside that.
    const weight = parent.weight === null ? null : shifted(parent.weight, 2);
    const postponed = postponedSaid(reading.text(row, 'status'));
    return [{ ...measured, ...postponed, description, key, title, objectiveKey: parent.key, weight }];
  });
  const ladders = new Set(keyResults.map(({ objectiveKey }) => objectiveKey));
  const objectives = of('objective').map((item) =>
    objectiveIn(item, kinship.parentsOf(item), ladders.has(item.key) ? checkedIn(item) : ''),
  );

  for (const item of of('objective').filter(hasPast))
    if (!ladders.has(item.key)) keyResults.push(ownMeasure(item));
  const initiatives = of('initiative').flatMap((item) => {
    const keyResult = kinship.keyResultOf(item);
    if (keyResult && hasPast(item)) leftOut.push({ at: item.row.at, why: 'remark' });
    return keyResult ? [initiativeIn(item, keyResult.key)] : [];
  });
  return {
    cycles: cyclesOf(periods),
    teams: teamsOf(items.flatMap((item) => teamsIn(item).map((team) => ({ at: item.row.at, name: team })))),
    objectives,
    keyResults,
    initiatives,
    leftOut,
  };
}

/** An export of Viva Goals, or of Ally as it was called before. */
export const vivaGoals = layoutOfTables('viva-goals', vivaHeads, ['title', 'alignedTo', 'objectType'], read);
