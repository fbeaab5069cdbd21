import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { IconBooks, IconCheck, IconPencilPlus, IconPresentation, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '#contract/screens.ts';
import { workshopsOf } from '#domain/workshop/workshops.ts';
import { useTexts } from '../language/language.ts';
import { setDrawers } from '../plan-model/drawers.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { Mark } from '../ui/mark.tsx';
import { go, useShown } from '../window/address.ts';
import { runAction, screenOf } from '../window/registry.ts';
import styles from './board.module.css';
import { compose } from './current-layout.ts';

/** The board before there is anything on it: the next three steps, each with the button that begins it. */
export function EmptyBoard() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const isInRoom = screenOf(useShown().screen).isBare;
  const { setNodeRef } = useDroppable({ id: 'board' });
  const workshop = workshopsOf(plan, cycle).find(({ kind }) => kind === 'planning');
  const write = (
    <>
      <Button
        leftSection={<IconPencilPlus size={18} />}
        onClick={() => compose({ level: 'company', parentId: null })}
      >
        {t('board.emptyNew')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconBooks size={18} />}
        onClick={() => setDrawers({ isLibraryOpen: true })}
      >
        {t('board.emptyLibrary')}
      </Button>
    </>
  );
  return (
    <div className={styles.empty} ref={setNodeRef}>
      <Mark className={styles.emptyMark} />
      <h2>{t('board.emptyTitle')}</h2>
      <p>{t('board.emptyText')}</p>
      {isInRoom ? (
        <div className={styles.stepButtons}>{write}</div>
      ) : (
        <ol className={styles.steps}>
          <Step title={t('next.people')} isDone={plan.tables.person.rows.size > 0}>
            <Button
              component={Link}
              href={pathTo('organisation')}
              variant="default"
              leftSection={<IconUserPlus size={18} />}
            >
              {t('next.addPeople')}
            </Button>
          </Step>
          <Step title={t('next.objective')}>{write}</Step>
          <Step title={t('next.workshop')}>
            <Button
              variant="default"
              leftSection={<IconPresentation size={18} />}
              onClick={() => (workshop ? go('workshop-prepare', workshop) : runAction('new-workshop'))}
            >
              {t(workshop ? 'next.openWorkshop' : 'next.newWorkshop')}
            </Button>
          </Step>
        </ol>
      )}
    </div>
  );
}

interface WorkshopStepProps {
  readonly title: string;
  readonly isDone?: boolean;
  readonly children: ReactNode;
}

function Step({ title, isDone = false, children }: WorkshopStepProps) {
  const t = useTexts();
  return (
    <li className={styles.nextStep}>
      <b>
        {title}
        {isDone && <IconCheck size={16} aria-label={t('next.done')} />}
      </b>
      <div className={styles.stepButtons}>{children}</div>
    </li>
  );
}
