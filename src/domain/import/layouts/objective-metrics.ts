import { fold } from '../../search/fold.ts';
import type { FoundKeyResult, FoundObjective } from '../found.ts';
import { ownersIn } from '../owners.ts';
import { layoutOfTables, type Parts, type TableRead } from './layout.ts';
import type { Reading } from './reading.ts';
import { keyResultOf, kindBy, measuredIn, objectiveOf } from './rows-found.ts';
import type { Heads, Row } from './table.ts';

const heads = {
  title: ['objective title'],
  owner: ['owner email id', 'owner email'],
  startsOn: ['start date'],
  dueOn: ['due date', 'end date'],
  description: ['description', 'objective description'],
  metric: ['metric name'],
  type: ['metric type'],
  unit: ['metric unit'],
  start: ['metric start value'],
  target: ['metric target value'],
  current: ['metric current value'],
} as const satisfies Heads<string>;
type Column = keyof typeof heads;

/** A metric, which is a key result of the objective of its row. */
function metricIn(row: Row, reading: Reading<Column>, objectiveKey: string): FoundKeyResult {
  const type = reading.text(row, 'type');
  // A measure of time has no unit of its own here: it is counted in what its name says.
  const unit = fold(type) === 'time' ? '' : type;
  const measured = measuredIn(reading.text(row, 'unit') || unit);
  const baseline = reading.figure(row, 'start', measured.measure);
  const target = reading.figure(row, 'target', measured.measure);
  const current = reading.figure(row, 'current', measured.measure);
  const kind = kindBy(measured, baseline, target);
  return keyResultOf({
    at: row.at,
    key: `${objectiveKey}/${fold(reading.text(row, 'metric'))}`,
    objectiveKey,
    title: reading.text(row, 'metric'),
    ...kind,
    baseline: kind.measure === null ? null : baseline,
    target,
    owners: ownersIn(reading.text(row, 'owner')),
    dueOn: reading.day(row, 'dueOn'),
    current: current === null || kind.measure === null ? null : { value: current, on: null },
  });
}

function read(reads: readonly TableRead<Column>[]): Parts {
  const objectives = new Map<string, FoundObjective>();
  const keyResults = new Map<string, FoundKeyResult>();
  for (const { table, reading } of reads) {
    for (const row of table.rows) {
      const title = reading.title(row, 'title');
      if (title === null) continue;
      // Rows of one objective tell several metrics of it.
      const owner = reading.text(row, 'owner');
      const startsOn = reading.day(row, 'startsOn');
      const key = [fold(title), fold(owner), startsOn].join('/');
      if (!objectives.has(key)) {
        const description = reading.description(row, 'description');
        const endsOn = reading.day(row, 'dueOn');
        const owners = ownersIn(owner);
        objectives.set(key, objectiveOf({ at: row.at, key, title, description, owners, startsOn, endsOn }));
      }
      const metric = reading.text(row, 'metric');
      if (metric === '') {
        const hasFigures = [reading.text(row, 'start'), reading.text(row, 'target')].some(
          (said) => said !== '',
        );
        if (hasFigures) reading.refuse(row, 'metric', 'no-title', '');
        continue;
      }
      const rung = metricIn(row, reading, key);
      if (keyResults.has(rung.key)) reading.refuse(row, 'metric', 'id-twice', metric);
      else keyResults.set(rung.key, rung);
    }
  }
  return { objectives: [...objectives.values()], keyResults: [...keyResults.values()] };
}

/** Objectives with the metric that they are measured by, a row for each metric. */
export const objectiveMetrics = layoutOfTables(
  'objective-metrics',
  heads,
  ['title', 'metric', 'target'],
  read,
);
