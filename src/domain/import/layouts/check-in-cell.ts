/** A check-in as a cell tells it; what it does not tell is empty. */
export interface CheckInCell {
  readonly day: string;
  readonly user: string;
  readonly note: string;
  readonly status: string;
  readonly value: string;
  readonly activity: string;
}

const before = ['Checkin Date', 'User', 'Note'] as const;
const behind = ['Metric Name', 'Status', 'Current Value', 'Activity Date'] as const;

/**
 * Reads `Checkin Date: …; User: …; Note: …; Metric Name: …; Status: …; Current Value: …; Activity Date: …;`. A note may
 * hold all that stands between the others, so what is behind it is taken from the end. Null for anything else.
 */
export function readCheckInCell(cell: string): CheckInCell | null {
  let text = cell.trim().replace(/;$/u, '');
  if (!text.startsWith(`${before[0]}:`)) return null;
  const said = new Map<string, string>();
  for (const label of behind.toReversed()) {
    const at = text.lastIndexOf(`; ${label}:`);
    if (at < 0) continue;
    said.set(label, text.slice(at + label.length + 3).trim());
    text = text.slice(0, at);
  }
  for (const [index, label] of before.entries()) {
    if (!text.startsWith(`${label}:`)) continue;
    text = text.slice(label.length + 1);
    const next = before.slice(index + 1).map((later) => text.indexOf(`; ${later}:`));
    const end = Math.min(...next.filter((at) => at >= 0), text.length);
    said.set(label, text.slice(0, end).trim());
    text = text.slice(end + 2);
  }
  const of = (label: (typeof before)[number] | (typeof behind)[number]): string => said.get(label) ?? '';
  return {
    day: of('Checkin Date'),
    user: of('User'),
    note: of('Note'),
    status: of('Status'),
    value: of('Current Value'),
    activity: of('Activity Date'),
  };
}
