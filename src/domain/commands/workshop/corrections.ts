import { z } from 'zod';
import { isObjectivePostponed } from '../../ladder/postponed.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Id } from '../../tables/column.ts';
import { type KeyResult, type Objective, tables } from '../../tables/tables.ts';
import { correctionOf, type Reset, resetsOf } from '../../workshop/corrections.ts';
import { command } from '../command.ts';
import { id } from '../input.ts';
import { keyResultFields, settleFields } from '../key-result/fields.ts';
import { postponeObjectives, takeUpObjectives } from '../objective/postpone.ts';
import { rowIn } from '../rows.ts';

const { cause, reason, course } = tables.correction.columns;
const about = z.object({ workshopId: id, objectiveId: id });

/** The row of what a meeting says of an objective, made where there is none yet. */
function correctionIn(draft: Draft, { workshopId, objectiveId }: z.infer<typeof about>): Id<'correction'> {
  const workshop = rowIn(draft.plan, 'workshop', workshopId);
  const objective = rowIn(draft.plan, 'objective', objectiveId);
  const known = correctionOf(draft.plan, workshop.id, objective.id);
  return known?.id ?? draft.insert('correction', { workshopId, objectiveId });
}

const isOther = <T>([before, after]: readonly [T, T]): boolean => before !== after;

/** What was set anew so far, with a further change: from what stood when the meeting began. */
function withReset(resets: readonly Reset[], before: KeyResult, after: KeyResult): Reset[] {
  const known = resets.find(({ keyResultId }) => keyResultId === before.id);
  const target = [known?.target ? known.target[0] : before.target, after.target] as const;
  const dueOn = [known?.dueOn ? known.dueOn[0] : before.dueOn, after.dueOn] as const;
  const others = resets.filter((one) => one !== known);
  if (!isOther(target) && !isOther(dueOn)) return others;
  return [
    ...others,
    {
      keyResultId: before.id,
      title: after.title,
      ...(isOther(target) ? { target: [...target] } : {}),
      ...(isOther(dueOn) ? { dueOn: [...dueOn] } : {}),
    },
  ];
}

function resetRung(
  draft: Draft,
  objective: Objective,
  correctionId: Id<'correction'>,
  asked: RungReset,
): void {
  const { keyResultId, ...fields } = asked;
  const before = rowIn(draft.plan, 'keyResult', keyResultId);
  draft.update('keyResult', before.id, settleFields(fields, before, objective));
  const after = rowIn(draft.plan, 'keyResult', keyResultId);
  const resets = withReset(resetsOf(rowIn(draft.plan, 'correction', correctionId)), before, after);
  draft.update('correction', correctionId, { resets: resets.length === 0 ? '' : JSON.stringify(resets) });
}

const rungReset = keyResultFields.partial().extend({ keyResultId: id });
type RungReset = z.infer<typeof rungReset>;

/** What a mid-quarter meeting says of objectives; what was signed is changed for the cause that it found. */
export const correctionCommands = {
  /** Why an objective stands where it stands. */
  findCause: command(
    'workshop.find-cause',
    1,
    about.extend({ cause: cause.optional(), reason: reason.optional() }),
    (draft, { workshopId, objectiveId, ...said }) => {
      const { title } = rowIn(draft.plan, 'objective', objectiveId);
      draft.update('correction', correctionIn(draft, { workshopId, objectiveId }), said);
      return { id: objectiveId, subject: title };
    },
  ),

  /** How an objective goes on: as it is, with targets or dates set anew, or later. */
  correct: command(
    'workshop.correct',
    1,
    about.extend({
      course: course.unwrap(),
      cause: cause.optional(),
      resets: z.array(rungReset).max(100).default([]),
    }),
    (draft, { course: chosen, resets, cause: _, ...input }, { today }) => {
      const objective = rowIn(draft.plan, 'objective', input.objectiveId);
      const correctionId = correctionIn(draft, input);
      draft.update('correction', correctionId, { course: chosen });
      for (const one of resets) resetRung(draft, objective, correctionId, one);
      if (chosen === 'postpone') postponeObjectives(draft, [objective], today);
      else if (isObjectivePostponed(draft.plan, objective)) takeUpObjectives(draft, [objective]);
      return { id: objective.id, subject: objective.title };
    },
  ),
};
