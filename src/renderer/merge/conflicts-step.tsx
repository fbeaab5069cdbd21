import { ActionIcon, Button, Group, Loader } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { MergeTold } from '#contract/merge.ts';
import { mergedWords } from '#contract/sentences/workshop-merge.ts';
import type { Side } from '#domain/merge/copy.ts';
import type { WorkshopMerge } from '#domain/tables/tables.ts';
import { decisionsOf, mergesOf, waitingMerge } from '#domain/workshop/merges.ts';
import { useKeyView } from '../keys/views.ts';
import { t as say, useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { client } from '../window/client.ts';
import type { WorkshopStepProps } from '../window/feature.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { useStage } from '../window/stage.ts';
import { ConflictCard } from './conflict-card.tsx';
import { settledWords } from './in-the-room.tsx';
import styles from './merge.module.css';
import { MergeCounts, Together } from './merge-counts.tsx';

/** Where two copies of the plan do not come together, the room decides. */
export function ConflictsStep({ workshop }: WorkshopStepProps) {
  const plan = usePlan();
  const waiting = waitingMerge(plan, workshop.id);
  if (waiting) return <Waiting key={waiting.id} merge={waiting} />;
  return <NothingWaits merged={mergesOf(plan, workshop.id)} />;
}

function NothingWaits({ merged }: { readonly merged: readonly WorkshopMerge[] }) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <div className={styles.empty}>
      <h2>{t('merge.nothingWaits')}</h2>
      {merged.map((merge) => (
        <p key={merge.id}>{mergedWords(merge, language)}</p>
      ))}
      <p className={styles.quiet}>{t('merge.nothingWaitsText')}</p>
      <Button variant="default" onClick={() => runAction('merge')}>
        {t('action.merge')}
      </Button>
    </div>
  );
}

async function leave({ id, copy }: WorkshopMerge): Promise<void> {
  if (await attempt(client.workshop.leaveCopy({ id }))) sayWithUndo(say('merge.left', { copy }));
}

function Waiting({ merge }: { readonly merge: WorkshopMerge }) {
  const t = useTexts();
  const language = useLanguage();
  const answer = useAnswer('merge.waiting', { mergeId: merge.id, language });
  const { copy } = merge;
  if (!answer) return <Loader className={styles.waiting} aria-label={t('merge.reading')} />;
  if (answer.told?.isNews) return <Settling merge={merge} told={answer.told} />;
  return (
    <div className={styles.empty}>
      <h2>{answer.told ? t('merge.same', { copy }) : t('merge.away', { copy })}</h2>
      {!answer.told && <p className={styles.quiet}>{t('merge.awayText')}</p>}
      <Group gap={8}>
        {!answer.told && <Button onClick={() => runAction('merge')}>{t('merge.chooseAgain')}</Button>}
        <Button variant="default" onClick={() => void leave(merge)}>
          {t('merge.leave')}
        </Button>
      </Group>
    </div>
  );
}

/** The side of a conflict that an arrow points at, as they stand beside each other. */
const sideKeys: Readonly<Record<string, Side>> = { ArrowLeft: 'ours', ArrowRight: 'theirs' };
const pageKeys: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

interface SettlingProps {
  readonly merge: WorkshopMerge;
  readonly told: MergeTold;
}

/** One conflict after the other, and one button for all of it. */
function Settling({ merge, told }: SettlingProps) {
  const t = useTexts();
  const taken = decisionsOf(usePlan(), merge.id);
  const [isMerging, setMerging] = useState(false);
  const { conflicts, together, counts } = told;
  const open = conflicts.filter(({ id }) => !taken.has(id)).length;
  // After a restart the room goes on with what is not decided yet.
  const [looked, lookAt] = useStage<number>(merge.workshopId, 'conflict', () =>
    Math.max(
      0,
      conflicts.findIndex(({ id }) => !taken.has(id)),
    ),
  );
  const page = Math.max(0, Math.min(conflicts.length - 1, looked));
  const turn = (by: number) => lookAt(Math.max(0, Math.min(conflicts.length - 1, page + by)));
  const conflict = conflicts[page];
  const take = (side: Side) => {
    if (conflict && taken.get(conflict.id) !== side)
      void attempt(client.workshop.settleConflict({ mergeId: merge.id, ...settledWords(conflict, side) }));
  };
  const screen = useRef<HTMLDivElement>(null);
  useKeyView('room', screen, {
    onKey: ({ key, altKey, ctrlKey, metaKey, shiftKey }) => {
      if (altKey || ctrlKey || metaKey || shiftKey) return false;
      const side = sideKeys[key];
      const by = pageKeys[key];
      if (side) take(side);
      else if (by) turn(by);
      return side !== undefined || by !== undefined;
    },
  });
  const mergeBoth = async () => {
    setMerging(true);
    if (await attempt(client.merge.takeWaiting({ mergeId: merge.id }))) sayWithUndo(say('merge.done'));
    setMerging(false);
  };
  return (
    <div ref={screen} className={styles.screen}>
      <header className={styles.head}>
        <MergeCounts together={together} conflicts={conflicts.length} open={open} />
        <div className={styles.ways} data-controls>
          <Button variant="subtle" color="gray" onClick={() => void leave(merge)}>
            {t('merge.leave')}
          </Button>
          <Button disabled={open > 0} loading={isMerging} onClick={() => void mergeBoth()}>
            {t('merge.take')}
          </Button>
        </div>
      </header>
      <div className={styles.stage}>
        <div className={styles.large}>
          {conflict ? (
            <ConflictCard
              key={conflict.id}
              conflict={conflict}
              number={page + 1}
              taken={taken.get(conflict.id) ?? null}
              take={take}
            />
          ) : (
            <Together counts={counts} />
          )}
        </div>
      </div>
      {conflict && (
        <div className={styles.pages} data-controls>
          <ActionIcon
            variant="default"
            size={40}
            disabled={page === 0}
            aria-label={t('merge.previous')}
            onClick={() => turn(-1)}
          >
            <IconArrowLeft size={20} />
          </ActionIcon>
          <span className={styles.position} role="status">
            {t('merge.conflict', { number: page + 1, count: conflicts.length })}
          </span>
          <ActionIcon
            variant="default"
            size={40}
            disabled={page === conflicts.length - 1}
            aria-label={t('merge.next')}
            onClick={() => turn(1)}
          >
            <IconArrowRight size={20} />
          </ActionIcon>
          <span className={styles.position}>{t('merge.keys')}</span>
        </div>
      )}
    </div>
  );
}
