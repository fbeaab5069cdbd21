import { statusSaid, workStateOf } from '../status-words.ts';
import { listedIn } from '../ticked.ts';
import { type Finding, keyOfPlace, type OpenKeyResult } from './finding.ts';
import type { Side } from './objective-entry.ts';
import { ownersOf } from './owner-entry.ts';
import type { RowCells } from './row-cells.ts';

/** Adds the initiative of a row to the key result that it moves. */
export function addInitiative(
  cells: RowCells,
  finding: Finding,
  { title, id, keyResultKey }: { title: string; id: string; keyResultKey: string },
): void {
  const { at } = cells.row;
  finding.initiatives.push({
    at,
    key: id || keyOfPlace(at),
    keyResultKey,
    title,
    owners: ownersOf(cells, finding, ['owner']),
    dueOn: cells.day(cells.take('dueOn') ?? cells.take('endsOn')),
    state: workStateOf(statusSaid(cells.text('state'))),
  });
}

/** Adds what a cell beside a key result lists of what is done for it. */
export function addListed(cells: RowCells, finding: Finding, { key }: OpenKeyResult, side?: Side): void {
  const { at } = cells.row;
  listedIn(cells.text('initiative', side)).forEach(({ title, isDone }, index) => {
    finding.initiatives.push({
      at,
      key: `${keyOfPlace(at)}#${key}#${index + 1}`,
      keyResultKey: key,
      title,
      owners: [],
      dueOn: null,
      state: isDone ? 'done' : 'open',
    });
  });
}

/** Adds a step to what it is one of: where that is measured, it is something done for it. */
export function addStep(
  cells: RowCells,
  finding: Finding,
  { title, keyResult }: { title: string; keyResult: OpenKeyResult },
): void {
  if (keyResult.measure !== null) {
    addInitiative(cells, finding, { title, id: cells.text('id'), keyResultKey: keyResult.key });
    return;
  }
  const isDone = workStateOf(statusSaid(cells.text('state'))) === 'done';
  keyResult.steps = [...keyResult.steps, { title, isDone }];
  keyResult.kind = 'steps';
}
