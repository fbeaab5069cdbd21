import { describe, expect, test } from 'vitest';
import { readCheckInCell } from './check-in-cell.ts';

describe('a cell of a check-in', () => {
  test('keeps a note whole that holds semicolons, quotes, line breaks and what looks like more of the cell', () => {
    const note = 'Said: "slow; steady";\nStatus: see below; Current Value: unknown yet; Note: twice';
    const cell = `Checkin Date: 2025-03-10; User: Ana Souza; Note: ${note}; Metric Name: Bookings; net; Status: On Track; Current Value: 25%; Activity Date: 2025-03-10 20:57:08 UTC;`;
    expect(readCheckInCell(cell)).toEqual({
      day: '2025-03-10',
      user: 'Ana Souza',
      note,
      status: 'On Track',
      value: '25%',
      activity: '2025-03-10 20:57:08 UTC',
    });
  });

  test('may lack what a view leaves out', () => {
    expect(readCheckInCell('Checkin Date: 2025-03-10; Note: fine; Current Value: 3')).toEqual({
      day: '2025-03-10',
      user: '',
      note: 'fine',
      status: '',
      value: '3',
      activity: '',
    });
  });

  test.each(['', 'On track in Q1', 'Note: Checkin Date: 2025-03-10;'])('is none: %j', (cell) => {
    expect(readCheckInCell(cell)).toBeNull();
  });
});
