import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { type Spoken, spokenOf } from '#domain/workshop/corrections.ts';
import { useTexts } from '../language/language.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { levelClass } from '../ui/level.ts';
import { usePortions } from '../ui/portions.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import styles from './mid-quarter.module.css';

interface SpokenListProps {
  readonly workshop: Workshop;
  readonly children: (spoken: Spoken) => ReactNode;
}

/** The objectives that the meeting speaks of, each with what its step asks. */
export function SpokenList({ workshop, children }: SpokenListProps) {
  const t = useTexts();
  const plan = usePlan();
  const spoken = spokenOf(plan, workshop, useCycle(), today());
  const { shown, more } = usePortions(spoken);
  return (
    <div className={styles.screen}>
      {spoken.length === 0 && <Text c="dimmed">{t('midQuarter.allWell')}</Text>}
      <ul className={styles.lines}>
        {shown.map((one) => (
          <li
            key={one.objective.id}
            className={`${styles.line} ${levelClass[one.objective.level]}`}
            data-spoken={one.objective.title}
          >
            <header className={styles.head}>
              <div>
                <strong dir="auto">{one.objective.title}</strong>
                <small>{ownerName(plan, ownerOf(one.objective))}</small>
              </div>
              <StateBadge state={one.state} />
            </header>
            {children(one)}
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
