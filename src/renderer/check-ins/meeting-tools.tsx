import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { IconArrowRight, IconFileTypePdf, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useCallback, useMemo, useState } from 'react';
import { valueWords } from '#contract/sentences/measure.ts';
import type { Movement } from '#domain/check-in/changes.ts';
import { attentionInTurns, byUrgency, type CheckInRow } from '#domain/check-in/check-in-list.ts';
import { addDays } from '#domain/cycle/days.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { formatDate, formatPercent, roundedLike } from '#domain/number-format/number-format.ts';
import { responsibleFor } from '#domain/ownership/scope.ts';
import { progressIn } from '#domain/progress/progress.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { askedOf, changedSince } from '#domain/workshop/minutes.ts';
import { dayOf } from '#domain/workshop/times.ts';
import { CopyMarkdown } from '../documents/copy-markdown.tsx';
import { on } from '../keys/subjects.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { useInSlices } from '../ui/in-slices.ts';
import { personOptions } from '../ui/options.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import { usePortions } from '../ui/portions.tsx';
import { ScopeSelect, useScope } from '../ui/scope-select.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { setScreen } from '../window/screen-state.ts';
import styles from './meeting.module.css';

const none: readonly Movement[] = [];

/** What changed since the last meeting: from where to where, how sure people are now, what they said. */
export function Changes({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const since = changedSince(plan, workshop, dayOf(plan, workshop) ?? today());
  const { cycleId } = workshop;
  const movements = useAnswer('checkIn.movements', { cycleId, since });
  const { shown, more } = usePortions(movements ?? none);
  return (
    <div className={styles.screen}>
      <h2>{t('meeting.changedSince', { day: formatDate(since, language) })}</h2>
      {movements?.length === 0 && <Text c="dimmed">{t('meeting.nothingChanged')}</Text>}
      <ul className={styles.lines}>
        {shown.map((movement) => (
          <ChangeLine key={movement.keyResultId} movement={movement} />
        ))}
      </ul>
      {more}
    </div>
  );
}

function ChangeLine({ movement }: { readonly movement: Movement }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const rung = plan.tables.keyResult.get(movement.keyResultId);
  const objective = plan.tables.objective.get(rung?.objectiveId);
  if (!rung || !objective) return null;
  const write = (value: number | null) => valueWords(rung, value, language);
  const { confidenceBefore, confidenceNow } = movement;
  const falls = confidenceBefore !== null && confidenceNow !== null && confidenceNow < confidenceBefore;
  const person = plan.tables.person.get(responsibleFor(rung, objective));
  return (
    <li className={styles.change}>
      <div>
        <button
          type="button"
          className={styles.title}
          aria-label={t('checkIns.curveOf', { title: rung.title })}
          onClick={() => setScreen({ curveKeyResultId: rung.id })}
        >
          {rung.title}
        </button>
        <small>{[objective.title, person?.name].filter(Boolean).join(' · ')}</small>
        {movement.note && <q>{movement.note}</q>}
      </div>
      <span className={styles.values}>
        {write(movement.before)} <IconArrowRight size={16} aria-hidden="true" />
        <span className="sr-only">{t('meeting.to')}</span> <b>{write(movement.now)}</b>
      </span>
      <span className={styles.percent}>{formatPercent(progressIn(plan, rung))}</span>
      <span className={falls ? `${styles.sure} ${styles.falls}` : styles.sure}>
        {confidenceNow === null ? '' : t('meeting.confidence', { percent: confidenceNow })}
        {confidenceBefore !== null && confidenceNow !== confidenceBefore && (
          <small>{t('meeting.before', { percent: confidenceBefore })}</small>
        )}
      </span>
    </li>
  );
}

/** What is behind, at risk or stale, each with a way to agree on an action. */
export function Attention({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const [scope, setScope] = useScope();
  const found = useInSlices(
    useCallback(() => attentionInTurns(plan, cycle, scope, today()), [plan, cycle, scope]),
  );
  const rows = useMemo(() => byUrgency(found ?? []), [found]);
  const { shown, more } = usePortions(rows);
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <ScopeSelect scope={scope} onScope={setScope} />
      </div>
      {found?.length === 0 && <Text c="dimmed">{t('meeting.allWell')}</Text>}
      <ul className={styles.lines}>
        {shown.map((row) => (
          <li key={row.rung.id}>
            <AttentionLine
              row={row}
              isChosen={chosenId === row.rung.id}
              choose={() => setChosenId(chosenId === row.rung.id ? null : row.rung.id)}
            />
            {chosenId === row.rung.id && (
              <NewAction
                workshop={workshop}
                beginning={`${row.rung.title}: `}
                ownerId={responsibleFor(row.rung, row.objective)}
                done={() => setChosenId(null)}
              />
            )}
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

interface AttentionLineProps {
  readonly row: CheckInRow;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function AttentionLine({ row, isChosen, choose }: AttentionLineProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const { rung, objective, standing, expected, state } = row;
  const person = plan.tables.person.get(responsibleFor(rung, objective));
  const figures =
    hasValues(rung) && expected !== null
      ? t('meeting.standing', {
          now: valueWords(rung, standing?.latestValue ?? null, language),
          expected: valueWords(rung, roundedLike(expected, rung), language),
        })
      : '';
  return (
    <div className={styles.attention}>
      <StateBadge state={state} />
      <div>
        <strong>{rung.title}</strong>
        <small>{[objective.title, figures].filter(Boolean).join(' · ')}</small>
      </div>
      <span className={styles.person}>
        {person && <PersonDisc name={person.name} size={22} />}
        {person?.name ?? t('panel.nobody')}
      </span>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        aria-expanded={isChosen}
        aria-label={t('meeting.actionFor', { title: rung.title })}
        onClick={choose}
      >
        {t('meeting.action')}
      </Button>
    </div>
  );
}

interface NewActionProps {
  readonly workshop: Workshop;
  readonly beginning?: string;
  readonly ownerId?: string | null;
  readonly done?: () => void;
}

/** An action that was agreed on: what, who, by when. */
function NewAction({ workshop, beginning = '', ownerId = null, done }: NewActionProps) {
  const t = useTexts();
  const plan = usePlan();
  const [text, setText, forget] = useKept(`action ${workshop.id} ${beginning}`, beginning);
  const [who, setWho] = useState(ownerId);
  const [dueOn, setDueOn] = useState<string | null>(addDays(today(), 7));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const added = client.workshop.addDecision({
      workshopId: workshop.id,
      kind: 'open-point',
      text,
      ownerId: who,
      dueOn,
    });
    if (!(await attempt(added))) return;
    forget();
    done?.();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        autoFocus={beginning !== ''}
        label={t('meeting.what')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Choice
        label={t('workshop.captureOwner')}
        data={personOptions(plan.tables.person)}
        value={who}
        clearable
        onChange={setWho}
      />
      <DayInput label={t('workshop.captureDue')} value={dueOn} clearable onDay={setDueOn} />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('app.add')}
      </Button>
    </form>
  );
}

/** The actions that were agreed on, and the minutes that carry them out of the room. */
export function Actions({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const actions = plan.tables.decision
    .where('workshopId', workshop.id)
    .filter(({ kind }) => kind === 'open-point');
  return (
    <div className={styles.screen}>
      {actions.length === 0 && <Text c="dimmed">{t('meeting.noActions')}</Text>}
      <ul className={styles.lines}>
        {actions.map((action) => {
          const { id, text, dueOn } = action;
          const person = plan.tables.person.get(action.ownerId);
          return (
            <li key={id} className={styles.attention}>
              <strong>{text}</strong>
              <span className={styles.person}>
                {person && <PersonDisc name={person.name} size={22} />}
                {askedOf(plan, action) ?? t('panel.nobody')}
              </span>
              <span>{dueOn ? formatDate(dueOn, language, 'short') : ''}</span>
              <CloseButton
                aria-label={t('workshop.removeNote', { text })}
                onClick={() => runAction('kept-delete', on({ keptIds: [id] }))}
              />
            </li>
          );
        })}
      </ul>
      <NewAction workshop={workshop} />
      <div className={styles.tools}>
        <Button
          leftSection={<IconFileTypePdf size={17} />}
          onClick={() => setScreen({ dialog: 'documents', documentKind: 'minutes' })}
        >
          {t('meeting.minutes')}
        </Button>
        <CopyMarkdown label={t('workshop.readOut.copyMinutes')} kind="minutes" workshop={workshop} />
      </div>
    </div>
  );
}
