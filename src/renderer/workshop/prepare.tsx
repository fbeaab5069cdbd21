import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconArrowLeft, IconBook2, IconDots, IconFileTypePdf, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { DocumentKind } from '#contract/document.ts';
import { pathTo } from '#contract/screens.ts';
import { mostDots } from '#domain/tables/column.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { stepsOf } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { RoomCard } from '../room/room-card.tsx';
import { Choice, Choices } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DraftInput, DraftTextarea } from '../ui/draft-field.tsx';
import { personOptions } from '../ui/options.ts';
import { Page } from '../ui/page.tsx';
import { TimeInput } from '../ui/time-input.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { WholeNumberInput } from '../ui/whole-number-input.tsx';
import { ActionItem } from '../window/action-menu.tsx';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import { AgendaEditor } from './agenda-editor.tsx';

import { NotesList } from './notes-list.tsx';
import styles from './prepare.module.css';
import { setParticipants } from './room-actions.ts';

type Fields = Omit<Parameters<typeof client.workshop.update>[0], 'id'>;

async function enter({ id, state }: Workshop): Promise<void> {
  if (state !== 'running' && !(await attempt(client.workshop.start({ id })))) return;
  go('workshop-run', { id });
}

/** Everything that is settled before the room fills: purpose, people, agenda, paper. */
export function Prepare({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const { id } = workshop;
  const start = useRef<HTMLButtonElement>(null);
  // What one comes here for, once it is prepared.
  useEffect(() => start.current?.focus({ preventScroll: true }), []);
  const update = (fields: Fields) => attempt(client.workshop.update({ id, ...fields }));
  const words = { prepared: 'start', running: 'enter', paused: 'resume', finished: 'openAgain' } as const;
  const isFinished = workshop.state === 'finished';
  const isSettled = useSettled();
  return (
    <Page
      title={workshop.name}
      text={t(`workshop.state.${workshop.state}`)}
      actions={
        <Group gap={8}>
          <PaperMenu isFinished={isFinished} />
          <Button
            ref={start}
            variant={isFinished ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={17} />}
            onClick={() => void enter(workshop)}
          >
            {t(`workshop.${words[workshop.state]}`)}
          </Button>
          <MoreMenu />
        </Group>
      }
    >
      <Link href={pathTo('workshop')} className={styles.back}>
        <IconArrowLeft size={15} aria-hidden="true" /> {t('workshop.back')}
      </Link>
      <div className={styles.columns}>
        <section className={styles.card}>
          <DraftInput
            label={t('workshop.name')}
            value={workshop.name}
            onCommit={(name) => name && update({ name })}
          />
          <DraftTextarea
            mt="sm"
            label={t('workshop.purpose')}
            placeholder={t('workshop.purposePlaceholder')}
            value={workshop.purpose}
            onCommit={(purpose) => update({ purpose })}
          />
          <Group mt="sm" wrap="nowrap" align="flex-start">
            <DayInput
              flex={1}
              label={t('workshop.date')}
              value={workshop.heldOn}
              clearable
              onDay={(heldOn) => update({ heldOn })}
            />
            <TimeInput
              w={110}
              label={t('workshop.startsAt')}
              value={workshop.startsAt}
              onTime={(startsAt) => update({ startsAt })}
            />
          </Group>
          <DraftInput
            mt="sm"
            label={t('workshop.place')}
            value={workshop.place}
            onCommit={(place) => update({ place })}
          />
          <Choice
            mt="sm"
            label={t('workshop.facilitator')}
            placeholder={t('workshop.noFacilitator')}
            data={personOptions(plan.tables.person)}
            value={workshop.facilitatorId}
            clearable
            onChange={(facilitatorId) => update({ facilitatorId })}
          />
          <Participants workshop={workshop} />
          <Dots workshop={workshop} take={(dotsEach) => void update({ dotsEach })} />
        </section>
        <section className={styles.card}>{isSettled && <AgendaEditor workshop={workshop} />}</section>
      </div>
      {!isFinished && isSettled && (
        <section className={styles.card}>
          <RoomCard workshop={workshop} />
        </section>
      )}
      {plan.tables.decision.where('workshopId', id).length > 0 && (
        <section className={styles.card}>
          <NotesList workshopId={id} />
        </section>
      )}
    </Page>
  );
}

/** How many dots everybody has to give, where the agenda has notes to be weighed. */
function Dots({ workshop, take }: { readonly workshop: Workshop; readonly take: (dots: number) => void }) {
  const t = useTexts();
  const kinds = stepsOf(usePlan(), workshop.id).map(kindOf);
  if (!kinds.includes('clusters')) return null;
  return (
    <WholeNumberInput
      mt="sm"
      w={260}
      label={t('workshop.dotsEach')}
      description={t('workshop.dotsEachText')}
      min={0}
      max={mostDots}
      value={workshop.dotsEach}
      take={take}
    />
  );
}

function Participants({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const ids = participantsOf(plan, workshop.id).map((person) => person.id);
  const set = (personIds: readonly string[]) => void setParticipants(workshop.id, personIds);
  const everybody = plan.tables.person.sorted().map((person) => person.id);
  return (
    <>
      <Choices
        mt="sm"
        label={t('workshop.participants')}
        description={t('workshop.participantsText')}
        data={personOptions(plan.tables.person)}
        value={ids}
        limit={200}
        onChange={set}
      />
      <Group gap={6} mt={8}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="default">
              {t('workshop.addTeam')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            <ActionItem name="workshop-add-team" />
          </Menu.Dropdown>
        </Menu>
        <Button size="compact-sm" variant="default" onClick={() => set(everybody)}>
          {t('workshop.everybody')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={ids.length === 0} onClick={() => set([])}>
          {t('workshop.nobody')}
        </Button>
      </Group>
    </>
  );
}

/** The papers of a workshop: before it what people write on, after it what was said. */
function PaperMenu({ isFinished }: { readonly isFinished: boolean }) {
  const t = useTexts();
  const print = (documentKind: DocumentKind) => setScreen({ dialog: 'documents', documentKind });
  if (isFinished) {
    return (
      <Button leftSection={<IconFileTypePdf size={17} />} onClick={() => print('minutes')}>
        {t('meeting.minutes')}
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={17} />}
        onClick={() => print('worksheets')}
      >
        {t('workshop.worksheets')}
      </Button>
      <Button variant="default" leftSection={<IconBook2 size={17} />} onClick={() => print('guide')}>
        {t('workshop.guide')}
      </Button>
    </>
  );
}

function MoreMenu() {
  const t = useTexts();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('app.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItem name="workshop-delete" hint={t('workshop.removeText')} />
      </Menu.Dropdown>
    </Menu>
  );
}
