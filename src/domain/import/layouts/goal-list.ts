import type { FoundKeyResult, FoundObjective } from '../found.ts';
import { ownersIn } from '../owners.ts';
import { keyOfPlace } from '../shapes/finding.ts';
import { postponedSaid, statusKept, statusSaid } from '../status-words.ts';
import { layoutOfTables, type Parts, type TableRead } from './layout.ts';
import { objectiveOf, progressOf } from './rows-found.ts';
import type { Heads } from './table.ts';

const heads = {
  title: ['goal'],
  notes: ['notes'],
  id: ['goal identifier'],
  startsOn: ['start date'],
  endsOn: ['end date'],
  status: ['status'],
  owner: ['owner email id', 'owner email', 'owner'],
  progress: ['progress', 'progress %'],
} as const satisfies Heads<string>;
type Column = keyof typeof heads;

function read(reads: readonly TableRead<Column>[]): Parts {
  const objectives = new Map<string, FoundObjective>();
  const keyResults: FoundKeyResult[] = [];
  for (const { table, reading } of reads) {
    for (const row of table.rows) {
      const title = reading.title(row, 'title');
      const status = reading.text(row, 'status');
      if (status !== '' && statusSaid(status) === null)
        reading.refuse(row, 'status', 'not-understood', status);
      if (title === null) continue;
      const id = reading.text(row, 'id');
      const key = id || keyOfPlace(row.at);
      if (objectives.has(key)) {
        reading.refuse(row, 'id', 'id-twice', id);
        continue;
      }
      const told = { at: row.at, key, title, owners: ownersIn(reading.text(row, 'owner')) };
      const endsOn = reading.day(row, 'endsOn');
      objectives.set(
        key,
        objectiveOf({
          ...told,
          description: [reading.description(row, 'notes'), statusKept('Status', status)]
            .filter(Boolean)
            .join('\n\n'),
          startsOn: reading.day(row, 'startsOn'),
          endsOn,
          ...postponedSaid(status),
        }),
      );
      const progress = reading.figure(row, 'progress', 'percent');
      if (progress !== null && progress !== 0)
        keyResults.push(
          progressOf({ ...told, key: `${key}/progress`, objectiveKey: key, dueOn: endsOn }, progress),
        );
    }
  }
  return { objectives: [...objectives.values()], keyResults };
}

/** A list of goals without key results. */
export const goalList = layoutOfTables('goal-list', heads, ['title', 'id', 'startsOn', 'endsOn'], read);
