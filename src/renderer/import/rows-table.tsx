// biome-ignore-all lint/a11y/useSemanticElements: a grid of which some rows are drawn, each in its place, is no table of the page
import { Switch } from '@mantine/core';
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { ImportColumn, ImportPart, ImportPreview, ImportRow } from '#contract/import.ts';
import { useTexts } from '../language/language.ts';
import { useScreen } from '../window/screen-state.ts';
import { ColumnHead } from './column-head.tsx';
import styles from './import.module.css';
import type { LookedAt } from './preview.tsx';
import { decide } from './reading.ts';
import { RowsPage, rowsOfPage } from './rows-page.tsx';
import { isOfPeople, useUndecided } from './undecided.ts';

/** How high a row is, in pixels of the usual size: all alike, so that any of twenty thousand can be gone to. */
const usualHeight = 44;
/** Rows beside those in view that are drawn as well. */
const around = 8;

/** A cell that the arrows are at: the row among those shown, and which of the columns. */
export interface Cursor {
  readonly index: number;
  readonly column: number;
}

/** What is typed in place of a cell: its own text to begin with, or a character that was typed on it. */
export type Editing = { readonly typed: string | null } | null;

interface RowsTableProps {
  readonly preview: ImportPreview;
  readonly index: number;
  readonly part: ImportPart;
  readonly lookedAt: LookedAt | null;
}

/** The lines of an outline are a column of their own. */
const outlineColumn: ImportColumn = {
  at: 0,
  head: '',
  role: 'ignored',
  decimalMark: null,
  dayOrder: null,
  hasFigures: false,
  hasDays: false,
  length: 90,
};

/** How wide the number of a row and what becomes of it are, in pixels of the usual size. */
const numberWidth = 52;
const outcomeWidth = 200;

/** Beside a name it may be asked who that is. */
const leastOfNames = 150;

const widthOf = ({ length, role }: ImportColumn): number =>
  Math.max(isOfPeople(role) ? leastOfNames : 78, Math.min(260, length * 7.6 + 28));

