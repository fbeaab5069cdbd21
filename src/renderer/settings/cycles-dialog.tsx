import { Button, Modal } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { daysInWords, monthsInWords } from '#contract/sentences/measure.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { nameWithSpan, nextInRow } from '#domain/cycle/next-span.ts';
import { relationsOf } from '#domain/cycle/relations.ts';
import { lengthOf, wholeMonths } from '#domain/cycle/span.ts';
import { spanInDays } from '#domain/cycle/span-name.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { SpanInputs } from '../ui/span-inputs.tsx';
import { client } from '../window/client.ts';
import { useNamedField } from '../window/named-field.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { addNextCycle } from './add-next-cycle.ts';
import styles from './settings.module.css';

/** The planning periods of the plan: names and days, editable in place, and the next one. */
export function CyclesDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'cycles');
  return (
    <Modal opened={isOpen} onClose={() => setScreen({ dialog: null })} title={t('cycles.title')} size="lg">
      <Cycles />
    </Modal>
  );
}

function Cycles() {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycles = cyclesOf(plan);
  const next = nextInRow(plan, useCycle(), language);
  return (
    <>
      {cycles.map((cycle) => (
        <CycleRow key={cycle.id} cycle={cycle} isOnly={cycles.length === 1} />
      ))}
      <Button
        mt="sm"
        variant="light"
        leftSection={<IconPlus size={16} />}
        onClick={() => void addNextCycle()}
      >
        {`${t('cycles.next')}: ${next.name}`}
      </Button>
      {next.name !== spanInDays(next, language) && (
        <p className={styles.cycleText}>{spanInDays(next, language)}</p>
      )}
    </>
  );
}

interface RowProps {
  readonly cycle: Cycle;
  readonly isOnly: boolean;
}

function CycleRow({ cycle, isOnly }: RowProps) {
  const t = useTexts();
  const language = useLanguage();
  const name = useNamedField(cycle.id);
  const update = (fields: Partial<Pick<Cycle, 'name' | 'startsOn' | 'endsOn'>>) =>
    void attempt(client.cycle.update({ id: cycle.id, ...fields }));
  const remove = () => removeAndTell(client.cycle.remove({ id: cycle.id }));
  const isFixed = isClosed(cycle);
  return (
    <section className={styles.cycle} aria-label={cycle.name}>
      <div className={styles.cycleFields}>
        <DraftInput
          ref={name}
          label={t('cycles.name')}
          value={cycle.name}
          readOnly={isFixed}
          onCommit={(text) => text && update({ name: text })}
        />
        <SpanInputs
          span={cycle}
          readOnly={isFixed}
          onSpan={(span) => update({ ...span, name: nameWithSpan(cycle, span, language) })}
        />
      </div>
      <div className={styles.cycleFoot}>
        <CycleFacts cycle={cycle} />
        {!isFixed && !isOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={14} />}
            aria-label={t('cycles.remove', { name: cycle.name })}
            onClick={() => void remove()}
          >
            {t('app.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** How long a cycle is, and how it lies beside the others. */
function CycleFacts({ cycle }: { readonly cycle: Cycle }) {
  const t = useTexts();
  const language = useLanguage();
  const { gap, overlapping } = relationsOf(usePlan(), cycle);
  const months = wholeMonths(cycle);
  const facts = [
    months === null ? daysInWords(lengthOf(cycle), language) : monthsInWords(months, language),
    isClosed(cycle) && t('cycles.closed'),
    gap && t('cycles.gap', { count: gap.days, cycle: gap.before.name }),
    overlapping.length > 0 &&
      t('cycles.overlapping', { cycles: overlapping.map(({ name }) => name).join(', ') }),
  ];
  return <span>{facts.filter(Boolean).join(' · ')}</span>;
}
