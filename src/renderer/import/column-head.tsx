import { IconCaretDownFilled } from '@tabler/icons-react';
import type { ImportColumn } from '#contract/import.ts';
import { columnRoles } from '#domain/import/mapping.ts';
import { useTexts } from '../language/language.ts';
import { Choice } from '../ui/choice.tsx';
import { AskedHere } from './asked-here.tsx';
import styles from './import.module.css';
import { decide } from './reading.ts';

interface ColumnHeadProps {
  readonly part: number;
  readonly column: ImportColumn;
}

const either = 'either';

/** The head of a column: what it is called, and under it what it is read as, which can be changed. */
export function ColumnHead({ part, column }: ColumnHeadProps) {
  const t = useTexts();
  const head = column.head || t('importing.column', { number: column.at + 1 });
  const role = t('importing.roles')[column.role];
  return (
    <>
      <span className={styles.headText} title={head}>
        {head}
      </span>
      <AskedHere
        className={column.role === 'ignored' ? `${styles.role} ${styles.unread}` : styles.role}
        label={t('importing.readAs', { head, role })}
        about={head}
        shown={
          <>
            <span>{role}</span>
            <IconCaretDownFilled size={10} aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <>
            <Choice
              data-autofocus
              label={head}
              data={columnRoles.map((value) => ({ value, label: t('importing.roles')[value] }))}
              value={column.role}
              comboboxProps={{ withinPortal: false }}
              onChange={(value) => {
                const next = columnRoles.find((one) => one === value);
                if (next) void decide({ kind: 'role', part, column: column.at, role: next });
                close();
              }}
            />
            <Written part={part} column={column} />
          </>
        )}
      </AskedHere>
    </>
  );
}

/** How the figures or the days of a column are written. */
function Written({ part, column }: ColumnHeadProps) {
  const t = useTexts();
  const { at, decimalMark, dayOrder, hasFigures, hasDays } = column;
  const write = (written: Partial<Pick<ImportColumn, 'decimalMark' | 'dayOrder'>>) =>
    void decide({ kind: 'written', part, column: at, decimalMark, dayOrder, ...written });
  const marks = [',', '.'] as const;
  const orders = ['day-first', 'month-first'] as const;
  return (
    <>
      {hasFigures && (
        <Choice
          label={t('importing.figures')}
          data={[either, ...marks].map((value) => ({
            value,
            label: t('importing.decimalMarks')[value as typeof either],
          }))}
          value={decimalMark ?? either}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => write({ decimalMark: marks.find((mark) => mark === value) ?? null })}
        />
      )}
      {hasDays && (
        <Choice
          label={t('importing.days')}
          data={[either, ...orders].map((value) => ({
            value,
            label: t('importing.dayOrders')[value as typeof either],
          }))}
          value={dayOrder ?? either}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => write({ dayOrder: orders.find((order) => order === value) ?? null })}
        />
      )}
    </>
  );
}
