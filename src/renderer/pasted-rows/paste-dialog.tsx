import { Alert, Button, Checkbox, Group, Modal, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { daySentence } from '#contract/sentences/day.ts';
import { type DayContext, dayOrderOf } from '#domain/date/read-day.ts';
import { allOwners, ownerName } from '#domain/ownership/ownership.ts';
import {
  mostPastedRows,
  type PastedCells,
  type PastedColumn,
  type PastedRow,
  type PastedRowProblem,
  readPastedRows,
  splitPaste,
} from '#domain/pasted-rows/pasted-rows.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Language } from '#texts/languages.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { objectiveRow } from './objective-row.ts';
import styles from './paste-dialog.module.css';

/** The cell that a problem is mended in. */
const cellOf: Record<PastedRowProblem, PastedColumn> = {
  'objective-missing': 'objective',
  'owner-unknown': 'owner',
  'baseline-not-a-number': 'baseline',
  'target-not-a-number': 'target',
  'baseline-unclear': 'baseline',
  'target-unclear': 'target',
  'due-not-a-day': 'due',
  'too-long': 'objective',
};

const shownColumns = ['objective', 'owner', 'keyResult', 'baseline', 'target'] as const;
const withDue = [...shownColumns, 'due'] as const;
/** Most tables bring no days: the column stands where one does. */
const columnsShown = (rows: readonly { readonly cells: PastedCells }[]): readonly PastedColumn[] =>
  rows.some(({ cells }) => cells.due !== '') ? withDue : shownColumns;

/** A row as it stands in the dialog: its number in what was pasted, its cells, and whether it is to be added. */
interface Line {
  readonly number: number;
  readonly cells: PastedCells;
  readonly isTaken: boolean;
}

/** The lines, each with what the program makes of it. */
function readLines(plan: Plan, lines: readonly Line[], language: Language, days: DayContext) {
  const rows = readPastedRows(
    plan,
    lines.map(({ cells }) => cells),
    language,
    days,
  );
  return lines.map((line, index) => ({ ...line, row: rows[index] as PastedRow }));
}

const close = () => setScreen({ dialog: null, pastedText: '' });

/** Rows of a spreadsheet become objectives: what cannot be read is shown, mended in place, or left out. */
export function PasteDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'paste-rows');
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size={1060}
      title={t('pastedRows.title')}
      closeOnClickOutside={false}
    >
      {isOpen && <PasteForm />}
    </Modal>
  );
}

function PasteForm() {
  const text = useScreen((state) => state.pastedText);
  const [typed, setTyped, forget] = useKept(`paste ${useCycle().id}`, '');
  const leave = () => {
    forget();
    close();
  };
  if (text === '') return <TextForm text={typed} setText={setTyped} leave={leave} />;
  return <RowsForm key={text} text={text} leave={leave} />;
}

interface TextFormProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly leave: () => void;
}

function TextForm({ text, setText, leave }: TextFormProps) {
  const t = useTexts();
  return (
    <>
      <Textarea
        data-autofocus
        label={t('pastedRows.text')}
        description={t('pastedRows.textHelp')}
        rows={8}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <DialogButtons leave={leave}>
        <Button disabled={text.trim() === ''} onClick={() => setScreen({ pastedText: text })}>
          {t('pastedRows.read')}
        </Button>
      </DialogButtons>
    </>
  );
}

