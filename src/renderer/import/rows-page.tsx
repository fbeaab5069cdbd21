import { type RefObject, useEffect, useState } from 'react';
import type { ImportColumn, ImportRow } from '#contract/import.ts';
import type { AnswerOf } from '#contract/questions.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import styles from './import.module.css';
import { RowLine } from './row-line.tsx';
import type { Cursor, Editing } from './rows-table.tsx';
import type { Undecided } from './undecided.ts';

/** So many rows are asked for together. */
export const rowsOfPage = 100;

export interface RowsShown {
  readonly part: number;
  readonly columns: readonly ImportColumn[];
  readonly undecided: Undecided;
  readonly cursor: Cursor;
  readonly editing: Editing;
  readonly goTo: (cursor: Cursor) => void;
  readonly edit: (editing: Editing) => void;
  readonly leaveEditing: () => void;
}

interface RowsPageProps extends RowsShown {
  readonly version: number;
  readonly page: number;
  readonly isToLookAt: boolean;
  /** The places of the first row in view, and of the one behind the last. */
  readonly inView: readonly [from: number, to: number];
  readonly drawn: RefObject<Map<number, ImportRow>>;
}

const none: readonly ImportRow[] = [];

/** Some rows that are asked for together; those that are in view are drawn. */
export function RowsPage({ version, page, isToLookAt, inView: [from, to], drawn, ...shown }: RowsPageProps) {
  const { part } = shown;
  const start = page * rowsOfPage;
  const answer = useAnswer('import.rows', { version, part, from: start, count: rowsOfPage, isToLookAt });
  // What was there stays while it is asked again, unless other rows are meant.
  const [latest, setLatest] = useState<{ of: string; said: NonNullable<AnswerOf<'import.rows'>> } | null>(
    null,
  );
  const of = `${part} ${isToLookAt}`;
  if (answer && answer !== latest?.said) setLatest({ of, said: answer });
  const rows = (answer ?? (latest?.of === of ? latest.said : null))?.rows ?? none;
  useEffect(() => {
    const { current } = drawn;
    for (const [at, row] of rows.entries()) current.set(start + at, row);
    return () => {
      for (const at of rows.keys()) current.delete(start + at);
    };
  }, [drawn, rows, start]);
  return rows.map((row, at) => {
    const index = start + at;
    if (index < from || index >= to) return null;
    return (
      <div
        key={row.row}
        className={styles.place}
        style={{ transform: `translateY(calc(var(--row) * ${index}))` }}
      >
        <RowLine row={row} index={index} {...shown} />
      </div>
    );
  });
}
