import { type CheckInRow, checkInList } from '../check-in/check-in-list.ts';
import { checkInCommands } from '../commands/check-in/check-in.ts';
import { kindOf } from '../kinds/kinds.ts';
import { Problem } from '../problem.ts';
import type { KeyResult } from '../tables/tables.ts';
import { call, type Room, type RoomStep, type Seat, type ViewOf } from './room-step.ts';

/** The rungs of a seat's own that stand at a figure; whether a milestone is done is said in the room. */
const ownRows = ({ plan, cycle, today }: Room, { personId }: Seat): CheckInRow[] =>
  checkInList(plan, cycle, { kind: 'person', personId }, today)
    .flatMap(({ rows }) => rows)
    .filter(({ rung }) => rung.ownerId === personId && kindOf(rung).answeredBy === 'figure');

/** What stands behind the figures of a key result. */
function unitOf(rung: KeyResult): string {
  const measure = kindOf(rung).measureOf?.(rung);
  if (measure === 'currency') return rung.currency ?? '';
  return measure === 'percent' ? '%' : rung.unit;
}

/** The weekly check-in of one's own key results. */
export const checkInsStep: RoomStep<ViewOf<'check-ins'>> = {
  view: (room) => (seat) => ({
    kind: 'check-ins',
    rungs: ownRows(room, seat).map(({ rung, objective, standing, isDue }) => ({
      id: rung.id,
      title: rung.title,
      line: room.words.line(rung),
      objective: objective.title,
      unit: unitOf(rung),
      latest: standing?.latestValue ?? null,
      confidence: standing?.confidence ?? rung.confidence,
      isDue,
    })),
  }),
  actions: {
    'check-in.record': (room, seat, { keyResultId, value, confidence, note }) => {
      if (!ownRows(room, seat).some(({ rung }) => rung.id === keyResultId))
        throw new Problem('room/no-longer-asked');
      const entry = { keyResultId, value, checkedOn: room.today, confidence, note };
      return call(checkInCommands.record, { entries: [entry] });
    },
  },
  hasDone: (room) => (seat) => {
    const rows = ownRows(room, seat);
    return rows.length === 0 ? null : rows.every(({ isDue }) => !isDue);
  },
};