function RowsForm({ text, leave }: { readonly text: string; readonly leave: () => void }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const language = useLanguage();
  const [{ rows: pasted, isTorn }] = useState(() => splitPaste(text));
  const days = useMemo(
    () => ({
      today: today(),
      near: cycle.endsOn,
      notBefore: cycle.startsOn,
      // A cell that is mended here turns no other one round.
      order: dayOrderOf(pasted.map(({ due }) => due)),
    }),
    [cycle, pasted],
  );
  const [lines, setLines, forget] = useKept<readonly Line[]>(
    `pasted rows ${cycle.id}`,
    pasted.slice(0, mostPastedRows).map((cells, index) => ({ number: index + 1, cells, isTaken: true })),
  );
  const read = useMemo(() => readLines(plan, lines, language, days), [plan, lines, language, days]);
  const taken = read.filter(({ isTaken, row }) => isTaken && row.problems.length === 0);
  const bad = read.filter(({ isTaken, row }) => isTaken && row.problems.length > 0);
  const change = (number: number, to: (line: Line) => Line) =>
    setLines((old) => old.map((line) => (line.number === number ? to(line) : line)));
  const add = async () => {
    const count = taken.length;
    const rows = taken.map(({ row }) => objectiveRow(row));
    if (!(await attempt(client.objective.addRows({ cycleId: cycle.id, rows })))) return;
    say('pasted', { message: t('pastedRows.added', { count }) });
    if (bad.length === 0) {
      giveUp();
      return;
    }
    // What is not right yet stays, with what the rows above gave it and what was typed meanwhile.
    const added = new Set(taken.map(({ number }) => number));
    setLines((old) =>
      readLines(plan, old, language, days)
        .filter(({ number }) => !added.has(number))
        .map(({ number, row, isTaken }) => ({ number, cells: row.cells, isTaken })),
    );
  };
  const giveUp = () => {
    forget();
    leave();
  };
  const columns = columnsShown(lines);
  if (read.length === 0) return <Text>{t('pastedRows.nothing')}</Text>;
  return (
    <>
      {isTorn && (
        <Alert mb="sm" color="yellow">
          {t('pastedRows.torn')}
        </Alert>
      )}
      {pasted.length > mostPastedRows && (
        <Alert mb="sm">{t('pastedRows.cut', { count: mostPastedRows })}</Alert>
      )}
      <Text size="sm" mb="sm" aria-live="polite">
        {t('pastedRows.summary', { count: taken.length })}
        {bad.length > 0 && ` ${t('pastedRows.bad', { count: bad.length })}`}
      </Text>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('pastedRows.take')}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`pastedRows.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.map(({ number, row, isTaken }) => (
              <RowLine
                key={number}
                number={number}
                row={row}
                columns={columns}
                isTaken={isTaken}
                take={(taken) => change(number, (line) => ({ ...line, isTaken: taken }))}
                change={(column, value) =>
                  change(number, (line) => ({ ...line, cells: { ...line.cells, [column]: value } }))
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      <DialogButtons leave={giveUp}>
        <Button disabled={taken.length === 0} onClick={() => void add()}>
          {t('pastedRows.add', { count: taken.length })}
        </Button>
      </DialogButtons>
    </>
  );
}

interface RowLineProps {
  readonly number: number;
  readonly row: PastedRow;
  readonly columns: readonly PastedColumn[];
  readonly isTaken: boolean;
  readonly take: (isTaken: boolean) => void;
  readonly change: (column: PastedColumn, value: string) => void;
}

function RowLine({ number, row, columns, isTaken, take, change }: RowLineProps) {
  const t = useTexts();
  const language = useLanguage();
  const isBad = row.problems.length > 0;
  return (
    <>
      <tr className={isTaken ? undefined : styles.leftOut}>
        <td>
          <Group gap={6} wrap="nowrap">
            <Checkbox
              size="xs"
              aria-label={t('pastedRows.takeRow', { number })}
              checked={isTaken}
              onChange={({ currentTarget }) => take(currentTarget.checked)}
            />
            {isBad ? (
              <IconAlertTriangle size={16} className={styles.bad} aria-hidden="true" />
            ) : (
              <IconCheck size={16} className={styles.good} aria-hidden="true" />
            )}
          </Group>
        </td>
        {columns.map((column) => (
          <td key={column}>
            <Cell number={number} row={row} column={column} change={change} />
          </td>
        ))}
      </tr>
      {isBad && isTaken && (
        <tr className={styles.reason}>
          <td />
          <td colSpan={columns.length}>
            {row.problems
              .map((problem) =>
                problem === 'due-not-a-day'
                  ? t('pastedRows.problem.due-not-a-day', {
                      reason: row.dueRefusal ? daySentence(row.dueRefusal, language) : '',
                    })
                  : t(`pastedRows.problem.${problem}`),
              )
              .join(' ')}
          </td>
        </tr>
      )}
    </>
  );
}

function Cell({
  number,
  row,
  column,
  change,
}: Pick<RowLineProps, 'number' | 'row' | 'change'> & { readonly column: PastedColumn }) {
  const t = useTexts();
  const plan = usePlan();
  const text = row.cells[column];
  const isWrong = row.problems.some((problem) => cellOf[problem] === column);
  if (!isWrong) {
    // What names no owner belongs to the company.
    return <span className={styles.cell}>{column === 'owner' && !text ? plan.company.name : text}</span>;
  }
  const label = `${t(`pastedRows.columns.${column}`)}, ${t('pastedRows.row', { number })}`;
  if (column === 'owner') {
    return (
      <Choice
        size="xs"
        aria-label={label}
        placeholder={text}
        data={[...new Set(allOwners(plan).map((owner) => ownerName(plan, owner)))]}
        value={null}
        onChange={(name) => name && change('owner', name)}
      />
    );
  }
  return (
    <DraftInput size="xs" aria-label={label} value={text} error onCommit={(words) => change(column, words)} />
  );
}
