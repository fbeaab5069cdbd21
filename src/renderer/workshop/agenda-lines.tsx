import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { durationWords } from '#contract/sentences/duration.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { type AgendaLine, stepMinutes } from '#domain/workshop/agenda.ts';
import { clockTime } from '#domain/workshop/time-of-day.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { WholeNumberInput } from '../ui/whole-number-input.tsx';
import { useNamedField } from '../window/named-field.ts';
import styles from './agenda.module.css';

/** A step as an agenda shows it, of a workshop in the plan or of one that is being thought of. */
export interface AgendaStep extends AgendaLine {
  readonly id: string;
  /** When it began or is to begin, in minutes after midnight, where that does not follow from the ones before it. */
  readonly begins?: number | null | undefined;
  /** The room is in it now. */
  readonly isCurrent?: boolean;
}

interface AgendaLinesProps {
  readonly steps: readonly AgendaStep[];
  /** When the first step begins, in minutes after midnight. */
  readonly begins: number;
  /** What putting a step at a place does, in words of its own. */
  readonly move: (id: string, position: number, words: string) => CarryEffect;
  readonly change: (id: string, fields: Partial<Pick<AgendaLine, 'title' | 'minutes'>>) => void;
  readonly remove: (id: string) => void;
}

/** As many steps are drawn at a time. */
const drawnAtOnce = 2;

interface CarriedStep {
  readonly stepId: string;
}

/** How long an agenda lasts, in minutes. */
export const minutesOf = (steps: readonly Pick<AgendaLine, 'minutes'>[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** The lines of an agenda, reordered by dragging and retimed in place, with the time each would begin. */
export function AgendaLines({ steps, begins, move, change, remove }: AgendaLinesProps) {
  const t = useTexts();
  const language = useLanguage();
  const drawn = useMoreAndMore(steps, drawnAtOnce);
  const titleOf = (id: string) => {
    const step = steps.find((one) => one.id === id);
    return step ? workshopStepTitle(step, step.kind, language) : '';
  };
  /** What dropping a step on another does: it takes that one's place. */
  const effectOf = ({ stepId }: CarriedStep, placeId: string): CarryEffect => {
    const position = steps.findIndex(({ id }) => id === placeId);
    if (position < 0) return { text: t('drop.nowhere'), run: null };
    return move(
      stepId,
      position,
      t('workshop.moveStepDrop', { title: titleOf(stepId), number: position + 1 }),
    );
  };
  return (
    <Carry
      effectOf={effectOf}
      nameOf={({ stepId }: CarriedStep) => titleOf(stepId)}
      lifted={({ stepId }: CarriedStep) => <span className={styles.lifted}>{titleOf(stepId)}</span>}
    >
      <ol className={styles.agenda}>
        {drawn.map((step, index) => (
          <StepLine
            key={step.id}
            step={step}
            number={index + 1}
            begins={
              step.begins === null ? '' : clockTime(step.begins ?? begins + minutesOf(steps.slice(0, index)))
            }
            change={(fields) => change(step.id, fields)}
            remove={() => remove(step.id)}
          />
        ))}
      </ol>
    </Carry>
  );
}

interface StepLineProps {
  readonly step: AgendaStep;
  readonly number: number;
  readonly begins: string;
  readonly change: (fields: Partial<Pick<AgendaLine, 'title' | 'minutes'>>) => void;
  readonly remove: () => void;
}

function StepLine({ step, number, begins, change, remove }: StepLineProps) {
  const t = useTexts();
  const language = useLanguage();
  const { setNodeRef, isOver } = useDroppable({ id: step.id });
  const handle = useDraggable({
    id: `step/${step.id}`,
    data: { stepId: step.id } satisfies CarriedStep,
  });
  const title = workshopStepTitle(step, step.kind, language);
  const field = useNamedField(step.id);
  // A field that was emptied shows again what holds.
  const isCurrent = step.isCurrent ?? false;
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
        aria-label={t('workshop.dragStep', { step: title })}
      >
        <IconGripVertical size={16} stroke={1.75} aria-hidden="true" />
      </button>
      <span className={styles.begins}>{begins}</span>
      <DraftInput
        ref={field}
        variant="unstyled"
        className={styles.title}
        aria-label={t('workshop.stepTitle', { number })}
        value={title}
        maxLength={200}
        onCommit={(text) => {
          // The usual title is not written down: it follows the reader's language.
          change({ title: text === t(`method.${step.kind}`).title ? '' : text });
        }}
      />
      <WholeNumberInput
        size="xs"
        w={66}
        suffix="′"
        min={stepMinutes.least}
        max={stepMinutes.most}
        aria-label={t('workshop.stepMinutes', { number })}
        value={step.minutes}
        take={(minutes) => change({ minutes })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={isCurrent}
        aria-label={t('workshop.removeStep', { number })}
        onClick={remove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}

/** How long an agenda is, and when it ends. */
export function AgendaTimes({
  steps,
  begins,
  ends = begins + minutesOf(steps),
}: Pick<AgendaLinesProps, 'steps' | 'begins'> & { readonly ends?: number }) {
  const t = useTexts();
  const language = useLanguage();
  const total = minutesOf(steps);
  return (
    <span className={styles.total}>
      {t('workshop.total', { duration: durationWords(total, language) })}
      {' · '}
      {t('workshop.endsAt', { from: clockTime(begins), to: clockTime(ends) })}
    </span>
  );
}

/** The menu of what one more step at the end of an agenda can be. */
export function AddStep({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={15} />}>
          {t('workshop.addStep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
