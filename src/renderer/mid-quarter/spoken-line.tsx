import { Text } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Id } from '#domain/tables/column.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { type Spoken, spokenAbout, spokenInTurns } from '#domain/workshop/corrections.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useInSlices } from '../ui/in-slices.ts';
import { levelClass } from '../ui/level.ts';
import { usePortions } from '../ui/portions.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import styles from './mid-quarter.module.css';

const none: readonly Spoken[] = [];

interface SpokenListProps {
  readonly workshop: Workshop;
  readonly children: (spoken: Spoken) => ReactNode;
}

/** The objectives that the meeting speaks of, each with what its step asks. */
export function SpokenList({ workshop, children }: SpokenListProps) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const spoken = useInSlices(
    useCallback(() => spokenInTurns(plan, workshop, cycle, today()), [plan, workshop, cycle]),
  );
  const { shown, more } = usePortions(spoken ?? none);
  return (
    <div className={styles.screen}>
      {spoken?.length === 0 && <Text c="dimmed">{t('midQuarter.allWell')}</Text>}
      <ul className={styles.lines}>
        {shown.map(({ objective: { id } }) => (
          <SpokenLine key={id} objectiveId={id} workshop={workshop}>
            {children}
          </SpokenLine>
        ))}
      </ul>
      {more}
    </div>
  );
}

interface SpokenLineProps extends SpokenListProps {
  readonly objectiveId: Id<'objective'>;
}

/** An objective as it stands now: which are spoken of is known a moment later. */
function SpokenLine({ workshop, objectiveId, children }: SpokenLineProps) {
  const plan = usePlan();
  const cycle = useCycle();
  const objective = plan.tables.objective.get(objectiveId);
  if (!objective) return null;
  const spoken = spokenAbout(plan, workshop, cycle, objective, today());
  return (
    <li className={`${styles.line} ${levelClass[objective.level]}`} data-spoken={objective.title}>
      <header className={styles.head}>
        <div>
          <strong dir="auto">{objective.title}</strong>
          <small>{ownerName(plan, ownerOf(objective))}</small>
        </div>
        <StateBadge state={spoken.state} />
      </header>
      {children(spoken)}
    </li>
  );
}
