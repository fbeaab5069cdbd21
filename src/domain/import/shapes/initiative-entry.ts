import { ownersIn } from '../owners.ts';
import { statusSaid, workStateOf } from '../status-words.ts';
import { type Finding, keyOfPlace } from './finding.ts';
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
    owners: finding.owners(ownersIn(cells.text('owner'))),
    dueOn: cells.day(cells.take('dueOn') ?? cells.take('endsOn')),
    state: workStateOf(statusSaid(cells.text('state'))),
  });
}
