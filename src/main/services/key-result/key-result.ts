import { alignmentObstacle, alignmentsOf } from '#domain/alignment/alignment.ts';
import { ladderOf, rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { TableName } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { planFileOf, router } from '../implement.ts';
import { keyResultIn, objectiveIn } from '../objective/find.ts';
import { blankKeyResult, settleFields } from './fields.ts';
import { removeKeyResult } from './remove.ts';

/** A row of a key result's own lists, with the title that the history shows. */
function partIn<T extends Extract<TableName, 'step' | 'initiative'>>(plan: Plan, table: T, id: string) {
  const row = plan.tables[table].get(id);
  if (!row) throw new Problem('plan/row-missing');
  return row;
}

const end = Number.MAX_SAFE_INTEGER;

export const keyResult = {
  create: router.keyResult.create.handler(({ context, input: { objectiveId, position, ...fields } }) =>
    planFileOf(context).write('key-result.create', (change, plan) => {
      const objective = objectiveIn(plan, objectiveId);
      const blank = {
        ...blankKeyResult(plan.about),
        id: '',
        objectiveId,
        title: fields.title,
        rank: rankAt(ladderOf(plan, objectiveId), position ?? end),
        createdAt: new Date().toISOString(),
      };
      const { id: _, ...row } = { ...blank, ...settleFields(fields, blank, objective) };
      return { id: change.insert('keyResult', row), subject: row.title };
    }),
  ),

  update: router.keyResult.update.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('key-result.update', (change, plan) => {
      const before = keyResultIn(plan, id);
      change.update('keyResult', id, settleFields(fields, before, objectiveIn(plan, before.objectiveId)));
      return { id, subject: fields.title ?? before.title };
    }),
  ),

  move: router.keyResult.move.handler(({ context, input }) =>
    planFileOf(context).write('key-result.move', (change, plan) => {
      const rung = keyResultIn(plan, input.id);
      const objective = objectiveIn(plan, input.objectiveId);
      const rank = rankAt(ladderOf(plan, objective.id), input.position, rung.id);
      if (rung.objectiveId !== objective.id) {
        // What serves the rung goes with it, so it must be allowed to serve the other objective.
        const moved = plan.apply([
          {
            table: 'keyResult',
            rowId: rung.id,
            before: { objectiveId: rung.objectiveId },
            after: { objectiveId: objective.id },
          },
        ]);
        for (const support of plan.tables.alignment.where('parentKeyResultId', rung.id)) {
          const obstacle = alignmentObstacle(moved, support.childId, { kind: 'key-result', id: rung.id });
          if (obstacle) throw obstacle;
        }
      }
      const isInPlace =
        rung.objectiveId === objective.id &&
        ladderOf(plan, objective.id).findIndex((row) => row.id === rung.id) === input.position;
      if (!isInPlace) change.update('keyResult', rung.id, { objectiveId: objective.id, rank });
      return { id: rung.id, subject: rung.title };
    }),
  ),

  remove: router.keyResult.remove.handler(({ context, input }) =>
    planFileOf(context).write('key-result.remove', (change, plan) => {
      const rung = keyResultIn(plan, input.id);
      for (const support of plan.tables.alignment.where('parentKeyResultId', rung.id)) {
        // What served the rung goes on serving its objective, unless it does so already.
        const siblings = alignmentsOf(plan, support.childId);
        if (siblings.some((row) => row.parentObjectiveId === rung.objectiveId)) {
          change.delete('alignment', support.id);
          const staying = siblings.find((row) => row.id !== support.id);
          if (support.isPrimary && staying) change.update('alignment', staying.id, { isPrimary: true });
        } else {
          change.update('alignment', support.id, {
            parentKeyResultId: null,
            parentObjectiveId: rung.objectiveId,
          });
        }
      }
      removeKeyResult(change, plan, rung.id, planFileOf(context));
      return { id: rung.id, subject: rung.title };
    }),
  ),

  checkIn: router.keyResult.checkIn.handler(({ context, input }) =>
    planFileOf(context).write('key-result.check-in', (change, plan) => {
      const rung = keyResultIn(plan, input.keyResultId);
      change.insert('checkIn', { ...input, authorId: null, createdAt: new Date().toISOString() });
      return { id: rung.id, subject: rung.title };
    }),
  ),

  addStep: router.keyResult.addStep.handler(({ context, input }) =>
    planFileOf(context).write('step.add', (change, plan) => {
      keyResultIn(plan, input.keyResultId);
      const rank = rankAt(plan.tables.step.where('keyResultId', input.keyResultId), end);
      return { id: change.insert('step', { ...input, doneOn: null, rank }), subject: input.title };
    }),
  ),

  updateStep: router.keyResult.updateStep.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('step.update', (change, plan) => {
      const { title } = partIn(plan, 'step', id);
      change.update('step', id, fields);
      return { id, subject: fields.title ?? title };
    }),
  ),

  removeStep: router.keyResult.removeStep.handler(({ context, input }) =>
    planFileOf(context).write('step.remove', (change, plan) => {
      const { title } = partIn(plan, 'step', input.id);
      change.delete('step', input.id);
      return { id: input.id, subject: title };
    }),
  ),

  addInitiative: router.keyResult.addInitiative.handler(({ context, input }) =>
    planFileOf(context).write('initiative.add', (change, plan) => {
      keyResultIn(plan, input.keyResultId);
      const rank = rankAt(plan.tables.initiative.where('keyResultId', input.keyResultId), end);
      const id = change.insert('initiative', { ...input, ownerId: null, dueOn: null, state: 'open', rank });
      return { id, subject: input.title };
    }),
  ),

  updateInitiative: router.keyResult.updateInitiative.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('initiative.update', (change, plan) => {
      const { title } = partIn(plan, 'initiative', id);
      change.update('initiative', id, fields);
      return { id, subject: fields.title ?? title };
    }),
  ),

  removeInitiative: router.keyResult.removeInitiative.handler(({ context, input }) =>
    planFileOf(context).write('initiative.remove', (change, plan) => {
      const { title } = partIn(plan, 'initiative', input.id);
      for (const idea of plan.tables.idea.rows.values()) {
        if (idea.initiativeId === input.id) change.update('idea', idea.id, { initiativeId: null });
      }
      change.delete('initiative', input.id);
      return { id: input.id, subject: title };
    }),
  ),
};
