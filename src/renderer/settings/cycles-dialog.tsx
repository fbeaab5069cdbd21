import { Button, CloseButton, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { cyclesOf, quarterOf } from '#domain/cycle/cycle.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { setScreen, useScreen } from '../app/screen-state.ts';
import { chooseCycle, untilSequence, usePlan } from '../plan-model/plan-store.ts';
import { DayInput } from '../ui/day-input.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import styles from './settings.module.css';

/** The planning periods of the plan: names and days, editable in place. */
export function CyclesDialog() {
  const { t } = useTranslation();
  const plan = usePlan();
  const isOpen = useScreen((state) => state.dialog === 'cycles');
  const cycles = cyclesOf(plan);
  const addNext = async () => {
    const last = cycles.at(-1)?.endsOn ?? dayjs().format('YYYY-MM-DD');
    const { quarter, year, startsOn, endsOn } = quarterOf(dayjs(last).add(1, 'day').format('YYYY-MM-DD'));
    const receipt = await attempt(client.cycle.add({ name: `Q${quarter} ${year}`, startsOn, endsOn }));
    if (!receipt) return;
    await untilSequence(receipt.sequence);
    chooseCycle(receipt.id);
  };
  return (
    <Modal opened={isOpen} onClose={() => setScreen({ dialog: null })} title={t('cycles.title')} size="lg">
      {cycles.map((cycle) => (
        <div key={cycle.id} className={styles.cycle}>
          <DraftInput
            label={t('cycles.name')}
            value={cycle.name}
            onCommit={(name) => void attempt(client.cycle.update({ id: cycle.id, name }))}
          />
          <DayInput
            label={t('cycles.startsOn')}
            value={cycle.startsOn}
            onDay={(day) => day && void attempt(client.cycle.update({ id: cycle.id, startsOn: day }))}
          />
          <DayInput
            label={t('cycles.endsOn')}
            value={cycle.endsOn}
            onDay={(day) => day && void attempt(client.cycle.update({ id: cycle.id, endsOn: day }))}
          />
          <CloseButton
            size={36}
            aria-label={t('cycles.remove', { name: cycle.name })}
            onClick={() => void attempt(client.cycle.remove({ id: cycle.id }))}
          />
        </div>
      ))}
      <Button mt="sm" variant="light" leftSection={<IconPlus size={16} />} onClick={() => void addNext()}>
        {t('cycles.next')}
      </Button>
    </Modal>
  );
}
