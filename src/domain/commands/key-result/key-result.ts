import { z } from 'zod';
import { alignmentObstacle } from '../../alignment/alignment.ts';
import { firstValueOf } from '../../kinds/kinds.ts';
import { sortedByDifficulty } from '../../ladder/difficulty.ts';
import { end, ladderOf, rankAt, ranksBetween } from '../../ladder/ladder.ts';
import type { Draft } from '../../plan/draft.ts';
import type { KeyResult } from '../../tables/tables.ts';
import { recordCheckIn } from '../check-in/record.ts';
import { command } from '../command.ts';
import { id, ids, position, typedTitle } from '../input.ts';
import { receiptOf, rowIn, rowsIn } from '../rows.ts';
import { keyResultFields, newKeyResult, settleFields } from './fields.ts';
import { removeRung } from './remove.ts';
import { stepAndInitiativeCommands } from './steps-and-initiatives.ts';

/** Refuses rungs that came to an objective which something that serves them must not serve. */
function assertServed({ plan }: Draft, rungs: readonly KeyResult[]): void {
  for (const rung of rungs)
    for (const { childId } of plan.tables.alignment.where('parentKeyResultId', rung.id)) {
      const obstacle = alignmentObstacle(plan, childId, { kind: 'key-result', id: rung.id });
      if (obstacle) throw obstacle;
    }
}

export const keyResultCommands = {
  create: command(
    'key-result.create',
    1,
    keyResultFields.partial().extend({ objectiveId: id, title: typedTitle, position: position.optional() }),
    (draft, { objectiveId, position: at, ...fields }, { now }) => {
      const { plan } = draft;
      const objective = rowIn(plan, 'objective', objectiveId);
      const row = newKeyResult(
        plan.about,
        objective,
        rankAt(ladderOf(plan, objectiveId), at ?? end),
        fields,
        now,
      );
      return { id: draft.insert('keyResult', row), subject: row.title };
    },
  ),

  update: command(
    'key-result.update',
    1,
    keyResultFields.partial().extend({
      id,
      /** A target as a difference from the baseline, whatever that has become meanwhile. */
      targetDifference: z.number().finite().optional(),
    }),
    (draft, { id: keyResultId, ...fields }, { now, today }) => {
      const { plan } = draft;
      const before = rowIn(plan, 'keyResult', keyResultId);
      const standing = plan.standings.get(keyResultId);
      const value = firstValueOf(plan, before, fields.kind);
      const objective = rowIn(plan, 'objective', before.objectiveId);
      draft.update('keyResult', keyResultId, settleFields(fields, before, objective));
      if (value !== null && standing) {
        const { confidence } = standing;
        const entry = { keyResultId, checkedOn: today, value, confidence, note: '' };
        recordCheckIn(draft, entry, now);
      }
      return { id: keyResultId, subject: fields.title ?? before.title };
    },
  ),

  /** Puts rungs one after the other at `position` (0 is the easiest, counted without them) of a ladder. */
  move: command('key-result.move', 1, z.object({ ids, objectiveId: id, position }), (draft, input) => {
    const rungs = rowsIn(draft.plan, 'keyResult', input.ids).sort((a, b) => (a.rank < b.rank ? -1 : 1));
    const objective = rowIn(draft.plan, 'objective', input.objectiveId);
    const ladder = ladderOf(draft.plan, objective.id);
    const staying = ladder.filter((row) => !rungs.includes(row));
    const at = Math.min(input.position, staying.length);
    const after = [...staying.slice(0, at), ...rungs, ...staying.slice(at)];
    // Rungs that stand so already are left alone: that is no change.
    if (ladder.length !== after.length || after.some((row, index) => row !== ladder[index])) {
      const ranks = ranksBetween(staying, at, rungs.length);
      rungs.forEach((rung, index) => {
        draft.update('keyResult', rung.id, { objectiveId: objective.id, rank: ranks[index] as string });
      });
    }
    // What serves a rung goes with it, so it must be allowed to serve the other objective.
    assertServed(
      draft,
      rungs.filter(({ objectiveId }) => objectiveId !== objective.id),
    );
    return receiptOf(rungs);
  }),

  /** Gives them all to one person, or to nobody. */
  give: command(
    'key-result.give',
    1,
    z.object({ ids, ownerId: keyResultFields.shape.ownerId }),
    (draft, input) => {
      const rungs = rowsIn(draft.plan, 'keyResult', input.ids);
      if (input.ownerId !== null) rowIn(draft.plan, 'person', input.ownerId);
      for (const rung of rungs) draft.update('keyResult', rung.id, { ownerId: input.ownerId });
      return receiptOf(rungs);
    },
  ),

  /** Puts them off, while the rest of their ladders goes on. */
  postpone: command('key-result.postpone', 1, z.object({ ids }), (draft, input, { today }) => {
    const rungs = rowsIn(draft.plan, 'keyResult', input.ids);
    for (const rung of rungs)
      if (rung.postponedOn === null) draft.update('keyResult', rung.id, { postponedOn: today });
    return receiptOf(rungs);
  }),

  /** Those of an objective that is postponed itself go on with it. */
  takeUp: command('key-result.take-up', 1, z.object({ ids }), (draft, input) => {
    const rungs = rowsIn(draft.plan, 'keyResult', input.ids);
    for (const rung of rungs) draft.update('keyResult', rung.id, { postponedOn: null });
    return receiptOf(rungs);
  }),

  /** Sorts a ladder by what was voted; rungs nobody voted on and ties keep their order. */
  sortByDifficulty: command('key-result.sort', 1, z.object({ objectiveId: id }), (draft, input) => {
    const objective = rowIn(draft.plan, 'objective', input.objectiveId);
    const ranks = ladderOf(draft.plan, objective.id).map(({ rank }) => rank);
    sortedByDifficulty(draft.plan, objective.id).forEach((rung, index) => {
      draft.update('keyResult', rung.id, { rank: ranks[index] as string });
    });
    return { id: objective.id, subject: objective.title };
  }),

  remove: command('key-result.remove', 1, z.object({ ids }), (draft, input) => {
    const rungs = rowsIn(draft.plan, 'keyResult', input.ids);
    for (const { id: rungId } of rungs) removeRung(draft, rowIn(draft.plan, 'keyResult', rungId));
    return receiptOf(rungs);
  }),

  ...stepAndInitiativeCommands,
};
