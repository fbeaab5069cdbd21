import {
  IconArrowBackUp,
  IconCheck,
  IconMinus,
  IconPlus,
  IconStack2,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import type { Cause } from '#domain/tables/tables.ts';
import type { Subjects } from '../keys/subjects.ts';
import { t } from '../language/language.ts';
import { isOpenCycle, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { type Action, choicesAmong } from '../window/action.ts';
import { client } from '../window/client.ts';
import { type Intent, intent } from '../window/intent.ts';
import { attempt } from '../window/problems.tsx';
import { send } from '../window/send.ts';

/** A cause that begins with some reasons under it. */
export const newCause = (reviewIds: readonly string[]): Intent =>
  intent('review', 'addCause', {
    cycleId: theCycle().id,
    name: t('review.causes.unnamed'),
    reviewIds: [...reviewIds],
  });

/** What puts a reason under a cause, beside those it is under already. */
export const putUnder = (causeId: string, reviewId: string): Intent =>
  intent('review', 'putUnder', { causeId, reviewId });

/** The causes that a reason is not under yet. */
function causesFor({ reasonIds: [reviewId] }: Subjects): readonly Cause[] {
  if (!isOpenCycle() || reviewId === undefined) return [];
  const { cause, causeReview } = thePlan().tables;
  const under = new Set(causeReview.where('reviewId', reviewId).map(({ causeId }) => causeId));
  return cause.where('cycleId', theCycle().id).filter(({ id }) => !under.has(id));
}

const isReason = ({ reasonIds }: Subjects) => isOpenCycle() && reasonIds.length === 1;

/** The cause that is in hand by itself, rather than with a reason under it. */
const causeOf = ({ causeIds: [id], reasonIds }: Subjects): Cause | undefined =>
  isOpenCycle() && reasonIds.length === 0 ? thePlan().tables.cause.get(id) : undefined;

const isOurs = (subjects: Subjects) => causeOf(subjects)?.isOurs ?? false;

type Fields = Omit<Parameters<typeof client.review.updateCause>[0], 'id'>;

/** Changes the cause in hand. */
const change = (fieldsOf: (cause: Cause) => Fields) => (subjects: Subjects) => {
  const cause = causeOf(subjects);
  return cause && attempt(client.review.updateCause({ id: cause.id, ...fieldsOf(cause) }));
};

/** What is done with what made objectives hard, and with what the team will do about it. */
export const causeActions: readonly Action[] = [
  {
    name: 'reason-under',
    group: 'reason',
    icon: IconStack2,
    when: (subjects) => causesFor(subjects).length > 0,
    choices: (subjects) =>
      choicesAmong(
        causesFor(subjects),
        (name) => t('review.causes.drop', { name }),
        (causeId) => send(putUnder(causeId, subjects.reasonIds[0] as string)),
      ),
  },
  {
    name: 'reason-begin',
    group: 'reason',
    icon: IconPlus,
    when: isReason,
    run: ({ reasonIds }) => send(newCause(reasonIds)),
  },
  {
    name: 'reason-take-from',
    group: 'reason',
    icon: IconArrowBackUp,
    when: (subjects) => isReason(subjects) && subjects.causeIds.length === 1,
    run: ({ causeIds: [causeId = ''], reasonIds: [reviewId = ''] }) =>
      attempt(client.review.takeFrom({ causeId, reviewId })),
  },
  {
    name: 'cause-vote',
    group: 'cause',
    icon: IconPlus,
    when: isOurs,
    run: change(({ votes }) => ({ votes: votes + 1 })),
  },
  {
    name: 'cause-unvote',
    group: 'cause',
    icon: IconMinus,
    when: (subjects) => (causeOf(subjects)?.votes ?? 0) > 0,
    run: change(({ votes }) => ({ votes: votes - 1 })),
  },
  {
    name: 'cause-choose',
    group: 'cause',
    icon: IconCheck,
    when: (subjects) => isOurs(subjects) && !causeOf(subjects)?.isChosen,
    run: change(() => ({ isChosen: true })),
  },
  {
    name: 'cause-unchoose',
    group: 'cause',
    icon: IconX,
    when: (subjects) => isOurs(subjects) && causeOf(subjects)?.isChosen === true,
    run: change(() => ({ isChosen: false })),
  },
  {
    name: 'cause-delete',
    group: 'cause',
    icon: IconTrash,
    when: (subjects) => causeOf(subjects) !== undefined,
    run: ({ causeIds: [id = ''] }) => removeAndTell(client.review.removeCause({ id })),
  },
  {
    name: 'improvement-delete',
    group: 'improvement',
    icon: IconTrash,
    when: ({ improvementIds }) => isOpenCycle() && improvementIds.length === 1,
    run: ({ improvementIds: [id = ''] }) => removeAndTell(client.review.removeImprovement({ id })),
  },
];
