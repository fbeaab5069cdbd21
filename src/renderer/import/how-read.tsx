import { IconChevronDown } from '@tabler/icons-react';
import type { ImportPart } from '#contract/import.ts';
import { tableShapes } from '#domain/import/columns/table-shape.ts';
import { type Encoding, encodings } from '#domain/import/encodings.ts';
import type { Translate } from '#texts/texts.ts';
import { useTexts } from '../language/language.ts';
import { Choice } from '../ui/choice.tsx';
import { AskedHere } from './asked-here.tsx';
import styles from './import.module.css';
import { decide, readAgain } from './reading.ts';

/** What parts the cells of a text, and what it is called. */
const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

const isKnown = (delimiter: string): delimiter is keyof typeof delimiters => delimiter in delimiters;

const delimiterName = (delimiter: string, t: Translate): string =>
  isKnown(delimiter) ? t(`importing.delimiters.${delimiters[delimiter]}`) : delimiter;

/** A table's head stands in one of its first rows. */
const mostHeadRows = 20;

/** What is told of how a part was read, in a line. */
function facts(part: ImportPart, t: Translate): string[] {
  const marks = new Set(part.columns.flatMap(({ decimalMark }) => decimalMark ?? []));
  const orders = new Set(part.columns.flatMap(({ dayOrder }) => dayOrder ?? []));
  return [
    part.file,
    ...(part.name ? [part.name] : []),
    ...(part.encoding ? [part.encoding.toUpperCase()] : []),
    ...(part.delimiter ? [delimiterName(part.delimiter, t)] : []),
    ...(orders.size > 0 ? [[...orders].map((order) => t('importing.dayOrders')[order]).join(', ')] : []),
    ...(marks.size > 0 ? [[...marks].map((mark) => t('importing.decimalMarks')[mark]).join(', ')] : []),
    t(part.kind === 'outline' ? 'importing.lines' : 'importing.rows', { count: part.rows }),
  ];
}

interface HowReadProps {
  readonly part: ImportPart;
  readonly index: number;
}

/** How a file was told apart, and the way to have it told apart otherwise. */
export function HowRead({ part, index }: HowReadProps) {
  const t = useTexts();
  const words = facts(part, t).join(' · ');
  if (part.kind === 'outline') return <span className={styles.facts}>{words}</span>;
  return (
    <AskedHere
      className={styles.facts}
      label={`${t('importing.facts')}: ${words}`}
      about={t('importing.facts')}
      shown={
        <>
          {words} <IconChevronDown size={14} aria-hidden="true" />
        </>
      }
    >
      {() => <Answers part={part} index={index} />}
    </AskedHere>
  );
}

function Answers({ part, index }: HowReadProps) {
  const t = useTexts();
  const { encoding, delimiter, headRow } = part;
  const again = (told: { encoding?: Encoding; delimiter?: string | null }) =>
    void readAgain(index, { encoding, delimiter, ...told });
  const heads = Array.from({ length: Math.min(mostHeadRows, part.rows) + 1 }, (_, row) => ({
    value: String(row),
    label: row === 0 ? t('importing.noHead') : t('importing.headAt', { row: String(row) }),
  }));
  return (
    <>
      {encoding && (
        <Choice
          label={t('importing.encoding')}
          data={encodings.map((value) => ({
            value,
            label: value.toUpperCase(),
          }))}
          value={encoding}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => again({ encoding: encodings.find((one) => one === value) ?? encoding })}
        />
      )}
      {delimiter && (
        <Choice
          label={t('importing.delimiter')}
          data={[...new Set([delimiter, ...Object.keys(delimiters)])].map((value) => ({
            value,
            label: delimiterName(value, t),
          }))}
          value={delimiter}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => value && again({ delimiter: value })}
        />
      )}
      <Choice
        label={t('importing.headRow')}
        data={heads}
        value={String(headRow)}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) =>
          value !== null && void decide({ kind: 'head-row', part: index, headRow: Number(value) })
        }
      />
      <Choice
        label={t('importing.shape')}
        data={tableShapes.map((shape) => ({ value: shape, label: t('importing.shapes')[shape] }))}
        value={part.shape}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => {
          const shape = tableShapes.find((one) => one === value);
          if (shape) void decide({ kind: 'shape', part: index, shape });
        }}
      />
    </>
  );
}
