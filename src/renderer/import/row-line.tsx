// biome-ignore-all lint/a11y/useSemanticElements: a grid of which some rows are drawn, each in its place, is no table of the page
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ImportColumn, ImportRow } from '#contract/import.ts';
import { outcomeWords } from '#contract/sentences/imports.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import styles from './import.module.css';
import { decide } from './reading.ts';
import type { RowsShown } from './rows-page.tsx';
import { cellId } from './rows-table.tsx';
import { askedOf, isOfPeople } from './undecided.ts';

interface RowLineProps extends RowsShown {
  readonly row: ImportRow;
  readonly index: number;
}

/** Whether a cell is what is not understood of its row. */
const isWrong = ({ outcome }: ImportRow, at: number): boolean =>
  outcome.kind === 'misread' && outcome.reasons.some(({ column }) => column === at);

/** A row of the files, and what becomes of it. */
export function RowLine({
  row,
  index,
  part,
  columns,
  undecided,
  cursor,
  editing,
  goTo,
  edit,
  leaveEditing,
}: RowLineProps) {
  const t = useTexts();
  const language = useLanguage();
  const { outcome } = row;
  const isHere = cursor.index === index;
  const isChosen = outcome.kind === 'left-out' && outcome.why === 'chosen';
  const tone =
    outcome.kind === 'misread' ? styles.wrongRow : outcome.kind === 'left-out' ? styles.outRow : '';
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={-1}
      className={`${styles.row} ${tone} ${isHere ? styles.hereRow : ''}`}
    >
      <span role="rowheader" tabIndex={-1} className={styles.number}>
        {row.row}
      </span>
      {columns.map((column, place) => (
        <FileCell
          key={column.at}
          id={cellId(part, index, place)}
          row={row}
          part={part}
          column={column}
          asked={isOfPeople(column.role) ? askedOf(row.cells[column.at]?.text ?? '', undecided) : null}
          isHere={isHere && cursor.column === place}
          typed={isHere && cursor.column === place ? editing : null}
          choose={() => goTo({ index, column: place })}
          edit={() => {
            goTo({ index, column: place });
            edit({ typed: null });
          }}
          leaveEditing={leaveEditing}
        />
      ))}
      <span
        role="gridcell"
        tabIndex={-1}
        id={cellId(part, index, columns.length)}
        className={`${styles.outcome} ${isHere && cursor.column === columns.length ? styles.here : ''}`}
      >
        <span className={styles.words}>
          {outcomeWords(outcome, language).map(({ text, tone: own }) => (
            <span key={text} className={`${styles.chip} ${styles[own]}`} title={text}>
              {text}
            </span>
          ))}
        </span>
        <span className={styles.rowTools}>
          {row.corrected.length > 0 && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={t('importing.asInFile')}
              title={t('importing.asInFile')}
              onClick={() => {
                for (const column of row.corrected)
                  void decide({ kind: 'cell', part, row: row.row, column, text: null });
              }}
            >
              <IconArrowBackUp size={15} />
            </ActionIcon>
          )}
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={t(isChosen ? 'importing.takeRow' : 'importing.leaveOutRow', { row: String(row.row) })}
            title={t(isChosen ? 'importing.takeAgain' : 'importing.leaveOut')}
            onClick={() => void decide({ kind: 'row', part, row: row.row, isLeftOut: !isChosen })}
          >
            {isChosen ? <IconPlus size={15} /> : <IconX size={15} />}
          </ActionIcon>
        </span>
      </span>
    </div>
  );
}

interface FileCellProps {
  readonly id: string;
  readonly row: ImportRow;
  readonly part: number;
  readonly column: ImportColumn;
  /** What is asked of the people whom it names. */
  readonly asked: 'similar' | 'new' | null;
  readonly isHere: boolean;
  /** What it is edited with; null while it is not. */
  readonly typed: { readonly typed: string | null } | null;
  readonly choose: () => void;
  readonly edit: () => void;
  readonly leaveEditing: () => void;
}

function FileCell({
  id,
  row,
  part,
  column,
  asked,
  isHere,
  typed,
  choose,
  edit,
  leaveEditing,
}: FileCellProps) {
  const t = useTexts();
  const { text = '', isBold = false, indent = 0 } = row.cells[column.at] ?? {};
  const isCorrected = row.corrected.includes(column.at);
  const isBad = isWrong(row, column.at);
  const marks = [
    styles.cell,
    isBold ? styles.bold : '',
    isBad ? styles.wrong : '',
    isCorrected ? styles.corrected : '',
    isHere ? styles.here : '',
    asked && !typed ? styles.askedCell : '',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table itself hears the keys
    <span
      role="gridcell"
      tabIndex={-1}
      id={id}
      className={marks.join(' ')}
      style={
        indent > 0
          ? { paddingLeft: `calc(${10 + Math.min(indent, 8) * 16}px * var(--mantine-scale))` }
          : undefined
      }
      aria-invalid={isBad || undefined}
      onClick={isBad && !typed ? edit : choose}
      onDoubleClick={edit}
      title={text}
    >
      {typed ? (
        <CellEditor
          row={row.row}
          part={part}
          column={column}
          text={typed.typed ?? text}
          before={text}
          leave={leaveEditing}
        />
      ) : (
        <span className={styles.text}>{text}</span>
      )}
      {isBad && <span className="sr-only">{t('importing.wrongCell')}</span>}
      {isCorrected && <span className="sr-only">{t('importing.correctedCell')}</span>}
      {asked && !typed && (
        <span className={`${styles.chip} ${styles.warn}`}>
          {t(asked === 'new' ? 'importing.newPersonMark' : 'importing.similarMark')}
        </span>
      )}
    </span>
  );
}

interface CellEditorProps {
  readonly row: number;
  readonly part: number;
  readonly column: ImportColumn;
  readonly text: string;
  /** What stands there. */
  readonly before: string;
  readonly leave: () => void;
}

/** Writes something else in the place of a cell: Enter takes it, Escape leaves it as it was. */
function CellEditor({ row, part, column, text, before, leave }: CellEditorProps) {
  const t = useTexts();
  const [words, setWords] = useState(text);
  const isGivenUp = useRef(false);
  const take = () => {
    if (words !== before && !isGivenUp.current)
      void decide({ kind: 'cell', part, row, column: column.at, text: words });
  };
  return (
    <input
      className={styles.editor}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the cell that had the focus
      autoFocus
      aria-label={t('importing.correct', {
        head: column.head || t('importing.column', { number: column.at + 1 }),
        row: String(row),
      })}
      value={words}
      onChange={({ currentTarget }) => setWords(currentTarget.value)}
      onFocus={({ currentTarget }) => {
        if (text === before) currentTarget.select();
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        // What has the focus when it goes takes what is typed.
        isGivenUp.current = event.key === 'Escape';
        leave();
      }}
    />
  );
}
