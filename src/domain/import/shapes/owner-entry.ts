import type { NamedOwner } from '../found.ts';
import type { ColumnRole } from '../mapping.ts';
import type { Finding } from './finding.ts';
import type { Side } from './objective-entry.ts';
import type { RowCells } from './row-cells.ts';

/** Everybody whom a row names in some roles; an id that a table of people does not have is told. */
export function ownersOf(
  cells: RowCells,
  finding: Finding,
  roles: readonly ColumnRole[],
  side?: Side,
): readonly NamedOwner[] {
  const owners = cells.owners(roles, side);
  const unknown = owners.find((owner) => finding.isUnknownId(owner));
  if (unknown) {
    const taken = roles.map((role) => cells.take(role, side)).find((found) => found !== null) ?? null;
    cells.refuse('owner-unknown', taken, unknown.name);
  }
  return finding.owners(owners);
}
