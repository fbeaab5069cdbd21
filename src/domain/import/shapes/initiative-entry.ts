import { ownersIn } from '../owners.ts';
import { type Finding, keyOfPlace } from './finding.ts';
import { isDoneWord } from './key-result-entry.ts';
import type { RowCells } from './row-cells.ts';

const doing = /^(?:doing|in progress|sedang|dikerjakan|in arbeit|en curso|em andamento|진행|进行)/iu;

/** Adds the initiative of a row to the key result that it moves. */
export function addInitiative(
  cells: RowCells,
  finding: Finding,
  { title, id, keyResultKey }: { title: string; id: string; keyResultKey: string },
): void {
  const { at } = cells.row;
  const said = cells.text('state');
  finding.initiatives.push({
    at,
    key: id || keyOfPlace(at),
    keyResultKey,
    title,
    owners: finding.owners(ownersIn(cells.text('owner'))),
    dueOn: cells.day(cells.take('dueOn') ?? cells.take('endsOn')),
    state: isDoneWord(said) ? 'done' : doing.test(said.normalize('NFC')) ? 'doing' : 'open',
  });
}
