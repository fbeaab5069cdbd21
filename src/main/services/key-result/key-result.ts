import dayjs from 'dayjs';
import { alignmentObstacle } from '#domain/alignment/alignment.ts';
import { firstValueOf } from '#domain/kinds/kinds.ts';
import { sortedByDifficulty } from '#domain/ladder/difficulty.ts';
import { ladderOf, rankAt, ranksBetween } from '#domain/ladder/ladder.ts';
import { recordCheckIn } from '../check-in/record.ts';
import { planFileOf, router } from '../implement.ts';
import { receiptOf, rowIn } from '../rows.ts';
import { newKeyResult, settleFields } from './fields.ts';
import { removeRung } from './remove.ts';

const end = Number.MAX_SAFE_INTEGER;

export const keyResult = {
  create: router.keyResult.create.handler(({ context, input: { objectiveId, position, ...fields } }) =>
    planFileOf(context).write('key-result.create', (change, plan) => {
      const objective = rowIn(plan, 'objective', objectiveId);
      const rank = rankAt(ladderOf(plan, objectiveId), position ?? end);
      const row = newKeyResult(plan.about, objective, rank, fields);
      return { id: change.insert('keyResult', row), subject: row.title };
    }),
  ),

  update: router.keyResult.update.handler(({ context, input: { id, ...fields } }) => {
    const file = planFileOf(context);
    return file.write('key-result.update', (change, plan) => {
      const before = rowIn(plan, 'keyResult', id);
      change.update(
        'keyResult',
        id,
        settleFields(fields, before, rowIn(plan, 'objective', before.objectiveId)),
      );
      const standing = plan.standings.get(id);
      const value = firstValueOf(plan, before, fields.kind);
      if (value !== null && standing) {
        recordCheckIn(change, file, {
          keyResultId: id,
          checkedOn: dayjs().format('YYYY-MM-DD'),
          value,
          confidence: standing.confidence,
          note: '',
        });
      }
      return { id, subject: fields.title ?? before.title };
    });
  }),

  move: router.keyResult.move.handler(({ context, input }) =>
    planFileOf(context).write('key-result.move', (change, plan) => {
      const rungs = input.ids
        .map((id) => rowIn(plan, 'keyResult', id))
        .sort((a, b) => (a.rank < b.rank ? -1 : 1));
      const objective = rowIn(plan, 'objective', input.objectiveId);
      const ladder = ladderOf(plan, objective.id);
      const staying = ladder.filter((row) => !rungs.includes(row));
      const position = Math.min(input.position, staying.length);
      const after = [...staying.slice(0, position), ...rungs, ...staying.slice(position)];
      // Rungs that stand so already are left alone: that is no change.
      if (ladder.length !== after.length || after.some((row, index) => row !== ladder[index])) {
        const ranks = ranksBetween(staying, position, rungs.length);
        rungs.forEach((rung, index) => {
          change.update('keyResult', rung.id, { objectiveId: objective.id, rank: ranks[index] as string });
        });
      }
      // What serves a rung goes with it, so it must be allowed to serve the other objective.
      const moved = plan.apply(change.changes);
      for (const rung of rungs.filter(({ objectiveId }) => objectiveId !== objective.id)) {
        for (const support of plan.tables.alignment.where('parentKeyResultId', rung.id)) {
          const obstacle = alignmentObstacle(moved, support.childId, { kind: 'key-result', id: rung.id });
          if (obstacle) throw obstacle;
        }
      }
      return receiptOf(rungs);
    }),
  ),

  give: router.keyResult.give.handler(({ context, input }) =>
    planFileOf(context).write('key-result.give', (change, plan) => {
      const rungs = input.ids.map((id) => rowIn(plan, 'keyResult', id));
      if (input.ownerId !== null) rowIn(plan, 'person', input.ownerId);
      for (const { id } of rungs) change.update('keyResult', id, { ownerId: input.ownerId });
      return receiptOf(rungs);
    }),
  ),

  sortByDifficulty: router.keyResult.sortByDifficulty.handler(({ context, input }) =>
    planFileOf(context).write('key-result.sort', (change, plan) => {
      const objective = rowIn(plan, 'objective', input.objectiveId);
      const ladder = ladderOf(plan, objective.id);
      const ranks = ladder.map(({ rank }) => rank);
      sortedByDifficulty(plan, objective.id).forEach((rung, index) => {
        change.update('keyResult', rung.id, { rank: ranks[index] as string });
      });
      return { id: objective.id, subject: objective.title };
    }),
  ),

  remove: router.keyResult.remove.handler(({ context, input }) =>
    planFileOf(context).write('key-result.remove', (change, plan) => {
      const rungs = input.ids.map((id) => rowIn(plan, 'keyResult', id));
      for (const { id } of rungs) removeRung(change, plan.apply(change.changes), id, planFileOf(context));
      return receiptOf(rungs);
    }),
  ),

  addStep: router.keyResult.addStep.handler(({ context, input }) =>
    planFileOf(context).write('step.add', (change, plan) => {
      rowIn(plan, 'keyResult', input.keyResultId);
      const rank = rankAt(plan.tables.step.where('keyResultId', input.keyResultId), end);
      return { id: change.insert('step', { ...input, doneOn: null, rank }), subject: input.title };
    }),
  ),

  updateStep: router.keyResult.updateStep.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('step.update', (change, plan) => {
      const { title } = rowIn(plan, 'step', id);
      change.update('step', id, fields);
      return { id, subject: fields.title ?? title };
    }),
  ),

  removeStep: router.keyResult.removeStep.handler(({ context, input }) =>
    planFileOf(context).write('step.remove', (change, plan) => {
      const { title } = rowIn(plan, 'step', input.id);
      change.delete('step', input.id);
      return { id: input.id, subject: title };
    }),
  ),

  addInitiative: router.keyResult.addInitiative.handler(({ context, input }) =>
    planFileOf(context).write('initiative.add', (change, plan) => {
      rowIn(plan, 'keyResult', input.keyResultId);
      const rank = rankAt(plan.tables.initiative.where('keyResultId', input.keyResultId), end);
      const id = change.insert('initiative', { ...input, ownerId: null, dueOn: null, state: 'open', rank });
      return { id, subject: input.title };
    }),
  ),

  updateInitiative: router.keyResult.updateInitiative.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('initiative.update', (change, plan) => {
      const { title } = rowIn(plan, 'initiative', id);
      change.update('initiative', id, fields);
      return { id, subject: fields.title ?? title };
    }),
  ),

  removeInitiative: router.keyResult.removeInitiative.handler(({ context, input }) =>
    planFileOf(context).write('initiative.remove', (change, plan) => {
      const { title } = rowIn(plan, 'initiative', input.id);
      for (const idea of plan.tables.idea.rows.values()) {
        if (idea.initiativeId === input.id) change.update('idea', idea.id, { initiativeId: null });
      }
      change.delete('initiative', input.id);
      return { id: input.id, subject: title };
    }),
  ),
};
