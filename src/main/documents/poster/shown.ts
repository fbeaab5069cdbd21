import { type Cascade, type CascadeNode, countBelow } from '#domain/alignment/cascade.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Objective } from '#domain/tables/tables.ts';

/** What of a cascade a sheet is to show. */
export interface Extent {
  readonly levels: readonly Level[];
  /** How many objectives may stand below each other; all where it is not said. */
  readonly depth?: number;
}

/** The part of a cascade that is shown, and how many objectives below each of its own are not. */
export interface ShownCascade extends Cascade {
  readonly omittedBelow: ReadonlyMap<string, number>;
}

/** A cascade without what is too deep or of another level, nor what serves such. */
export function shownOf(
  cascade: Cascade,
  { levels, depth = Number.POSITIVE_INFINITY }: Extent,
): ShownCascade {
  const order: Objective[] = [];
  const omittedBelow = new Map<string, number>();
  const isShown = ({ objective }: CascadeNode, at: number) => at < depth && levels.includes(objective.level);
  const within = (nodes: readonly CascadeNode[], at: number): CascadeNode[] =>
    nodes
      .filter((node) => isShown(node, at))
      .map((node) => {
        order.push(node.objective);
        const omitted = node.children.filter((child) => !isShown(child, at + 1));
        omittedBelow.set(
          node.objective.id,
          omitted.reduce((sum, child) => sum + 1 + countBelow(child), 0),
        );
        return { ...node, children: within(node.children, at + 1) };
      });
  return { bands: within(cascade.bands, 0), unaligned: within(cascade.unaligned, 0), order, omittedBelow };
}

/** How many objectives stand below each other where most do. */
export const depthOf = (nodes: readonly CascadeNode[]): number =>
  nodes.reduce((most, { children }) => Math.max(most, 1 + depthOf(children)), 0);
