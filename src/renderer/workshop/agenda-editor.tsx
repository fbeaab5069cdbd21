import { Button, Group, Popover, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { timesOf } from '#domain/workshop/times.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { useKept } from '../typing/kept.ts';
import { carriedBy } from '../ui/carried.ts';
import { ActionItem } from '../window/action-menu.tsx';
import { client } from '../window/client.ts';
import { intent } from '../window/intent.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import styles from './agenda.module.css';
import { AddStep, AgendaLines, AgendaTimes } from './agenda-lines.tsx';
import { useNow } from './use-clock.ts';

/** The steps of a workshop, reordered by dragging and retimed in place, with the time each would begin. */
export function AgendaEditor({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const { begins, starts, ends } = timesOf(plan, workshop, useNow(workshop.state === 'running'));
  const steps = stepsOf(plan, workshop.id).map((step) => ({
    id: step.id,
    kind: kindOf(step),
    title: step.title,
    minutes: step.plannedMinutes,
    begins: begins.get(step.id),
    isCurrent: workshop.currentStepId === step.id,
  }));
  return (
    <>
      <Group justify="space-between" mb="xs">
        <h2 className={styles.heading}>{t('workshop.agenda')}</h2>
        <SaveAgenda workshop={workshop} />
      </Group>
      <AgendaLines
        steps={steps}
        begins={starts}
        move={(id, position, words) =>
          carriedBy(intent('workshop', 'moveAgendaStep', { id, position }), words)
        }
        change={(id, fields) => void attempt(client.workshop.updateAgendaStep({ id, ...fields }))}
        remove={(id) => void removeAndTell(client.workshop.removeAgendaStep({ id }))}
      />
      <Group justify="space-between" mt="sm">
        <AddStep>
          <ActionItem name="workshop-add-step" />
        </AddStep>
        <AgendaTimes steps={steps} begins={starts} ends={ends} />
      </Group>
    </>
  );
}

function SaveAgenda({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [name, setName, forget] = useKept(`agenda ${workshop.id}`, '');
  const save = async () => {
    if (!(await attempt(client.workshop.saveAgenda({ workshopId: workshop.id, name })))) return;
    setOpen(false);
    forget();
    say('agenda', { message: t('workshop.agendaSaved', { name }) });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDeviceFloppy size={15} />}
          onClick={() => setOpen(true)}
        >
          {t('workshop.saveAgenda')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            data-autofocus
            label={t('workshop.agendaName')}
            value={name}
            maxLength={200}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" mt="sm" fullWidth disabled={name.trim() === ''}>
            {t('app.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
