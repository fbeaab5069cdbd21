import {
  type AlignmentParent,
  alignmentObstacle,
  alignmentsOf,
  parentOf,
  supportOf,
} from '#domain/alignment/alignment.ts';
import { rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Alignment } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { alignTo } from '../alignment/align.ts';
import { planFileOf, router } from '../implement.ts';
import { duplicateObjectives } from './duplicate.ts';
import { objectiveIn, receiptOf } from './find.ts';
import { ownerColumns } from './owner-columns.ts';
import { endAlignments, removeObjective } from './remove.ts';

function assertTitle(title: string | undefined): void {
  if (title !== undefined && title.trim() === '') throw new Problem('objective/empty-title');
}

function assertDates(startsOn: string, endsOn: string): void {
  if (startsOn > endsOn) throw new Problem('objective/dates-reversed');
}

/** The order key of the last place among all objectives. */
export function lastRank(plan: Plan): string {
  return rankAt(plan.tables.objective.sorted().slice(-1), 1);
}

export const objective = {
  create: router.objective.create.handler(({ context, input: { owner, parent, cycleId, ...fields } }) =>
    planFileOf(context).write('objective.create', (change, plan) => {
      assertTitle(fields.title);
      const cycle = plan.tables.cycle.get(cycleId);
      if (!cycle) throw new Problem('plan/row-missing');
      const startsOn = fields.startsOn ?? cycle.startsOn;
      const endsOn = fields.endsOn ?? cycle.endsOn;
      assertDates(startsOn, endsOn);
      const id = change.insert('objective', {
        cycleId,
        ...ownerColumns(plan, owner, fields.ownerId),
        title: fields.title.trim(),
        description: fields.description ?? '',
        ambition: fields.ambition ?? 'aspirational',
        stageId: fields.stageId ?? null,
        startsOn,
        endsOn,
        templateKey: null,
        carriedFromId: null,
        rank: lastRank(plan),
        createdAt: new Date().toISOString(),
      });
      if (parent) alignTo(change, plan.apply(change.changes), id, parent);
      return { id, subject: fields.title };
    }),
  ),

  update: router.objective.update.handler(({ context, input: { id, ...fields } }) =>
    planFileOf(context).write('objective.update', (change, plan) => {
      const objective = objectiveIn(plan, id);
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
      const objectives = input.ids.map((id) => objectiveIn(plan, id));
      for (const { id } of objectives) change.update('objective', id, ownerColumns(plan, input.owner));
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
      const objective = objectiveIn(plan, input.id);
      const siblings = input.siblings
        .map((id) => plan.tables.objective.get(id))
        .filter((row) => row !== undefined);
      change.update('objective', objective.id, { rank: rankAt(siblings, input.position, objective.id) });
      return { id: objective.id, subject: objective.title };
    }),
  ),

  remove: router.objective.remove.handler(({ context, input }) =>
    planFileOf(context).write('objective.remove', (change, plan) => {
      const objectives = input.ids.map((id) => objectiveIn(plan, id));
      for (const { id } of objectives)
        removeObjective(change, plan.apply(change.changes), id, planFileOf(context));
      return receiptOf(objectives);
    }),
  ),

  duplicate: router.objective.duplicate.handler(({ context, input }) =>
    planFileOf(context).write('objective.duplicate', (change, plan) => {
      const objectives = input.ids.map((id) => objectiveIn(plan, id));
      const cycle = plan.tables.cycle.get(input.cycleId);
      if (!cycle) throw new Problem('plan/row-missing');
      const copies = duplicateObjectives(change, plan, objectives, cycle, input.mode);
      for (const copyId of input.parent ? copies : []) {
        alignTo(change, plan.apply(change.changes), copyId, input.parent as AlignmentParent);
      }
      return { ...receiptOf(objectives), id: copies[0] as string };
    }),
  ),
};
