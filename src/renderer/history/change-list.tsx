import { Text } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import type { ListedEntry } from '#contract/history.ts';
import { historySentence, signatureWords } from '#contract/sentences/history.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import styles from './history.module.css';

/** How high a change is in the list, as the style sheet has it. */
const rowHeight = 58;
/** So many are asked for and drawn together. */
const chunk = 30;

interface ChangeListProps {
  /** The change sets that are listed, in the order they were made; the latest stands on top. */
  readonly sequences: readonly number[];
  /** Which of them is looked at, counted from the first. */
  readonly index: number;
  /** The moment that others are compared with. */
  readonly kept: number | null;
  readonly onIndex: (index: number) => void;
}

/** The changes of a plan, of which only those are drawn that are in sight. */
export function ChangeList({ sequences, index, kept, onIndex }: ChangeListProps) {
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const row = sequences.length - 1 - index;
  useEffect(() => {
    const view = list.current;
    if (!view || row < 0) return;
    const top = row * rowHeight;
    if (top < view.scrollTop) view.scrollTop = top;
    else if (top + rowHeight > view.scrollTop + view.clientHeight)
      view.scrollTop = top + rowHeight - view.clientHeight;
  }, [row]);
  if (sequences.length === 0)
    return (
      <Text size="sm" c="dimmed" p="md" role="status">
        {t('timeline.none')}
      </Text>
    );
  const last = Math.min(first + 1, Math.ceil(sequences.length / chunk) - 1);
  const chunks = Array.from(
    { length: last - Math.max(0, first - 1) + 1 },
    (_, at) => Math.max(0, first - 1) + at,
  );
  return (
    <div
      ref={list}
      className={styles.list}
      onScroll={({ currentTarget: { scrollTop } }) => setFirst(Math.floor(scrollTop / rowHeight / chunk))}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: each row has a button, which is clicked by its keys */}
      <ol
        style={{ height: sequences.length * rowHeight }}
        className={styles.rows}
        onClick={({ target }) => {
          const button = (target as Element).closest('button');
          if (button) onIndex(sequences.indexOf(Number(button.value)));
        }}
      >
        {chunks.map((number) => (
          <Chunk
            key={number}
            top={number * chunk}
            sequences={sequences.slice(
              Math.max(0, sequences.length - (number + 1) * chunk),
              sequences.length - number * chunk,
            )}
            current={sequences[index] ?? null}
            kept={kept}
          />
        ))}
      </ol>
    </div>
  );
}

interface ChunkProps {
  /** How many changes stand above it. */
  readonly top: number;
  readonly sequences: readonly number[];
  readonly current: number | null;
  readonly kept: number | null;
}

function Chunk({ top, sequences, current, kept }: ChunkProps) {
  const answer = useAnswer('history.entries', { sequences: [...sequences] });
  // What was said stays until it is said again.
  const [said, setSaid] = useState<readonly ListedEntry[]>([]);
  if (answer && answer !== said) setSaid(answer);
  const known = new Map(said.map((entry) => [entry.sequence, entry]));
  return sequences.map((_, at) => {
    const sequence = sequences[sequences.length - 1 - at] as number;
    const before = known.get(sequences[sequences.length - 2 - at] ?? -1);
    const entry = known.get(sequence);
    return (
      <Change
        key={sequence}
        top={(top + at) * rowHeight}
        sequence={sequence}
        entry={entry}
        isEarlier={entry !== undefined && before !== undefined && entry.at < before.at}
        isCurrent={sequence === current}
        isKept={sequence === kept}
      />
    );
  });
}

interface ChangeProps extends Pick<ChunkProps, 'top'> {
  readonly sequence: number;
  /** Undefined until it was read. */
  readonly entry: ListedEntry | undefined;
  /** Whether it says that it was made before the one before it. */
  readonly isEarlier: boolean;
  readonly isCurrent: boolean;
  readonly isKept: boolean;
}

const Change = memo(function Change({ top, sequence, entry, isEarlier, isCurrent, isKept }: ChangeProps) {
  const t = useTexts();
  const language = useLanguage();
  const isUndone = entry?.kind === 'do' && entry.state !== 'applied';
  return (
    <li className={styles.change} style={{ top }} data-sequence={sequence}>
      <button
        type="button"
        value={sequence}
        className={isCurrent ? `${styles.entry} ${styles.current}` : styles.entry}
        aria-current={isCurrent ? 'step' : undefined}
        tabIndex={isCurrent ? 0 : -1}
      >
        {entry && (
          <>
            <span className={isUndone ? `${styles.sentence} ${styles.undone}` : styles.sentence} dir="auto">
              {historySentence(entry, language)}
            </span>
            <small>
              {[
                isKept && t('timeline.kept'),
                signatureWords(entry, language),
                isUndone && t('timeline.undoneState'),
                isEarlier && t('timeline.clock'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </>
        )}
      </button>
    </li>
  );
});
