import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import type { Id } from '../tables/column.ts';
import type { Level } from '../tables/objective.ts';
import type { Alignment, Objective } from '../tables/tables.ts';

/** What an objective can serve: another objective, or one rung of it. */
export type AlignmentParent =
  | { readonly kind: 'objective'; readonly id: string }
  | { readonly kind: 'key-result'; readonly id: string };

/** How high a level stands. */
export const height: Record<Level, number> = { company: 2, team: 1, individual: 0 };

/** Whether two parents are the same objective or key result. */
export const isSameParent = (a: AlignmentParent, b: AlignmentParent): boolean =>
  a.kind === b.kind && a.id === b.id;

/** The parent that an alignment row names. */
export function parentOf(alignment: Alignment): AlignmentParent {
  return alignment.parentKeyResultId !== null
    ? { kind: 'key-result', id: alignment.parentKeyResultId }
    : { kind: 'objective', id: alignment.parentObjectiveId as string };
}

/** The objective that a parent is, or whose ladder it stands in. */
export function objectiveOfParent(plan: Plan, parent: AlignmentParent): Objective | undefined {
  if (parent.kind === 'objective') return plan.tables.objective.get(parent.id);
  return plan.tables.objective.get(plan.tables.keyResult.get(parent.id)?.objectiveId);
}

/** The alignments of an objective, the primary one first. */
export function alignmentsOf(plan: Plan, objectiveId: Id<'objective'>): readonly Alignment[] {
  const rows = plan.tables.alignment.where('childId', objectiveId);
  if (rows.length < 2) return rows;
  return [...rows].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
}

/** The alignment that decides where an objective sits on the board. */
export function primaryAlignment(plan: Plan, objectiveId: Id<'objective'>): Alignment | undefined {
  return alignmentsOf(plan, objectiveId).find((alignment) => alignment.isPrimary);
}

/** All alignments that serve an objective directly or through one of its rungs. */
export function supportOf(plan: Plan, objectiveId: Id<'objective'>): Alignment[] {
  const support = [...plan.tables.alignment.where('parentObjectiveId', objectiveId)];
  for (const rung of plan.tables.keyResult.where('objectiveId', objectiveId)) {
    support.push(...plan.tables.alignment.where('parentKeyResultId', rung.id));
  }
  return support;
}

/**
 * The way from `fromId` up to `toId` along alignments, or null where there is none. A rung stands for
 * the objective it belongs to.
 */
export function pathUp(plan: Plan, fromId: string, toId: string): Objective[] | null {
  const cameFrom = new Map<string, string | null>([[fromId, null]]);
  const queue = [fromId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === toId) {
      const path: Objective[] = [];
      for (let at: string | null = id; at !== null; at = cameFrom.get(at) ?? null) {
        const objective = plan.tables.objective.get(at);
        if (objective) path.unshift(objective);
      }
      return path;
    }
    for (const alignment of plan.tables.alignment.where('childId', id)) {
      const parent = objectiveOfParent(plan, parentOf(alignment));
      if (parent && !cameFrom.has(parent.id)) {
        cameFrom.set(parent.id, id);
        queue.push(parent.id);
      }
    }
  }
  return null;
}

/**
 * Why `childId` may not serve `parent`, or null where it may [product: Alignment]: not itself, not a
 * lower level, and no loop of any length. The loop is named by its titles.
 */
export function alignmentObstacle(plan: Plan, childId: string, parent: AlignmentParent): Problem | null {
  const child = plan.tables.objective.get(childId);
  const target = objectiveOfParent(plan, parent);
  if (!child || !target) return new Problem('plan/row-missing');
  if (child.id === target.id) return new Problem('alignment/to-itself', { title: child.title });
  if (height[target.level] < height[child.level]) {
    return new Problem('alignment/level', { child: child.title, parent: target.title });
  }
  const path = pathUp(plan, target.id, child.id);
  if (path) {
    const titles = [child, ...path].map((objective) => `“${objective.title}”`);
    return new Problem('alignment/loop', { loop: titles.join(' → ') });
  }
  return null;
}

/** What is reached from some objectives step by step, these included. */
function reach(from: readonly string[], next: (id: string) => readonly (string | undefined)[]): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const other of next(id)) if (other !== undefined) found.add(other);
  return found;
}

/** Some objectives and all that they serve, up to the company, by every alignment. */
export const withServed = (plan: Plan, objectiveIds: readonly string[]): Set<string> =>
  reach(objectiveIds, (id) =>
    alignmentsOf(plan, id).map((alignment) => objectiveOfParent(plan, parentOf(alignment))?.id),
  );

/** Everything that an objective serves and everything that serves it, near and far, itself included. */
export function lineOf(plan: Plan, objectiveId: Id<'objective'>): Set<string> {
  const serving = reach([objectiveId], (id) => supportOf(plan, id).map((alignment) => alignment.childId));
  return new Set([...withServed(plan, [objectiveId]), ...serving]);
}
