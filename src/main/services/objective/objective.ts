import { alignmentObstacle, alignmentsOf, parentOf, supportOf } from '#domain/alignment/alignment.ts';
import { ladderOf, rankAt } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { RowWriter } from '../../plan-file/row-writer.ts';
import { alignTo } from '../alignment/align.ts';
import { planFileOf, router } from '../implement.ts';
import { removeKeyResult } from '../key-result/remove.ts';
import { objectiveIn } from './find.ts';
import { ownerColumns } from './owner-columns.ts';

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

/** Makes what served a removed row unaligned; a further parent that is left becomes the primary one. */
function detachChildren(change: RowWriter, plan: Plan, objectiveId: string): void {
  const leaving = supportOf(plan, objectiveId);
  for (const support of leaving) {
    const staying = alignmentsOf(plan, support.childId).filter((row) => !leaving.includes(row));
    change.delete('alignment', support.id);
    if (support.isPrimary && staying[0]) change.update('alignment', staying[0].id, { isPrimary: true });
  }
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
      const objective = objectiveIn(plan, input.id);
      change.update('objective', objective.id, ownerColumns(plan, input.owner));
      // A level that changes may leave alignments that the rule no longer allows: these end.
      const after = plan.apply(change.changes);
      for (const row of [...alignmentsOf(after, objective.id), ...supportOf(after, objective.id)]) {
        const without = after.apply([{ table: 'alignment', rowId: row.id, before: { ...row }, after: null }]);
        if (alignmentObstacle(without, row.childId, parentOf(row))) change.delete('alignment', row.id);
      }
      return { id: objective.id, subject: objective.title };
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
      const objective = objectiveIn(plan, input.id);
      detachChildren(change, plan, objective.id);
      for (const row of alignmentsOf(plan, objective.id)) change.delete('alignment', row.id);
      for (const review of plan.tables.review.where('objectiveId', objective.id)) {
        for (const score of plan.tables.reviewScore.where('reviewId', review.id))
          change.delete('reviewScore', score.id);
        change.delete('review', review.id);
      }
      for (const rung of ladderOf(plan, objective.id))
        removeKeyResult(change, plan, rung.id, planFileOf(context));
      for (const gap of plan.tables.gap.rows.values()) {
        if (gap.objectiveId === objective.id) change.update('gap', gap.id, { objectiveId: null });
      }
      for (const idea of plan.tables.idea.rows.values()) {
        if (idea.objectiveId === objective.id) change.update('idea', idea.id, { objectiveId: null });
      }
      for (const later of plan.tables.objective.rows.values()) {
        if (later.carriedFromId === objective.id)
          change.update('objective', later.id, { carriedFromId: null });
      }
      change.delete('objective', objective.id);
      return { id: objective.id, subject: objective.title };
    }),
  ),
};
