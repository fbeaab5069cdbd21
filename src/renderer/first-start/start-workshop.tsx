import { Button, CloseButton, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { durationWords } from '#contract/sentences/duration.ts';
import { stepMinutes } from '#domain/workshop/agenda.ts';
import { clockTime } from '#domain/workshop/time-of-day.ts';
import { plannedStart } from '#domain/workshop/times.ts';
import { workshopStepKindsOf } from '#domain/workshop/workshop-steps.ts';
import type { Language } from '#texts/languages.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { loadPlan, thePlan } from '../plan-model/plan-store.ts';
import type { CarryEffect } from '../ui/carry.tsx';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { currencyOptions, languageOptions } from '../ui/options.ts';
import { TimeInput } from '../ui/time-input.tsx';
import { ChoiceItems } from '../window/action-menu.tsx';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { setPreferences } from '../window/preferences.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { AddStep, AgendaLines, AgendaTimes, minutesOf } from '../workshop/agenda-lines.tsx';
import { stepChoices } from '../workshop/step-choices.ts';

import { CycleQuestion } from './cycle-question.tsx';
import { PeopleQuestion } from './people-question.tsx';
import styles from './start.module.css';
import { chosenCycle, currencyOf, planStartOf, startDraft, useStartDraft } from './start-draft.ts';

/** What is opened of a plan that was just made. */
type Wanted = 'workshop' | 'plan' | 'worksheets';

/** The way to a plan of one's own: four answers on one page, and what waits in the room beside them. */
export function StartWorkshop() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'new-plan');
  const close = () => setScreen({ dialog: null });
  return (
    <Modal.Root opened={isOpen} onClose={close} fullScreen>
      <Modal.Content aria-label={t('start.title')} className={styles.content}>
        <Modal.Body className={styles.body}>
          <StartForm close={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Makes the plan in one file; where that fails everything typed is still there. Answers whether it was made. */
async function makePlan(language: Language, names: { plan: string; workshop: string | null }) {
  const draft = startDraft.read();
  const cycle = chosenCycle(draft, language);
  const start = planStartOf(draft, cycle, language, names.workshop);
  const made = await attempt(client.planFile.create({ name: names.plan, sample: 'empty', language, start }));
  if (made) startDraft.forget();
  return made !== null;
}

function StartForm({ close }: { readonly close: () => void }) {
  const t = useTexts();
  const language = useLanguage();
  const draft = useStartDraft();
  const company = useRef<HTMLInputElement>(null);
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const cycle = chosenCycle(draft, language);
  const open = async (wanted: Wanted) => {
    const name = draft.company.trim();
    setMissing(name === '');
    if (name === '') company.current?.focus();
    if (name === '' || isBusy) return;
    setBusy(true);
    const isMade = await makePlan(language, {
      plan: t('start.planName', { company: name }).slice(0, 120),
      workshop: wanted === 'plan' ? null : t('workshop.defaultName', { cycle: cycle.name }),
    });
    setBusy(false);
    if (!isMade) return;
    await loadPlan();
    const [workshop] = thePlan().tables.workshop.rows.keys();
    if (workshop) go('workshop-prepare', { id: workshop });
    else go('plan');
    setScreen(
      wanted === 'worksheets' ? { dialog: 'documents', documentKind: 'worksheets' } : { dialog: null },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void open('workshop');
  };
  return (
    <form
      className={styles.page}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void open('workshop');
      }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.answers}>
        <header className={styles.head}>
          <div>
            <h1>{t('start.title')}</h1>
            <p>{t('start.text')}</p>
          </div>
          <CloseButton size="lg" aria-label={t('app.close')} onClick={close} />
        </header>
        <Question title={t('start.who')}>
          <div className={styles.line}>
            <TextInput
              ref={company}
              data-autofocus
              className={styles.company}
              aria-label={t('start.company')}
              placeholder={t('start.companyPlaceholder')}
              maxLength={200}
              value={draft.company}
              error={isMissing && draft.company.trim() === '' ? t('start.companyMissing') : undefined}
              onChange={({ currentTarget }) => startDraft.change({ company: currentTarget.value })}
            />
            <Currency />
            <SegmentedControl
              aria-label={t('settings.language')}
              value={language}
              data={languageOptions}
              onChange={(value) => void setPreferences({ language: value as Language })}
            />
          </div>
        </Question>
        <CycleQuestion />
        <PeopleQuestion />
        <When />
        <div className={styles.buttons}>
          <Button type="submit" size="md" loading={isBusy}>
            {t('start.open')}
          </Button>
          <Button size="md" variant="default" disabled={isBusy} onClick={() => void open('plan')}>
            {t('start.onlyPlan')}
          </Button>
        </div>
      </div>
      <Room printWorksheets={() => void open('worksheets')} />
    </form>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One of the four questions. */
export function Question({ title, hint, children }: QuestionProps) {
  return (
    <section className={styles.question} aria-label={title}>
      <h2>
        {title} {hint && <small>{hint}</small>}
      </h2>
      {children}
    </section>
  );
}

function Currency() {
  const t = useTexts();
  const language = useLanguage();
  const draft = useStartDraft();
  return (
    <Choice
      className={styles.currency}
      aria-label={t('start.currency')}
      data={currencyOptions(language, currencyOf(draft, language))}
      value={currencyOf(draft, language)}
      onChange={(currency) => currency && startDraft.change({ currency })}
    />
  );
}

/** When people sit together: a day, a time, and when the agenda will be over. */
function When() {
  const t = useTexts();
  const language = useLanguage();
  const draft = useStartDraft();
  const begins = plannedStart(draft);
  const total = minutesOf(draft.agenda);
  return (
    <Question title={t('start.when')}>
      <div className={styles.line}>
        <DayInput
          w={190}
          aria-label={t('workshop.date')}
          value={draft.heldOn}
          onDay={(heldOn) => heldOn && startDraft.change({ heldOn })}
        />
        <TimeInput
          w={110}
          aria-label={t('start.time')}
          value={draft.startsAt}
          onTime={(startsAt) => startsAt && startDraft.change({ startsAt })}
        />
        <span className={styles.ends}>
          {t('start.until', { duration: durationWords(total, language), time: clockTime(begins + total) })}
        </span>
      </div>
    </Question>
  );
}

/** An agenda with a step at another place. */
function movedStep(agenda: StartAgenda, id: string, position: number): StartAgenda {
  const others = agenda.filter((one) => one.id !== id);
  const moved = agenda.filter((one) => one.id === id);
  return [...others.slice(0, position), ...moved, ...others.slice(position)];
}

/** What waits in the room: the agenda, to be put in another order and retimed. */
function Room({ printWorksheets }: { readonly printWorksheets: () => void }) {
  const t = useTexts();
  const draft = useStartDraft();
  const { agenda } = draft;
  const begins = plannedStart(draft);
  const set = (steps: StartAgenda) => startDraft.change({ agenda: steps });
  const move = (id: string, position: number, words: string): CarryEffect => {
    const moved = movedStep(agenda, id, position);
    const isChanged = moved.some((step, index) => step !== agenda[index]);
    return isChanged
      ? { text: words, run: async () => set(moved) }
      : { text: t('drop.alreadyThere'), run: null };
  };
  return (
    <aside className={styles.room}>
      <h2>{t('start.room')}</h2>
      <p>{t('start.roomText')}</p>
      <AgendaLines
        steps={agenda}
        begins={begins}
        move={move}
        change={(id, fields) => set(agenda.map((step) => (step.id === id ? { ...step, ...fields } : step)))}
        remove={(id) => agenda.length > 1 && set(agenda.filter((step) => step.id !== id))}
      />
      <div className={styles.roomFoot}>
        <AddStep>
          <ChoiceItems
            choices={stepChoices(workshopStepKindsOf('planning'), (kind) =>
              set([...agenda, { id: crypto.randomUUID(), kind, title: '', minutes: stepMinutes.added }]),
            )}
          />
        </AddStep>
        <AgendaTimes steps={agenda} begins={begins} ends={begins + minutesOf(agenda)} />
      </div>
      <div className={styles.before}>
        <h3>{t('start.before')}</h3>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPrinter size={16} />}
          onClick={printWorksheets}
        >
          {t('start.worksheets')}
        </Button>
      </div>
    </aside>
  );
}

type StartAgenda = ReturnType<typeof useStartDraft>['agenda'];
