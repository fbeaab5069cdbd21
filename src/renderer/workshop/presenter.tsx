import { Button, Group } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import type { Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { currentStep, neighbourStep } from '#domain/workshop/clock.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { RoomButton } from '../room/room-button.tsx';
import { runAction } from '../window/registry.ts';
import { ClockButtons } from './clock-buttons.tsx';
import { MethodCard } from './method-card.tsx';
import { NotesList } from './notes-list.tsx';
import styles from './presenter.module.css';
import { Timer } from './timer.tsx';
import { useStepClock } from './use-clock.ts';

/** For the one who presents: the clock, what comes next, how to run it, and what was kept. */
export function Presenter({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const step = currentStep(usePlan(), workshop);
  return (
    <div className={styles.presenter}>
      <p className={styles.kicker}>
        {t('workshop.presenterTitle')} · {workshop.name}
      </p>
      <RoomButton />
      {step ? <Running workshop={workshop} step={step} /> : <h1>{t(`workshop.state.${workshop.state}`)}</h1>}
      <NotesList workshopId={workshop.id} />
    </div>
  );
}

function Running({ workshop, step }: { readonly workshop: Workshop; readonly step: WorkshopStep }) {
  const t = useTexts();
  const language = useLanguage();
  const next = neighbourStep(usePlan(), workshop, 1);
  const isRunning = workshop.state === 'running';
  const clock = useStepClock(workshop, step);
  return (
    <>
      <header className={styles.head}>
        <h1>{workshopStepTitle(step, kindOf(step), language)}</h1>
        <Timer clock={clock} isRunning={isRunning} />
      </header>
      <p className={styles.next}>
        {next
          ? t('workshop.presenterNext', { title: workshopStepTitle(next, kindOf(next), language) })
          : t('workshop.presenterLast')}
      </p>
      <Group gap={8}>
        <ClockButtons isRunning={isRunning} />
        {next && (
          <Button rightSection={<IconArrowRight size={17} />} onClick={() => runAction('workshop-next')}>
            {t('workshop.next')}
          </Button>
        )}
      </Group>
      <MethodCard key={step.id} kind={kindOf(step)} isOpen />
    </>
  );
}
