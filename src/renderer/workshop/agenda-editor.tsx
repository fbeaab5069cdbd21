import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ActionIcon, Button, Group, Menu, NumberInput, Popover, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { durationWords } from '#contract/texts/duration.ts';
import { method, stepTitle } from '#contract/texts/method.ts';
import type { Workshop, WorkshopStep } from '#domain/plan/rows.ts';
import { kindOf, stepKindsOf, stepMinutes } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { say } from '../app/say.ts';
import { currentLanguage, i18n, useLanguage } from '../i18n/i18n.ts';
import { thePlan, usePlan } from '../plan-model/plan-store.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import styles from './agenda.module.css';

interface CarriedStep {
  readonly stepId: string;
}

const titleOf = (step: WorkshopStep) => stepTitle(step, kindOf(step), currentLanguage());

/** What dropping a step on another does: it takes that one's place. */
function effectOf({ stepId }: CarriedStep, placeId: string): CarryEffect {
  const step = thePlan().tables.workshopStep.get(stepId);
  const place = thePlan().tables.workshopStep.get(placeId);
  if (!step || !place || step.id === place.id) return { text: i18n.t('drop.alreadyThere'), run: null };
  const position = stepsOf(thePlan(), step.workshopId).findIndex(({ id }) => id === place.id);
  return {
    text: i18n.t('workshop.moveStepDrop', { title: titleOf(step), number: position + 1 }),
    run: () => attempt(client.workshop.moveStep({ id: step.id, position })),
  };
}

const nameOf = ({ stepId }: CarriedStep): string => {
  const step = thePlan().tables.workshopStep.get(stepId);
  return step ? titleOf(step) : '';
};

/** The usual hour at which a workshop begins, for the times beside an agenda nobody has run yet. */
const usualStart = 9 * 60;

/** The steps of a workshop, reordered by dragging and retimed in place, with the time each would begin. */
export function AgendaEditor({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const steps = stepsOf(usePlan(), workshop.id);
  const total = steps.reduce((sum, step) => sum + step.plannedMinutes, 0);
  const clock = (minutes: number) => dayjs('2000-01-01').add(minutes, 'minute').format('HH:mm');
  let at = usualStart;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <h2 className={styles.heading}>{t('workshop.agenda')}</h2>
        <SaveAgenda workshop={workshop} />
      </Group>
      <Carry
        effectOf={effectOf}
        nameOf={nameOf}
        lifted={(step: CarriedStep) => <span className={styles.lifted}>{nameOf(step)}</span>}
      >
        <ol className={styles.agenda}>
          {steps.map((step, index) => {
            const begins = at;
            at += step.plannedMinutes;
            return (
              <StepLine
                key={step.id}
                step={step}
                number={index + 1}
                begins={clock(begins)}
                isCurrent={workshop.currentStepId === step.id}
              />
            );
          })}
        </ol>
      </Carry>
      <Group justify="space-between" mt="sm">
        <AddStep workshop={workshop} position={steps.length} />
        <span className={styles.total}>
          {t('workshop.total', { duration: durationWords(total, language) })}
          {' · '}
          {t('workshop.endsAt', { from: clock(usualStart), to: clock(at) })}
        </span>
      </Group>
    </>
  );
}

interface StepLineProps {
  readonly step: WorkshopStep;
  readonly number: number;
  readonly begins: string;
  readonly isCurrent: boolean;
}

function StepLine({ step, number, begins, isCurrent }: StepLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { setNodeRef, isOver } = useDroppable({ id: step.id });
  const handle = useDraggable({
    id: `step/${step.id}`,
    data: { stepId: step.id } satisfies CarriedStep,
  });
  const title = stepTitle(step, kindOf(step), language);
  // A field that was emptied shows again what holds.
  const [resets, setResets] = useState(0);
  return (
    <li
      ref={setNodeRef}
      className={`${styles.step} ${isOver ? styles.over : ''} ${isCurrent ? styles.current : ''}`}
      data-step={title}
    >
      <button
        type="button"
        ref={handle.setNodeRef}
        {...handle.listeners}
        className={styles.handle}
        aria-label={t('organisation.dragTeam', { name: title })}
      >
        <IconGripVertical size={16} stroke={1.75} aria-hidden="true" />
      </button>
      <span className={styles.begins}>{begins}</span>
      <DraftInput
        variant="unstyled"
        className={styles.title}
        aria-label={t('workshop.stepTitle', { number })}
        value={title}
        maxLength={200}
        onCommit={(text) => {
          // The usual title is not written down: it follows the reader's language.
          const own = text === method[language][kindOf(step)].title ? '' : text;
          void attempt(client.workshop.updateStep({ id: step.id, title: own }));
        }}
      />
      <NumberInput
        size="xs"
        w={78}
        suffix="′"
        min={stepMinutes.least}
        max={stepMinutes.most}
        allowDecimal={false}
        aria-label={t('workshop.stepMinutes', { number })}
        defaultValue={step.plannedMinutes}
        key={`${step.plannedMinutes} ${resets}`}
        onBlur={({ currentTarget }) => {
          const typed = Math.round(Number.parseFloat(currentTarget.value));
          const minutes = Math.max(stepMinutes.least, Math.min(stepMinutes.most, typed));
          if (Number.isNaN(typed)) setResets(resets + 1);
          else if (minutes !== step.plannedMinutes)
            void attempt(client.workshop.updateStep({ id: step.id, minutes }));
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={isCurrent}
        aria-label={t('workshop.removeStep', { number })}
        onClick={() => void attempt(client.workshop.removeStep({ id: step.id }))}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}

function AddStep({ workshop, position }: { readonly workshop: Workshop; readonly position: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={15} />}>
          {t('workshop.addStep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {stepKindsOf[workshop.kind].map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() =>
              void attempt(
                client.workshop.addStep({ workshopId: workshop.id, kind, title: '', minutes: 15, position }),
              )
            }
          >
            {method[language][kind].title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function SaveAgenda({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = async () => {
    if (!(await attempt(client.workshop.saveAgenda({ workshopId: workshop.id, name })))) return;
    setOpen(false);
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
