import { Badge, Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { IconPlus, IconPresentation } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { durationWords } from '#contract/sentences/duration.ts';
import { whenWords } from '#contract/sentences/workshop-when.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { defaultAgenda, savedAgenda } from '#domain/workshop/agenda.ts';
import { totalMinutes } from '#domain/workshop/clock.ts';
import { participantsOf, usualParticipants } from '#domain/workshop/participants.ts';
import { clockTime } from '#domain/workshop/time-of-day.ts';
import { usualStart } from '#domain/workshop/times.ts';
import { workshopsOf } from '#domain/workshop/workshops.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { untilSequence, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { personOptions } from '../ui/options.ts';
import page from '../ui/page.module.css';
import { Page } from '../ui/page.tsx';
import { TimeInput } from '../ui/time-input.tsx';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './workshop-list.module.css';

/** The workshops of the cycle, and the way to a new one. */
export function WorkshopList() {
  const t = useTexts();
  const workshops = workshopsOf(usePlan(), useCycle());
  const isReadOnly = isClosed(useCycle());
  const begin = (
    <Group gap={8} wrap="nowrap" justify="center">
      <Button variant="default" disabled={isReadOnly} onClick={() => runAction('start-mid-quarter')}>
        {t('workshop.kinds.mid-quarter')}
      </Button>
      <Button leftSection={<IconPlus size={17} />} onClick={() => runAction('new-workshop')}>
        {t('workshop.new')}
      </Button>
    </Group>
  );
  return (
    <Page title={t('workshop.title')} text={t('workshop.text')} actions={workshops.length > 0 && begin}>
      {workshops.length === 0 ? (
        <div className={page.empty}>
          <IconPresentation size={44} stroke={1.25} aria-hidden="true" />
          <h2>{t('workshop.none')}</h2>
          <Text mb="lg">{t('workshop.noneText')}</Text>
          {begin}
        </div>
      ) : (
        <ul className={styles.list}>
          {workshops.map((workshop) => (
            <WorkshopLine key={workshop.id} workshop={workshop} />
          ))}
        </ul>
      )}
    </Page>
  );
}

const stateColors = { prepared: 'gray', running: 'brand', paused: 'yellow', finished: 'gray' } as const;

function WorkshopLine({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const { id, kind, name, state, purpose } = workshop;
  const facts = [
    kind !== 'planning' && t(`workshop.kinds.${kind}`),
    whenWords(plan, workshop, language, new Date()),
    durationWords(totalMinutes(plan, id).planned, language),
    participantsOf(plan, id)
      .map((person) => person.name.split(' ')[0])
      .join(', '),
  ].filter(Boolean);
  return (
    <li>
      <button type="button" className={styles.line} onClick={() => go('workshop-prepare', { id })}>
        <span>
          <strong>{name}</strong>
          <small>{facts.join(' · ')}</small>
          {purpose && <span className={styles.purpose}>{purpose}</span>}
        </span>
        <Badge variant={state === 'running' ? 'filled' : 'default'} color={stateColors[state]} tt="none">
          {t(`workshop.state.${state}`)}
        </Badge>
      </button>
    </li>
  );
}

const standard = 'default';

/** A workshop of one's own, named and dated, before its agenda. */
export function NewWorkshopDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'new-workshop');
  const close = () => setScreen({ dialog: null });
  return (
    <Modal opened={isOpen} onClose={close} size="lg" title={t('workshop.new')}>
      {isOpen && <NewWorkshop close={close} />}
    </Modal>
  );
}

function NewWorkshop({ close }: { readonly close: () => void }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const [{ name, purpose }, setTyped, forget] = useKept(`new workshop ${cycle.id}`, {
    name: t('workshop.defaultName', { cycle: cycle.name }),
    purpose: '',
  });
  const leave = () => {
    forget();
    close();
  };
  const [heldOn, setHeldOn] = useState<string | null>(today());
  const [startsAt, setStartsAt] = useState<string | null>(clockTime(usualStart));
  const [facilitatorId, setFacilitatorId] = useState<string | null>(null);
  const [agenda, setAgenda] = useState(standard);
  const agendas = plan.tables.agenda.sorted();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = agendas.find(({ id }) => id === agenda);
    const lines = saved ? savedAgenda(saved.content) : defaultAgenda('planning');
    const everybody = plan.tables.person.sorted().map(({ id }) => id);
    const receipt = await attempt(
      client.workshop.create({
        kind: 'planning',
        cycleId: cycle.id,
        name,
        purpose,
        place: '',
        heldOn,
        startsAt,
        facilitatorId,
        participantIds: usualParticipants(everybody),
        agenda: [...lines],
      }),
    );
    if (!receipt) return;
    await untilSequence(receipt.sequence);
    leave();
    go('workshop-prepare', receipt);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={t('workshop.name')}
        value={name}
        maxLength={200}
        onChange={({ currentTarget }) => setTyped((old) => ({ ...old, name: currentTarget.value }))}
      />
      <GrowingTextarea
        mt="sm"
        label={t('workshop.purpose')}
        placeholder={t('workshop.purposePlaceholder')}
        minRows={2}
        value={purpose}
        onChange={({ currentTarget }) => setTyped((old) => ({ ...old, purpose: currentTarget.value }))}
      />
      <Group grow mt="sm" align="flex-start">
        <DayInput label={t('workshop.date')} value={heldOn} clearable onDay={setHeldOn} />
        <TimeInput label={t('workshop.startsAt')} value={startsAt} onTime={setStartsAt} />
        <Choice
          label={t('workshop.facilitator')}
          placeholder={t('workshop.noFacilitator')}
          data={personOptions(plan.tables.person)}
          value={facilitatorId}
          clearable
          onChange={setFacilitatorId}
        />
      </Group>
      {agendas.length > 0 && (
        <Choice
          mt="sm"
          label={t('workshop.agendaFrom')}
          data={[
            { value: standard, label: t('workshop.defaultAgenda') },
            ...agendas.map((row) => ({ value: row.id, label: row.name })),
          ]}
          value={agenda}
          onChange={(value) => setAgenda(value ?? standard)}
        />
      )}
      <DialogButtons leave={leave}>
        <Button type="submit" disabled={name.trim() === ''}>
          {t('workshop.create')}
        </Button>
      </DialogButtons>
    </form>
  );
}
