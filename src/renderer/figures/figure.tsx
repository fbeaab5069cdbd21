import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { CardHead } from '../ui/card-head.tsx';
import type { TableData } from '../ui/copy.ts';
import { ActionMenuButton } from '../window/action-menu.tsx';
import styles from './figure.module.css';
import { useShownFigure } from './shown-figures.ts';

interface FigureProps {
  readonly title: string;
  /** A sentence under the title. */
  readonly text?: string;
  /** The same as a table, for screen readers, for looking up, and for copying. */
  readonly data: TableData;
  readonly children: ReactNode;
}

/** A chart with its title: copied as a picture or as CSV, and shown as a table instead. */
export function Figure({ title, text, data, children }: FigureProps) {
  const t = useTexts();
  const { ref, subjects, isTable } = useShownFigure(title, data);
  return (
    <figure ref={ref} className={styles.figure} aria-label={title}>
      <figcaption>
        <CardHead title={title} text={text}>
          <ActionMenuButton group="figure" subjects={subjects} label={t('figure.menu', { title })} />
        </CardHead>
      </figcaption>
      {!isTable && <div className={styles.drawing}>{children}</div>}
      <div className={isTable ? styles.tableFrame : 'sr-only'}>
        <PlainTable title={title} data={data} />
      </div>
    </figure>
  );
}

function PlainTable({ title, data }: { readonly title: string; readonly data: TableData }) {
  return (
    <table className={styles.table}>
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {data.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.body.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of figures have no identity but their place
          <tr key={index}>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row have no identity but their place
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
