import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconMinus, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { isClosed } from '#domain/cycle/archive.ts';
import { type CauseGroup, causesOf, type Reason, whatMadeItHard } from '#domain/review/causes.ts';
import { on, useSubjects } from '../keys/subjects.ts';
import { t, useTexts } from '../language/language.ts';
import { thePlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { carriedBy } from '../ui/carried.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { DraftTextarea } from '../ui/draft-field.tsx';
import { DropPlace } from '../ui/drop-place.tsx';
import { usePortions } from '../ui/portions.tsx';
import { ActionMenuButton } from '../window/action-menu.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { send } from '../window/send.ts';
import { newCause, putUnder } from './cause-actions.ts';
import styles from './causes.module.css';
import { ReviewPartFrame } from './review-part.tsx';

interface CarriedReason {
  readonly reviewId: string;
}

const fresh = 'new-cause';

const textOf = ({ reviewId }: CarriedReason): string =>
  whatMadeItHard(thePlan(), thePlan().tables.review.get(reviewId));

/** What dropping a reason does: it goes under a cause, beside those it is under already, or begins one. */
const effectOf = ({ reviewId }: CarriedReason, placeId: string): CarryEffect =>
  placeId === fresh
    ? carriedBy(newCause([reviewId]), t('review.causes.dropNew'))
    : carriedBy(
        putUnder(placeId, reviewId),
        t('review.causes.drop', { name: thePlan().tables.cause.get(placeId)?.name ?? '' }),
      );

/** Reasons of misses under shared causes; those the team can influence get votes, and some are chosen. */
export function Causes() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const { groups, loose } = useMemo(() => causesOf(plan, cycle.id), [plan, cycle.id]);
  const { shown, more } = usePortions(loose);
  const isReadOnly = isClosed(cycle);
  return (
    <Carry
      effectOf={effectOf}
      nameOf={textOf}
      lifted={(reason: CarriedReason) => <span className={styles.lifted}>{textOf(reason)}</span>}
    >
      <ReviewPartFrame part="causes" text={t('review.causes.text')} className={styles.screen}>
        <div className={styles.board}>
          <section className={styles.loose} aria-label={t('review.causes.reasons')}>
            <h3>{t('review.causes.reasons')}</h3>
            {loose.length === 0 && (
              <Text size="sm" c="dimmed">
                {groups.length === 0 ? t('review.causes.noReasons') : t('review.causes.allUnder')}
              </Text>
            )}
            {shown.map((reason) => (
              <ReasonCard key={reason.review.id} reason={reason} isReadOnly={isReadOnly} />
            ))}
            {more}
          </section>
          <div className={styles.causes}>
            {groups.map((group) => (
              <CauseCard key={group.cause.id} group={group} isReadOnly={isReadOnly} />
            ))}
            {!isReadOnly && (
              <DropPlace id={fresh} label={t('review.causes.add')} className={styles.fresh}>
                <Button
                  variant="subtle"
                  leftSection={<IconPlus size={16} />}
                  onClick={() => void send(newCause([]))}
                >
                  {t('review.causes.add')}
                </Button>
              </DropPlace>
            )}
          </div>
        </div>
      </ReviewPartFrame>
    </Carry>
  );
}

interface ReasonCardProps {
  readonly reason: Reason;
  readonly isReadOnly: boolean;
  /** The cause that it is shown under, undefined where it is under none. */
  readonly causeId?: string;
}

function ReasonCard({ reason, isReadOnly, causeId }: ReasonCardProps) {
  const t = useTexts();
  const { review, text, objectiveTitle } = reason;
  const card = useRef<HTMLElement>(null);
  const subjects = on({ reasonIds: [review.id], causeIds: causeId ? [causeId] : [] });
  useSubjects(card, subjects);
  const { listeners, setNodeRef, isDragging } = useDraggable({
    id: `${causeId ?? 'loose'}/${review.id}`,
    data: { reviewId: review.id } satisfies CarriedReason,
    disabled: isReadOnly,
  });
  return (
    <article
      ref={card}
      className={isDragging ? `${styles.reason} ${styles.dragging}` : styles.reason}
      aria-label={text}
    >
      <div
        ref={setNodeRef}
        {...listeners}
        className={styles.reasonText}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: picked up by Space like every draggable
        tabIndex={0}
        data-reason={text}
      >
        <p>{text}</p>
        <small>{objectiveTitle}</small>
      </div>
      {!isReadOnly && (
        <ActionMenuButton group="reason" subjects={subjects} label={t('workshop.ideas.menu', { text })} />
      )}
    </article>
  );
}

interface CauseCardProps {
  readonly group: CauseGroup;
  readonly isReadOnly: boolean;
}

function CauseCard({ group: { cause, reasons, votes }, isReadOnly }: CauseCardProps) {
  const t = useTexts();
  const head = useRef<HTMLElement>(null);
  const foot = useRef<HTMLElement>(null);
  const subjects = on({ causeIds: [cause.id] });
  useSubjects(head, subjects);
  useSubjects(foot, subjects);
  const update = (fields: Omit<Parameters<typeof client.review.updateCause>[0], 'id'>) =>
    attempt(client.review.updateCause({ id: cause.id, ...fields }));
  return (
    <DropPlace
      id={cause.id}
      label={cause.name}
      className={cause.isChosen ? `${styles.cause} ${styles.chosen}` : styles.cause}
    >
      <header ref={head} className={styles.causeHead}>
        <DraftTextarea
          variant="unstyled"
          className={styles.nameField}
          classNames={{ input: styles.name }}
          aria-label={t('review.causes.name')}
          value={cause.name}
          maxLength={200}
          readOnly={isReadOnly}
          onCommit={(name) => name && update({ name })}
        />
        {!isReadOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('review.causes.remove', { name: cause.name })}
            onClick={() => runAction('cause-delete', subjects)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </header>
      {cause.isChosen && <span className={styles.badge}>{t('review.chosen')}</span>}
      {reasons.map((reason) => (
        <ReasonCard key={reason.review.id} reason={reason} isReadOnly={isReadOnly} causeId={cause.id} />
      ))}
      <footer ref={foot} className={styles.causeFoot}>
        <Checkbox
          size="xs"
          label={t('review.ours')}
          checked={cause.isOurs}
          disabled={isReadOnly}
          onChange={({ currentTarget }) => update({ isOurs: currentTarget.checked })}
        />
        <Group gap={4} ml="auto" wrap="nowrap">
          {!isReadOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('review.causes.unvote', { name: cause.name })}
              disabled={cause.votes === 0}
              onClick={() => runAction('cause-unvote', subjects)}
            >
              <IconMinus size={15} />
            </ActionIcon>
          )}
          <span className={styles.votes}>{t('review.causes.votes', { count: votes })}</span>
          {!isReadOnly && (
            <>
              <ActionIcon
                variant="subtle"
                aria-label={t('review.causes.vote', { name: cause.name })}
                disabled={!cause.isOurs}
                onClick={() => runAction('cause-vote', subjects)}
              >
                <IconPlus size={15} />
              </ActionIcon>
              <Button
                size="compact-sm"
                variant={cause.isChosen ? 'default' : 'light'}
                disabled={!cause.isOurs}
                onClick={() => runAction(cause.isChosen ? 'cause-unchoose' : 'cause-choose', subjects)}
              >
                {cause.isChosen ? t('review.causes.unchoose') : t('review.causes.choose')}
              </Button>
            </>
          )}
        </Group>
      </footer>
    </DropPlace>
  );
}
