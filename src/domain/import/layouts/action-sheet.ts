import { fold } from '../../search/fold.ts';
import type { FoundKeyResult, FoundObjective, LeftOut } from '../found.ts';
import { ownersIn } from '../owners.ts';
import { keyOfPlace } from '../shapes/finding.ts';
import { levelSaid } from '../shapes/objective-entry.ts';
import { teamsOf } from './gathered.ts';
import { layoutOfTables, type Parts, type TableRead } from './layout.ts';
import type { Reading } from './reading.ts';
import { keyResultOf, kindBy, measuredIn, objectiveOf } from './rows-found.ts';
import type { Heads, Row } from './table.ts';

const heads = {
  action: ['objective action'],
  id: ['objective id'],
  title: ['objective title', 'title'],
  description: ['objective description', 'description'],
  type: ['objective type', 'type'],
  typeValue: ['objective type value', 'type value'],
  owner: ['objective owner', 'objective owner email', 'owner', 'owner email'],
  startsOn: ['objective start date', 'start date'],
  endsOn: ['objective deadline', 'objective end date', 'deadline', 'end date', 'due date'],
  rungAction: ['key result action'],
  rungId: ['key result id'],
  rung: ['key result title', 'key result'],
  rungDescription: ['key result description'],
  rungOwner: ['key result owner', 'key result owner email'],
  rungDueOn: ['key result deadline', 'key result end date', 'key result due date'],
  unit: ['key result unit', 'unit', 'measurement unit'],
  start: ['key result start value', 'start value'],
  target: ['key result target value', 'target value'],
  current: ['key result current value', 'current value'],
  weight: ['key result weight', 'weight'],
} as const satisfies Heads<string>;
type Column = keyof typeof heads;

/** What a row asks for; nothing is taken away here, so a row that asks for that is left out. */
function actionOf(
  row: Row,
  reading: Reading<Column>,
  column: 'action' | 'rungAction',
): 'take' | 'leave' | null {
  const action = reading.text(row, column);
  if (['', 'add', 'create', 'update', 'edit'].includes(fold(action))) return 'take';
  if (['delete', 'remove'].includes(fold(action))) return 'leave';
  reading.refuse(row, column, 'not-understood', action);
  return null;
}

function objectiveIn(row: Row, reading: Reading<Column>, key: string, title: string): FoundObjective {
  const type = reading.text(row, 'type');
  const level = levelSaid(type);
  if (level === null && type !== '') reading.refuse(row, 'type', 'not-understood', type);
  const value = reading.text(row, 'typeValue');
  return objectiveOf({
    at: row.at,
    key,
    title,
    description: reading.description(row, 'description'),
    level,
    owners: ownersIn(reading.text(row, 'owner')),
    teamKey: level === 'team' && value !== '' ? value : null,
    startsOn: reading.day(row, 'startsOn'),
    endsOn: reading.day(row, 'endsOn'),
  });
}

function keyResultIn(
  row: Row,
  reading: Reading<Column>,
  objectiveKey: string,
  key: string,
): FoundKeyResult | null {
  const title = reading.title(row, 'rung');
  if (title === null) return null;
  const unit = measuredIn(reading.text(row, 'unit'));
  const baseline = reading.figure(row, 'start', unit.measure);
  const target = reading.figure(row, 'target', unit.measure);
  const current = reading.figure(row, 'current', unit.measure);
  const kind = kindBy(unit, baseline, target);
  const isMeasured = kind.measure !== null;
  return keyResultOf({
    at: row.at,
    key,
    objectiveKey,
    title,
    description: reading.description(row, 'rungDescription'),
    ...kind,
    baseline: isMeasured ? baseline : null,
    target,
    owners: ownersIn(reading.text(row, 'rungOwner')),
    dueOn: reading.day(row, 'rungDueOn'),
    weight: reading.figure(row, 'weight', 'number'),
    current: current === null || !isMeasured ? null : { value: current, on: null },
  });
}

/** The objective of a row: a new one, or the one that an earlier row told, for rows that tell only a key result. */
function keyOfObjective(row: Row, reading: Reading<Column>, last: FoundObjective | undefined): string | null {
  const id = reading.text(row, 'id');
  if (id !== '') return id;
  const title = reading.text(row, 'title');
  const hasRung = reading.text(row, 'rung') !== '';
  if (hasRung && (title === '' || title === last?.title)) return last?.key ?? null;
  return keyOfPlace(row.at);
}

function read(reads: readonly TableRead<Column>[]): Parts {
  const objectives = new Map<string, FoundObjective>();
  const keyResults = new Map<string, FoundKeyResult>();
  const leftOut: LeftOut[] = [];
  for (const { table, reading } of reads) {
    let last: FoundObjective | undefined;
    for (const row of table.rows) {
      const action = actionOf(row, reading, 'action');
      if (action === 'leave') leftOut.push({ at: row.at, why: 'remark' });
      if (action !== 'take') continue;
      const key = keyOfObjective(row, reading, last);
      if (key === null) {
        reading.refuse(row, 'title', 'no-objective', reading.text(row, 'rung'));
        continue;
      }
      const known = objectives.get(key);
      const rung = reading.text(row, 'rung');
      if (known && rung === '') {
        reading.refuse(row, 'id', 'id-twice', key);
        continue;
      }
      const title = known ? known.title : reading.title(row, 'title');
      if (title === null) continue;
      last = known ?? objectiveIn(row, reading, key, title);
      objectives.set(key, last);
      if (rung === '') continue;
      const rungAction = actionOf(row, reading, 'rungAction');
      if (rungAction === 'leave') leftOut.push({ at: row.at, why: 'remark' });
      if (rungAction !== 'take') continue;
      const rungKey = reading.text(row, 'rungId') || `${keyOfPlace(row.at)}/key-result`;
      const keyResult = keyResultIn(row, reading, key, rungKey);
      if (keyResult && keyResults.has(rungKey)) reading.refuse(row, 'rungId', 'id-twice', rungKey);
      else if (keyResult) keyResults.set(rungKey, keyResult);
    }
  }
  const named = [...objectives.values()].map(({ at, teamKey }) => ({ at, name: teamKey ?? '' }));
  return {
    teams: teamsOf(named),
    objectives: [...objectives.values()],
    keyResults: [...keyResults.values()],
    leftOut,
  };
}

/** Objectives with what is to be done with each: added, updated or deleted. */
export const actionSheet = layoutOfTables('action-sheet', heads, ['action', 'title', 'type'], read);
