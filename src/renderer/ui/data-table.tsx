import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowsVertical,
  IconArrowUp,
  IconSearch,
  IconTableExport,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { holds } from '#domain/search/fold.ts';
import { useNumbers, useTexts } from '../language/language.ts';
import { CardHead } from './card-head.tsx';
import { type Cell, copyCsv } from './copy.ts';
import styles from './data-table.module.css';
import { useMoreAndMore } from './more-and-more.ts';

export interface Column<R> {
  readonly key: string;
  readonly label: string;
  /** What is sorted, filtered and copied. */
  readonly value: (row: R) => Cell;
  readonly show?: (row: R) => ReactNode;
  readonly isFigure?: boolean;
}

interface DataTableProps<R> {
  readonly title: string;
  readonly text?: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly empty: string;
  readonly onChoose?: (row: R) => void;
}

type Order = { readonly key: string; readonly isRising: boolean } | null;

const compare = (a: Cell, b: Cell): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
};

/** More rows than this are shown a portion at a time. */
const portion = 100;
/** As many of them are drawn at a time. */
const drawnAtOnce = 20;

/** A table that sorts by its heads, filters by what is typed, and is copied as CSV. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { title, text, columns, rows, rowKey, empty, onChoose } = props;
  const t = useTexts();
  const written = useNumbers();
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<Order>(null);
  const [shown, setShown] = useState(portion);
  const cellOf = ({ show, value }: Column<R>, row: R): ReactNode => {
    if (show) return show(row);
    const cell = value(row);
    return typeof cell === 'number' ? written(cell) : cell;
  };
  const has = (row: R) =>
    holds(
      columns.map(({ value }) => String(value(row) ?? '')),
      wanted,
    );
  const found = wanted.trim() === '' ? rows : rows.filter(has);
  const by = columns.find(({ key }) => key === order?.key);
  const sorted = by
    ? [...found].sort((a, b) => compare(by.value(a), by.value(b)) * (order?.isRising ? 1 : -1))
    : found;
  const drawn = useMoreAndMore(sorted.slice(0, shown), drawnAtOnce);
  const sort = (key: string) =>
    setOrder(order?.key === key ? { key, isRising: !order.isRising } : { key, isRising: false });
  const copy = () =>
    copyCsv({
      head: columns.map(({ label }) => label),
      body: sorted.map((row) => columns.map(({ value }) => value(row))),
    });
  return (
    <section className={styles.frame} aria-label={title}>
      <CardHead title={title} text={text}>
        {rows.length > 8 && (
          <TextInput
            size="xs"
            w={190}
            aria-label={t('figure.filter', { title })}
            placeholder={t('board.filterText')}
            leftSection={<IconSearch size={15} />}
            value={wanted}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        )}
        <Tooltip label={t('figure.copyCsv')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('figure.copyCsv')}: ${title}`}
            onClick={() => void copy()}
          >
            <IconTableExport size={18} />
          </ActionIcon>
        </Tooltip>
      </CardHead>
      {rows.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <div>
          <table className={styles.table}>
            <thead className={styles.heads}>
              <tr>
                {columns.map(({ key, label, isFigure }) => (
                  <Head
                    key={key}
                    label={label}
                    isFigure={isFigure ?? false}
                    order={order?.key === key ? (order.isRising ? 'ascending' : 'descending') : 'none'}
                    sort={() => sort(key)}
                  />
                ))}
              </tr>
            </thead>
            <tbody className={styles.body}>
              {drawn.map((row) => (
                <tr key={rowKey(row)} className={styles.row}>
                  {columns.map((column, index) => (
                    <td
                      key={column.key}
                      className={column.isFigure ? styles.number : undefined}
                      data-label={column.label}
                    >
                      {index === 0 && onChoose ? (
                        <button type="button" className={styles.choose} onClick={() => onChoose(row)}>
                          {cellOf(column, row)}
                        </button>
                      ) : (
                        cellOf(column, row)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {sorted.length > shown && (
            <UnstyledButton className={styles.more} onClick={() => setShown(shown + portion)}>
              {t('figure.more', { count: sorted.length - shown })}
            </UnstyledButton>
          )}
        </div>
      )}
    </section>
  );
}

interface HeadProps {
  readonly label: string;
  readonly isFigure: boolean;
  readonly order: 'ascending' | 'descending' | 'none';
  readonly sort: () => void;
}

function Head({ label, isFigure, order, sort }: HeadProps) {
  const Icon = order === 'none' ? IconArrowsVertical : order === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={order} className={isFigure ? styles.number : undefined}>
      <UnstyledButton className={styles.sort} onClick={sort}>
        {label}
        <Icon
          size={13}
          stroke={2}
          aria-hidden="true"
          className={order === 'none' ? styles.faint : undefined}
        />
      </UnstyledButton>
    </th>
  );
}
