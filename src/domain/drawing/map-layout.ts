import { hierarchy, tree } from 'd3-hierarchy';
import { alignmentsOf, objectiveOfParent, parentOf } from '../alignment/alignment.ts';
import { type Cascade, type CascadeNode, countBelow } from '../alignment/cascade.ts';
import { drawnLadder, rungNumber } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Level } from '../tables/objective.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';

/** Sizes of the map in its own pixels; screen and poster scale the whole. */
export const mapSizes = {
  width: 320,
  padding: 12,
  meta: 20,
  titleLine: 21,
  titleGap: 6,
  rung: 19,
  rungNumber: 22,
  gapX: 80,
  gapY: 18,
} as const;

export interface MapNode {
  readonly objective: Objective;
  /** The rungs that are drawn, from the top of the drawing down, each with the lines its title takes. */
  readonly rungs: readonly { readonly rung: KeyResult; readonly number: number; readonly lines: number }[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly titleLines: number;
  readonly parentId: string | null;
  /** How many objectives are folded away below it. */
  readonly folded: number;
  readonly childCount: number;
}

export interface MapEdge {
  readonly childId: string;
  readonly parentId: string;
  readonly isPrimary: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface MapLayout {
  readonly nodes: readonly MapNode[];
  readonly byId: ReadonlyMap<string, MapNode>;
  readonly edges: readonly MapEdge[];
  readonly width: number;
  readonly height: number;
}

export interface MapOptions {
  /** The objectives whose branches are folded away. */
  readonly collapsed: ReadonlySet<string>;
  /** Levels that are drawn, and those whose ladders are. */
  readonly levels: ReadonlySet<Level>;
  readonly ladders: ReadonlySet<Level>;
  readonly titleLines: (title: string, width: number) => number;
  /** How many lines the title of a rung takes; one, cut where it is too long, where it is not said. */
  readonly rungLines?: (title: string, width: number) => number;
}

interface Datum {
  readonly node: CascadeNode | null;
  readonly children: readonly Datum[];
}

/** Where a link meets a node: its title, or one of its rungs. */
export function anchorY(node: MapNode, keyResultId: Id<'keyResult'> | null): number {
  const at = keyResultId ? node.rungs.findIndex(({ rung }) => rung.id === keyResultId) : -1;
  const { padding, meta, titleLine, titleGap, rung } = mapSizes;
  if (at < 0) return node.y + padding + meta + titleLine / 2;
  const above = node.rungs.slice(0, at).reduce((sum, { lines }) => sum + lines, 0);
  return node.y + padding + meta + node.titleLines * titleLine + titleGap + (above + 0.5) * rung;
}

/** A cascade as trees from left to right, and what crosses between them. */
export function layoutMap(plan: Plan, { bands, unaligned }: Cascade, options: MapOptions): MapLayout {
  const shownChildren = (node: CascadeNode) =>
    options.collapsed.has(node.objective.id)
      ? []
      : node.children.filter((child) => options.levels.has(child.objective.level));
  const datumOf = (node: CascadeNode): Datum => ({ node, children: shownChildren(node).map(datumOf) });
  const roots = [...bands, ...unaligned].filter(({ objective }) => options.levels.has(objective.level));
  const forest = hierarchy<Datum>({ node: null, children: roots.map(datumOf) });

  const drawn = new Map<string, { rungs: MapNode['rungs']; height: number; titleLines: number }>();
  forest.each(({ data: { node } }) => {
    if (node) drawn.set(node.objective.id, measure(plan, node.objective, options));
  });
  const heightOf = (datum: Datum) => drawn.get(datum.node?.objective.id ?? '')?.height ?? 0;
  const place = tree<Datum>()
    .nodeSize([1, mapSizes.width + mapSizes.gapX])
    .separation((a, b) => (heightOf(a.data) + heightOf(b.data)) / 2 + mapSizes.gapY);
  const placed = place(forest);

  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  placed.each((point) => {
    if (!point.data.node) return;
    top = Math.min(top, point.x - heightOf(point.data) / 2);
    bottom = Math.max(bottom, point.x + heightOf(point.data) / 2);
  });
  if (!Number.isFinite(top)) top = 0;
  const nodes: MapNode[] = [];
  let right = 0;
  placed.each((point) => {
    const { node } = point.data;
    const size = drawn.get(node?.objective.id ?? '');
    if (!node || !size) return;
    const x = point.y - mapSizes.width - mapSizes.gapX;
    right = Math.max(right, x + mapSizes.width);
    nodes.push({
      objective: node.objective,
      ...size,
      x,
      y: point.x - size.height / 2 - top,
      parentId: point.parent?.data.node?.objective.id ?? null,
      folded: options.collapsed.has(node.objective.id) ? countBelow(node) : 0,
      childCount: node.children.length,
    });
  });
  const byId = new Map(nodes.map((node) => [node.objective.id, node]));
  return { nodes, byId, edges: edgesOf(plan, nodes, byId), width: right, height: bottom - top };
}

function measure(plan: Plan, objective: Objective, options: MapOptions) {
  const { width, padding, meta, titleLine, titleGap, rung } = mapSizes;
  const titleLines = options.titleLines(objective.title, width - 2 * padding);
  const drawn = options.ladders.has(objective.level) ? drawnLadder(plan, objective.id) : [];
  const rungs = drawn.map((row) => ({
    rung: row,
    number: rungNumber(plan, row),
    lines: options.rungLines?.(row.title, width - 2 * padding - mapSizes.rungNumber) ?? 1,
  }));
  const lines = rungs.reduce((sum, row) => sum + row.lines, 0);
  const body = lines > 0 ? titleGap + lines * rung : 0;
  return { rungs, titleLines, height: 2 * padding + meta + titleLines * titleLine + body };
}

function edgesOf(plan: Plan, nodes: readonly MapNode[], byId: ReadonlyMap<string, MapNode>): MapEdge[] {
  return nodes.flatMap((child) =>
    alignmentsOf(plan, child.objective.id).flatMap((alignment) => {
      const parent = byId.get(objectiveOfParent(plan, parentOf(alignment))?.id ?? '');
      if (!parent) return [];
      return {
        childId: child.objective.id,
        parentId: parent.objective.id,
        isPrimary: alignment.isPrimary,
        x1: parent.x + mapSizes.width,
        y1: anchorY(parent, alignment.parentKeyResultId),
        x2: child.x,
        y2: anchorY(child, null),
      };
    }),
  );
}

/** The curve of an edge as an SVG path. */
export function edgePath({ x1, y1, x2, y2 }: MapEdge): string {
  const bend = Math.max(36, Math.abs(x2 - x1) / 2);
  return `M ${x1} ${y1} C ${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
