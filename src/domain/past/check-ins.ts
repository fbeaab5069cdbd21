import { checkInsByKeyResult, type PastCheckIns } from '../progress/past-check-ins.ts';
import type { CheckIn } from '../tables/tables.ts';
import type { CheckInSource } from './reading.ts';
import type { Rewind } from './rewind.ts';

const order = ({ checkedOn, createdAt, id }: CheckIn): string => `${checkedOn} ${createdAt} ${id}`;

/** The check-ins of the key results that have others now than they had then, as rows. */
function rewoundRows(rewind: Rewind, source: CheckInSource): Map<string, CheckIn[]> {
  const touched = new Set<string>();
  for (const [id, before] of rewind.in('checkIn')) {
    const keyResultId =
      before.kind === 'whole' ? (before.row as unknown as CheckIn).keyResultId : source.get(id)?.keyResultId;
    if (keyResultId !== undefined) touched.add(keyResultId);
  }
  const then: CheckIn[] = source.of([...touched]).flatMap((row) => {
    const before = rewind.of('checkIn', row.id);
    if (before?.kind === 'absent' || before?.kind === 'whole') return [];
    return [before ? { ...row, ...(before.columns as Partial<CheckIn>) } : row];
  });
  for (const [, before] of rewind.in('checkIn'))
    if (before.kind === 'whole') then.push(before.row as unknown as CheckIn);
  then.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const byKeyResult = Map.groupBy(then, ({ keyResultId }) => keyResultId as string);
  return new Map([...touched].map((id) => [id, byKeyResult.get(id) ?? []]));
}

/** The check-ins of the key results that have others now than they had then. */
export const rewoundCheckIns = (rewind: Rewind, source: CheckInSource): ReadonlyMap<string, PastCheckIns> =>
  rewoundRows(rewind, source);

/** Check-ins as they were before the changes of a rewind. */
export function checkInsBefore(rewind: Rewind, source: CheckInSource): CheckInSource {
  const rewound = rewoundRows(rewind, source);
  const of = (keyResultIds: readonly string[]): CheckIn[] => [
    ...source.of(keyResultIds.filter((id) => !rewound.has(id))),
    ...keyResultIds.flatMap((id) => rewound.get(id) ?? []),
  ];
  return {
    of,
    ofEach: (keyResultIds) => {
      const others = source.ofEach(keyResultIds.filter((id) => !rewound.has(id)));
      const then = checkInsByKeyResult(keyResultIds.flatMap((id) => rewound.get(id) ?? []));
      return (id) => (rewound.has(id) ? then(id) : others(id));
    },
    get: (id) => {
      const before = rewind.of('checkIn', id);
      if (before?.kind === 'absent') return undefined;
      if (before?.kind === 'whole') return before.row as unknown as CheckIn;
      const now = source.get(id);
      return now && { ...now, ...(before?.columns as Partial<CheckIn> | undefined) };
    },
  };
}
