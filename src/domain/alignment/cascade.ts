import { objectivesIn } from '../cycle/cycle.ts';
import { rungNumber } from '../ladder/ladder.ts';
import { objectivesOf, type Scope } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import type { Alignment, Cycle, Objective } from '../tables/tables.ts';
import { objectiveOfParent, parentOf, primaryAlignment, withServed } from './alignment.ts';

/** An objective with what serves it, as deep as it goes. */
export interface CascadeNode {
  readonly objective: Objective;
  /** The number of the rung it serves, null where it serves the whole objective or nothing. */
  readonly servesRung: number | null;
  readonly parentId: string | null;
  readonly children: readonly CascadeNode[];
}

interface Growing extends CascadeNode {
  readonly children: Growing[];
}

/** What serves at more levels than anybody plans hangs beside the last, so that whoever walks down comes to an end. */
const deepest = 100;

/** How many objectives stand below a node. */
export const countBelow = (node: CascadeNode): number =>
  node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);

export interface Cascade {
  readonly bands: readonly CascadeNode[];
  readonly unaligned: readonly CascadeNode[];
  /** Everything in reading order: bands, then what is not aligned, each with its children. */
  readonly order: readonly Objective[];
}

/**
 * The objective among `ids` that one primarily serves; null where it serves none of them, such as one that ended
 * before the cycle: on the board it is unaligned then.
 */
export const servedAmong = (plan: Plan, { id }: Objective, ids: ReadonlySet<string>): string | null =>
  parentAmong(plan, primaryAlignment(plan, id), ids);

function parentAmong(plan: Plan, alignment: Alignment | undefined, ids: ReadonlySet<string>): string | null {
  const parent = alignment && objectiveOfParent(plan, parentOf(alignment));
  return parent && ids.has(parent.id) ? parent.id : null;
}

/**
 * The primary alignments of a cycle, or of the objectives in `only`, as trees, in the order of the board:
 * what serves a whole objective stands first among its children, then what serves its rungs from the top
 * of the drawing down.
 */
export function cascadeOf(plan: Plan, cycle: Cycle, only?: ReadonlySet<string>): Cascade {
  const all = objectivesIn(plan, cycle);
  const shown = only ? all.filter(({ id }) => only.has(id)) : all;
  const ids = new Set(shown.map((objective) => objective.id));
  const children = new Map<string, Growing[]>(shown.map(({ id }) => [id, []]));
  const roots: Growing[] = [];
  for (const objective of shown) {
    const alignment = primaryAlignment(plan, objective.id);
    const parentId = parentAmong(plan, alignment, ids);
    const rung = parentId === null ? undefined : plan.tables.keyResult.get(alignment?.parentKeyResultId);
    const node: Growing = {
      objective,
      parentId,
      servesRung: rung ? rungNumber(plan, rung) : null,
      children: children.get(objective.id) ?? [],
    };
    if (parentId === null) roots.push(node);
    else children.get(parentId)?.push(node);
  }
  const height = (node: CascadeNode) => node.servesRung ?? Number.MAX_SAFE_INTEGER;
  const isDown = plan.about.ladderUpsideDown;
  for (const siblings of children.values()) {
    siblings.sort((a, b) => {
      const down = height(b) - height(a);
      return isDown && a.servesRung !== null && b.servesRung !== null ? -down : down;
    });
  }
  const order: Objective[] = [];
  const visit = (node: Growing, depth: number) => {
    order.push(node.objective);
    for (const child of node.children) {
      if (depth === deepest) node.children.push(...child.children.splice(0));
      visit(child, depth + 1);
    }
  };
  const bands = roots.filter(({ objective }) => objective.level === 'company');
  const unaligned = roots.filter(({ objective }) => objective.level !== 'company');
  for (const node of [...bands, ...unaligned]) visit(node, 1);
  return { bands, unaligned, order };
}

/** The cascade of the objectives in a scope, with all that these serve, up to the company. */
export function cascadeIn(plan: Plan, cycle: Cycle, scope: Scope): Cascade {
  if (scope.kind === 'all') return cascadeOf(plan, cycle);
  const own = objectivesOf(plan, cycle, scope).map(({ id }) => id);
  return cascadeOf(plan, cycle, withServed(plan, own));
}
