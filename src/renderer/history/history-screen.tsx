import { Alert, Button, Slider, Text } from '@mantine/core';
import { IconArrowsDiff, IconLayoutKanban, IconPlayerTrackNext, IconPrinter } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { historySentence } from '#contract/sentences/history.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { BoardPicture } from '../board/board-screen.tsx';
import { useKeyView } from '../keys/views.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import {
  goToMoment,
  goToNow,
  PlanSourceContext,
  pastSource,
  setComparing,
  useComparison,
  useMoment,
} from '../plan-model/moment.ts';
import { ReadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { setScreen } from '../window/screen-state.ts';
import { ChangeList } from './change-list.tsx';
import { Differences } from './differences.tsx';
import { FindChanges } from './find-changes.tsx';
import styles from './history.module.css';
import { everything, filterOf, type Sought } from './history-filter.ts';
import { UndoOne } from './undo-one.tsx';

/** How far each key goes through the changes. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The index of the last of some rising numbers that is no greater than a number; -1 where all are. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The change sets that are walked through: those that were sought, as far back as the journal fits the rows. */
function useSequences(sought: Sought) {
  const reach = useAnswer('history.reach', undefined);
  const answer = useAnswer('history.sequences', filterOf(sought));
  const [known, setKnown] = useState('[]');
  if (answer !== undefined && answer !== known) setKnown(answer);
  const sequences = useMemo(() => {
    const all = JSON.parse(known) as number[];
    return reach ? all.filter((sequence) => sequence >= reach.from) : all;
  }, [known, reach]);
  return { sequences, isRead: answer !== undefined, reach: reach ?? null };
}

/** The history of a plan: its changes, the plan as it was after each, and in what it differs from now. */
export function HistoryScreen() {
  const t = useTexts();
  const language = useLanguage();
  const [sought, setSought] = useState(everything);
  const { sequences, isRead, reach } = useSequences(sought);
  const moment = useMoment();
  const comparison = useComparison();
  const now = usePlanStore((state) => state.plan?.sequence ?? 0);
  const index = lastUpTo(sequences, moment.wanted ?? moment.at ?? now);
  const latest = sequences.length - 1;
  const goTo = (to: number) => {
    const sequence = sequences[Math.max(0, Math.min(latest, to))];
    if (sequence === undefined) return;
    if (to >= latest && sought === everything) goToNow();
    else void goToMoment(sequence);
  };
  const screen = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  useKeyView('history', screen, {
    onKey: ({ key, target, altKey, ctrlKey, metaKey, shiftKey }) => {
      const by = steps[key];
      if (by === undefined || altKey || ctrlKey || metaKey || shiftKey) return false;
      // What is shown scrolls by these keys, but not where its buttons have the focus.
      if (shown.current?.contains(target as Node) && !(target as Element).closest('button')) return false;
      goTo(index + by);
      return true;
    },
    onEscape: () => {
      if (moment.at !== null) goToNow();
      else if (comparison) setComparing(false);
      else return false;
      return true;
    },
  });
  const { at, entry, plan, kept } = moment;
  const keptAt = kept ? lastUpTo(sequences, kept.sequence) : -1;
  return (
    <div ref={screen} className={styles.screen}>
      <header className={at === null ? styles.head : `${styles.head} ${styles.past}`}>
        <div className={styles.when} aria-live="polite">
          <h1>
            {entry ? t('timeline.asItWas', { when: instantWords(entry.at, language) }) : t('timeline.title')}
          </h1>
          <Text size="sm" c="dimmed" lineClamp={1} data-moment={at ?? 'now'}>
            {entry
              ? [historySentence(entry, language), entry.author].filter(Boolean).join(' · ')
              : t('timeline.keys')}
          </Text>
        </div>
        {(entry || comparison) && (
          <div className={styles.buttons} data-controls>
            {entry && <UndoOne entry={entry} />}
            <Button
              size="sm"
              variant="default"
              leftSection={comparison ? <IconLayoutKanban size={17} /> : <IconArrowsDiff size={17} />}
              aria-pressed={comparison !== null}
              onClick={() => setComparing(!comparison)}
            >
              {t(comparison ? 'timeline.showBoard' : kept ? 'timeline.compareKept' : 'timeline.compare')}
            </Button>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconPrinter size={17} />}
              onClick={() =>
                setScreen({ dialog: 'documents', ...(comparison ? { documentKind: 'changes' } : {}) })
              }
            >
              {t('timeline.print')}
            </Button>
            {entry && (
              <Button size="sm" leftSection={<IconPlayerTrackNext size={17} />} onClick={goToNow}>
                {t('timeline.goNow')}
              </Button>
            )}
          </div>
        )}
      </header>
      {reach && (
        <Alert color="yellow" role="status" mx="md">
          {explainProblem('history/broken', { at: instantWords(reach.at, language) }, language).sentence}
        </Alert>
      )}
      <div className={styles.slider}>
        <Slider
          min={0}
          max={Math.max(1, latest)}
          value={Math.max(0, index)}
          disabled={latest < 1}
          label={null}
          thumbProps={{ 'aria-label': t('timeline.moment') }}
          classNames={{ mark: styles.kept ?? '' }}
          marks={keptAt < 0 ? [] : [{ value: keptAt }]}
          onChange={goTo}
        />
      </div>
      <div className={styles.parts}>
        <aside className={styles.side} aria-label={t('timeline.title')}>
          <FindChanges sought={sought} onSought={setSought} />
          <Text size="xs" c="dimmed" px="sm" role="status">
            {t('timeline.found', { count: sequences.length })}
          </Text>
          {isRead && (
            <ChangeList sequences={sequences} index={index} kept={kept?.sequence ?? null} onIndex={goTo} />
          )}
        </aside>
        <div ref={shown} className={styles.shown}>
          {comparison ? (
            <Differences comparison={comparison} />
          ) : plan ? (
            <PlanSourceContext value={pastSource}>
              <ReadPlan value={plan}>
                <BoardPicture label={t('timeline.picture')} />
              </ReadPlan>
            </PlanSourceContext>
          ) : (
            <BoardPicture label={t('timeline.picture')} />
          )}
        </div>
      </div>
    </div>
  );
}