/** The rows of a part with what becomes of each; arrows move, Enter corrects, Delete leaves out. */
export function RowsTable({ preview, index: part, part: shown, lookedAt }: RowsTableProps) {
  const t = useTexts();
  const { scale, isProjecting } = useScreen();
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  /** The rows that are drawn, by their places. */
  const drawn = useRef<Map<number, ImportRow>>(new Map());
  const columns = shown.kind === 'outline' ? [outlineColumn] : shown.columns;
  const [onlyLook, setOnlyLook] = useState(false);
  const isToLookAt = onlyLook && shown.toLookAt > 0;
  const total = isToLookAt ? shown.toLookAt : shown.rows;
  const wrong = preview.toLookAt.first.find((one) => one.part === part);
  const [cursor, setCursor] = useState<Cursor>({
    index: wrong?.index ?? Math.min(shown.headRow, total - 1),
    column: Math.max(
      0,
      columns.findIndex(({ at }) => at === wrong?.misread.column),
    ),
  });
  const [editing, edit] = useState<Editing>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const size = isProjecting ? scale : 1;
  const rowHeight = usualHeight * size;
  const undecided = useUndecided(preview);

  const measure = useCallback(() => {
    if (frame.current) setView({ top: frame.current.scrollTop, height: frame.current.clientHeight });
  }, []);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [measure]);
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, []);

  const goTo = (next: Cursor) => {
    const index = Math.max(0, Math.min(total - 1, next.index));
    const column = Math.max(0, Math.min(columns.length, next.column));
    setCursor({ index, column });
    reveal(index, column);
  };
  const reveal = (index: number, column: number) => {
    const { current } = frame;
    if (!current) return;
    const top = index * rowHeight;
    // The heads stay at the top of the frame and take their part of it.
    const room = current.clientHeight - rowHeight * 1.4;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top > current.scrollTop + room - rowHeight) current.scrollTop = top - room + rowHeight;
    const sizes = [numberWidth, ...columns.map(widthOf)].map((width) => width * size);
    const left = sizes.slice(0, column + 1).reduce((sum, width) => sum + width, 0);
    const right = left + (sizes[column + 1] ?? 0);
    const wide = current.clientWidth - outcomeWidth * size;
    if (column >= columns.length) return;
    if (right > current.scrollLeft + wide) current.scrollLeft = right - wide;
    if (left - numberWidth * size < current.scrollLeft) current.scrollLeft = left - numberWidth * size;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be looked at first is in view to begin with
  useEffect(() => {
    reveal(cursor.index, cursor.column);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is gone to once, when it is looked at
  useEffect(() => {
    if (!lookedAt) return;
    setOnlyLook(false);
    const column = columns.findIndex(({ at }) => at === lookedAt.column);
    goTo({ index: lookedAt.index, column: Math.max(0, column) });
    grid.current?.focus({ preventScroll: true });
  }, [lookedAt]);

  const toggleOut = () => {
    const row = drawn.current.get(cursor.index);
    if (!row) return;
    const isOut = row.outcome.kind === 'left-out' && row.outcome.why === 'chosen';
    void decide({ kind: 'row', part, row: row.row, isLeftOut: !isOut });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.altKey) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const isFar = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, Cursor>> = {
      ArrowUp: { ...cursor, index: cursor.index - 1 },
      ArrowDown: { ...cursor, index: cursor.index + 1 },
      ArrowLeft: { ...cursor, column: cursor.column - 1 },
      ArrowRight: { ...cursor, column: cursor.column + 1 },
      PageUp: { ...cursor, index: cursor.index - page },
      PageDown: { ...cursor, index: cursor.index + page },
      Home: { index: isFar ? 0 : cursor.index, column: 0 },
      End: { index: isFar ? total - 1 : cursor.index, column: columns.length },
    };
    const move = moves[event.key];
    const isTyped = event.key.length === 1 && event.key !== ' ' && !isFar;
    if (move) goTo(move);
    else if (event.key === 'Delete') toggleOut();
    else if ((event.key === 'Enter' || event.key === 'F2') && cursor.column < columns.length)
      edit({ typed: null });
    else if (isTyped && cursor.column < columns.length) edit({ typed: event.key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leaveEditing = () => {
    edit(null);
    grid.current?.focus({ preventScroll: true });
  };

  const first = Math.max(0, Math.floor(view.top / rowHeight) - around);
  const last = Math.min(total, Math.ceil((view.top + view.height) / rowHeight) + around);
  const pages = Array.from(
    { length: Math.max(0, Math.ceil(last / rowsOfPage) - Math.floor(first / rowsOfPage)) },
    (_, at) => Math.floor(first / rowsOfPage) + at,
  );
  const fixed = (width: number) => `${width * size}px`;
  const isOutline = shown.kind === 'outline';
  const template = isOutline
    ? [fixed(numberWidth), 'minmax(0, 1fr)', fixed(outcomeWidth)]
    : [fixed(numberWidth), ...columns.map(widthOf).map(fixed), `minmax(${fixed(outcomeWidth)}, 1fr)`];
  const style = { '--row': `${rowHeight}px`, '--columns': template.join(' ') } as CSSProperties;
  return (
    <div className={styles.card} style={style}>
      <div className={styles.frame} ref={frame} onScroll={measure}>
        <div
          ref={grid}
          className={isOutline ? styles.outline : styles.grid}
          role="grid"
          tabIndex={0}
          aria-label={t('importing.table', { name: shown.name || shown.file })}
          aria-describedby="import-keys"
          aria-rowcount={total + 1}
          aria-colcount={columns.length + 2}
          aria-activedescendant={cellId(part, cursor.index, cursor.column)}
          onKeyDown={onKeyDown}
        >
          <div className={styles.heads} role="row" aria-rowindex={1} tabIndex={-1}>
            <span role="columnheader" className={styles.number} tabIndex={-1}>
              <span className="sr-only">{t('importing.row')}</span>
            </span>
            {columns.map((column) => (
              <span key={column.at} role="columnheader" className={styles.headCell} tabIndex={-1}>
                {shown.kind === 'outline' ? shown.file : <ColumnHead part={part} column={column} />}
              </span>
            ))}
            <span role="columnheader" className={styles.outcomeHead} tabIndex={-1}>
              <span className="sr-only">{t('importing.outcome')}</span>
            </span>
          </div>
          <div className={styles.rows} style={{ height: total * rowHeight }}>
            {pages.map((page) => (
              <RowsPage
                key={page}
                version={preview.version}
                part={part}
                page={page}
                isToLookAt={isToLookAt}
                inView={[first, last]}
                columns={columns}
                undecided={undecided}
                drawn={drawn}
                cursor={cursor}
                editing={editing}
                goTo={setCursor}
                edit={edit}
                leaveEditing={leaveEditing}
              />
            ))}
          </div>
        </div>
      </div>
      <footer className={styles.foot}>
        <span id="import-keys">{t('importing.keysHint')}</span>
        {shown.toLookAt > 0 && (
          <Switch
            size="xs"
            label={t('importing.onlyLook')}
            checked={onlyLook}
            onChange={({ currentTarget }) => {
              setOnlyLook(currentTarget.checked);
              setCursor({ index: 0, column: 0 });
            }}
          />
        )}
      </footer>
    </div>
  );
}

/** The id of a cell on the page. */
export const cellId = (part: number, index: number, column: number): string =>
  `import-${part}-${index}-${column}`;
