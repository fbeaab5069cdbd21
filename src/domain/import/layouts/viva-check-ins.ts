import type { Measure } from '../../tables/column.ts';
import type { FoundCheckIn } from '../found.ts';
import { confidenceSaid } from '../status-words.ts';
import { readCheckInCell } from './check-in-cell.ts';
import type { Item } from './viva-items.ts';

interface Dated extends FoundCheckIn {
  readonly activity: string;
}

/** Whether anything was ever said about the progress of a row. */
export const hasPast = ({ row, reading, checkIns }: Item): boolean =>
  checkIns.length > 0 || reading.text(row, 'lastNote') !== '';

/**
 * The check-ins of a row, the earliest first, also those that were made after its period had ended. The last one stands
 * in columns of its own as well; a view that has no others tells it there alone.
 */
export function checkInsOf(
  { row, reading, checkIns }: Item,
  measure: Measure | null,
  now: number | null,
): readonly FoundCheckIn[] {
  const dated: Dated[] = [];
  for (const { column, text } of checkIns) {
    const cell = readCheckInCell(text);
    const on = cell ? reading.dayOf(row, column, cell.day) : null;
    if (!cell) reading.refuse(row, column, 'not-understood', text);
    else if (cell.day === '') reading.refuse(row, column, 'no-day', text);
    if (!cell || on === null) continue;
    dated.push({
      at: row.at,
      on,
      value: measure === null ? null : reading.figureOf(row, column, cell.value, measure),
      confidence: confidenceSaid(cell.status),
      note: cell.note,
      author: cell.user === '' ? null : { name: cell.user, email: '', share: 1 },
      activity: cell.activity,
    });
  }
  const note = reading.text(row, 'lastNote');
  const last = note === '' ? null : reading.day(row, 'lastCheckIn');
  if (last !== null && !dated.some(({ on }) => on === last)) {
    const isLatest = dated.every(({ on }) => on < last);
    dated.push({
      at: row.at,
      on: last,
      value: isLatest && measure !== null ? now : null,
      confidence: null,
      note,
      author: null,
      activity: '',
    });
  } else if (note !== '' && last === null) reading.refuse(row, 'lastCheckIn', 'no-day', note);
  return dated
    .sort((one, other) => one.on.localeCompare(other.on) || one.activity.localeCompare(other.activity))
    .map(({ activity, ...checkIn }) => checkIn);
}
