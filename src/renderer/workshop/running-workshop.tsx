import { Button, Tooltip } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { Link } from 'wouter';
import { pathTo } from '#contract/screens.ts';
import type { Workshop, WorkshopStep } from '#domain/tables/tables.ts';
import { currentStep } from '#domain/workshop/clock.ts';
import { clockWords, shownSeconds } from '#domain/workshop/clock-words.ts';
import { openWorkshop } from '#domain/workshop/workshops.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import styles from './timer.module.css';
import { useStepClock } from './use-clock.ts';

/** The way back into a workshop that is going on, from wherever its facilitator went to look something up. */
export function RunningWorkshop() {
  const t = useTexts();
  const plan = usePlan();
  const workshop = openWorkshop(plan);
  if (!workshop) return null;
  const step = currentStep(plan, workshop);
  const words = t('workshop.running', { title: workshop.name });
  return (
    <Tooltip label={words} multiline maw={360}>
      <Button
        component={Link}
        href={pathTo('workshop-run', workshop)}
        variant="light"
        size="sm"
        px="xs"
        flex="none"
        leftSection={<IconPresentation size={17} />}
        aria-label={words}
      >
        {step && <TimeLeft workshop={workshop} step={step} />}
      </Button>
    </Tooltip>
  );
}

function TimeLeft({ workshop, step }: { readonly workshop: Workshop; readonly step: WorkshopStep }) {
  const { remaining } = useStepClock(workshop, step);
  return (
    <span className={remaining <= 0 ? styles.late : styles.small}>{clockWords(shownSeconds(remaining))}</span>
  );
}
