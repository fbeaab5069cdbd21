import { alignmentObstacle, alignmentsOf, parentOf, supportOf } from '#domain/alignment/alignment.ts';
import { ladderOf, rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Alignment, Objective } from '#domain/tables/tables.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { alignTo, endAlignments } from '../alignment/align.ts';
import { planFileOf, router } from '../implement.ts';
import { receiptOf, rowIn } from '../rows.ts';
import { addRows } from './add-rows.ts';
import { duplicateObjectives } from './duplicate.ts';
import { assertDates, assertTitle, blankObjective } from './fields.ts';
import { ownerColumns } from './owner-columns.ts';
import { removeObjective } from './remove.ts';

/** Gives a person the rungs of an objective that nobody else was asked to take. */
function handOver(change: RowWriter, plan: Plan, objective: Objective, personId: string | null): void {
  const before = objective.level === 'individual' ? objective.ownerId : null;
  for (const rung of ladderOf(plan, objective.id)) {
    if (rung.ownerId === null || rung.ownerId === before)
      change.update('keyResult', rung.id, { ownerId: personId });
  }
}

export const objective = {
  create: router.objective.create.handler(({ context, input: { owner, parent, cycleId, ...fields } }) =>
    planFileOf(context).write('objective.create', (change, plan) => {
      const blank = blankObjective(plan, rowIn(plan, 'cycle', cycleId), owner, fields.title);
      const row = {
        ...blank,
        ...ownerColumns(plan, owner, fields.ownerId),
        description: fields.description ?? blank.description,
        ambition: fields.ambition ?? blank.ambition,
        stageId: fields.stageId ?? blank.stageId,
        startsOn: fields.startsOn ?? blank.startsOn,
        endsOn: fields.endsOn ?? blank.endsOn,
      };
      assertDates(row.startsOn, row.endsOn);
      const id = change.insert('objective', row);
      if (parent) alignTo(change, plan.apply(change.changes), id, parent);
      return { id, subject: fields.title };
    }),
  ),

  addRows: router.objective.addRows.handler(({ context, input }) =>
    planFileOf(context).write('objective.add-rows', (change, plan) =>
      receiptOf(addRows(change, plan, rowIn(plan, 'cycle', input.cycleId), input.rows)),
    ),
  ),

  update: router.objective.update.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('objective.update', (change, plan) => {
      const objective = rowIn(plan, 'objective', id);
      assertTitle(fields.title);
      assertDates(fields.startsOn ?? objective.startsOn, fields.endsOn ?? objective.endsOn);
      if (objective.level === 'individual' && fields.ownerId === null)
        throw new Problem('objective/owner-missing');
      change.update('objective', id, { ...fields, title: fields.title?.trim() });
      return { id, subject: fields.title ?? objective.title };
    }),
  ),

  reassign: router.objective.reassign.handler(({ context, input }) =>
    planFileOf(context).write('objective.reassign', (change, plan) => {
      const objectives = input.ids.map((id) => rowIn(plan, 'objective', id));
      for (const objective of objectives) {
        const owner = ownerColumns(plan, input.owner);
        change.update('objective', objective.id, owner);
        if (owner.level === 'individual') handOver(change, plan, objective, owner.ownerId);
      }
      // A level that changes may leave alignments that the rule no longer allows: these end.
      const after = plan.apply(change.changes);
      const concerned = objectives.flatMap(({ id }) => [...alignmentsOf(after, id), ...supportOf(after, id)]);
      const ended = new Set<Alignment>();
      for (const row of new Set(concerned)) {
        const without = after.apply([{ table: 'alignment', rowId: row.id, before: { ...row }, after: null }]);
        if (alignmentObstacle(without, row.childId, parentOf(row))) ended.add(row);
      }
      endAlignments(change, after, ended);
      return receiptOf(objectives);
    }),
  ),

  reorder: router.objective.reorder.handler(({ context, input }) =>
    planFileOf(context).write('objective.reorder', (change, plan) => {
      const objective = rowIn(plan, 'objective', input.id);
      const siblings = input.siblings
        .map((id) => plan.tables.objective.get(id))
        .filter((row) => row !== undefined);
      change.update('objective', objective.id, { rank: rankAt(siblings, input.position, objective.id) });
      return { id: objective.id, subject: objective.title };
    }),
  ),

  remove: router.objective.remove.handler(({ context, input }) =>
    planFileOf(context).write('objective.remove', (change, plan) => {
      const objectives = input.ids.map((id) => rowIn(plan, 'objective', id));
      for (const { id } of objectives)
        removeObjective(change, plan.apply(change.changes), id, planFileOf(context));
      return receiptOf(objectives);
    }),
  ),

  duplicate: router.objective.duplicate.handler(({ context, input }) =>
    planFileOf(context).write('objective.duplicate', (change, plan) => {
      const objectives = input.ids.map((id) => rowIn(plan, 'objective', id));
      const cycle = rowIn(plan, 'cycle', input.cycleId);
      const copies = duplicateObjectives(
        change,
        plan,
        objectives,
        cycle,
        input.mode === 'copy' ? { kind: 'copy' } : { kind: 'leftover', isTaken: () => true },
      );
      const { parent } = input;
      if (parent) for (const id of copies) alignTo(change, plan.apply(change.changes), id, parent);
      return { ...receiptOf(objectives), id: copies[0] as string };
    }),
  ),
};
