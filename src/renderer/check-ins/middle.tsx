import { Button } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { isClosed } from '#domain/cycle/archive.ts';
import { isMiddle } from '#domain/workshop/corrections.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { runAction } from '../window/registry.ts';
import styles from './reminder.module.css';

/** In the middle of a cycle: the way to the meeting that corrects its course. */
export function Middle() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  if (isClosed(cycle) || !isMiddle(plan, cycle, today())) return null;
  return (
    <section className={styles.ask} aria-label={t('workshop.kinds.mid-quarter')}>
      <IconPresentation size={20} stroke={1.75} aria-hidden="true" />
      <span>{t('midQuarter.offer')}</span>
      <Button size="xs" ml="auto" onClick={() => runAction('start-mid-quarter')}>
        {t('workshop.kinds.mid-quarter')}
      </Button>
    </section>
  );
}
