import { parentOf, primaryAlignment, objectiveOfParent } from '#domain/alignment/alignment.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { rungNumber } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Objective } from '#domain/plan/rows.ts';

/** An objective with what serves it, as deep as it goes. */
export interface CascadeNode {
  readonly objective: Objective;
  /** The rung it serves, null where it serves the whole objective or nothing. */
  readonly servesRung: number | null;
  readonly children: readonly CascadeNode[];
}

export interface Cascade {
  readonly bands: readonly CascadeNode[];
  readonly unaligned: readonly CascadeNode[];
  /** Everything in reading order: bands, then what is not aligned, each with its children. */
  readonly order: readonly Objective[];
}

/** The primary alignments of a cycle as trees in the order of the board. */
export function cascadeOf(plan: Plan, cycle: Cycle): Cascade {
  const shown = objectivesIn(plan, cycle);
  const ids = new Set(shown.map((objective) => objective.id));
  const childrenOf = new Map<string, CascadeNode[]>();
  const roots: Objective[] = [];
  const placed = shown.map((objective) => {
    const alignment = primaryAlignment(plan, objective.id);
    const parent = alignment && objectiveOfParent(plan, parentOf(alignment));
    const rung = plan.tables.keyResult.get(alignment?.parentKeyResultId);
    return { objective, parentId: parent && ids.has(parent.id) ? parent.id : null, rung: rung ? rungNumber(plan, rung) : null };
  });
  const node = ({ objective, rung }: (typeof placed)[number]): CascadeNode => {
    const children: CascadeNode[] = [];
    childrenOf.set(objective.id, children);
    return { objective, servesRung: rung, children };
  };
  const nodes = placed.map((place) => ({ ...place, node: node(place) }));
  const rootNodes: CascadeNode[] = [];
  for (const { parentId, node, objective } of nodes) {
    const siblings = parentId ? childrenOf.get(parentId) : undefined;
    if (siblings) siblings.push(node);
    else {
      rootNodes.push(node);
      roots.push(objective);
    }
  }
  // What serves the whole objective first, then the rungs from the top of the drawing down.
  for (const children of childrenOf.values()) {
    children.sort((a, b) => (b.servesRung ?? Number.MAX_SAFE_INTEGER) - (a.servesRung ?? Number.MAX_SAFE_INTEGER));
  }
  const order: Objective[] = [];
  const visit = (at: CascadeNode) => {
    order.push(at.objective);
    at.children.forEach(visit);
  };
  const bands = rootNodes.filter(({ objective }) => objective.level === 'company');
  const unaligned = rootNodes.filter(({ objective }) => objective.level !== 'company');
  bands.forEach(visit);
  unaligned.forEach(visit);
  return { bands, unaligned, order };
}
