import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPhoto, IconTable, IconTableExport } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { CardHead } from './card-head.tsx';
import { copyCsv, copyPicture, type TableData } from './copy.ts';
import styles from './figure.module.css';

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
  const [isTable, setTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const copyDrawing = () => {
    const svg = drawing.current?.querySelector<SVGSVGElement>('svg');
    if (svg) void copyPicture(svg);
  };
  return (
    <figure className={styles.figure} aria-label={title}>
      <figcaption>
        <CardHead title={title} text={text}>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('figure.menu', { title })}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconTable size={16} />} onClick={() => setTable(!isTable)}>
                {isTable ? t('figure.asChart') : t('figure.asTable')}
              </Menu.Item>
              {!isTable && (
                <Menu.Item leftSection={<IconPhoto size={16} />} onClick={copyDrawing}>
                  {t('figure.copyPicture')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconTableExport size={16} />} onClick={() => void copyCsv(data)}>
                {t('figure.copyCsv')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </CardHead>
      </figcaption>
      {!isTable && (
        <div ref={drawing} className={styles.drawing}>
          {children}
        </div>
      )}
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
