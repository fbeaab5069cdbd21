import { hierarchy, tree } from 'd3-hierarchy';
import { alignmentsOf, objectiveOfParent, parentOf } from '../alignment/alignment.ts';
import { type Cascade, type CascadeNode, countBelow } from '../alignment/cascade.ts';
import { drawnLadder, rungNumber } from '../ladder/ladder.ts';
import { bitByBit } from '../once.ts';
import type { Plan } from '../plan/plan.ts';
import type { Level } from '../tables/objective.ts';
import type { KeyResult, Objective } from '../tables/tables.ts';
import { bent, type Curve, pathOf } from './bend.ts';

/** Sizes of a map. */
export interface MapSizes {
  readonly width: number;
  readonly padding: number;
  readonly meta: number;
  readonly titleLine: number;
  readonly titleGap: number;
  /** A line of a rung, and the room for its number before it. */
  readonly rung: number;
  readonly rungNumber: number;
  /** Between rungs, beside their lines. */
  readonly rungGap: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** Those of the screen, in pixels that its zoom scales. */
export const mapSizes: MapSizes = {
  width: 320,
  padding: 12,
  meta: 20,
  titleLine: 21,
  titleGap: 6,
  rung: 19,
  rungNumber: 22,
  rungGap: 0,
  gapX: 80,
  gapY: 18,
};

export interface MapNode {
  readonly objective: Objective;
  /** The rungs that are drawn, from the top of the drawing down, each with the lines its title takes and where a link meets it. */
  readonly rungs: readonly {
    readonly rung: KeyResult;
    readonly number: number;
    readonly lines: number;
    readonly y: number;
  }[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly titleLines: number;
  /** Where a link meets its title. */
  readonly titleY: number;
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

/** What stands in the cards, and how large it is. */
export interface CardOptions {
  /** Levels whose ladders are drawn. */
  readonly ladders: ReadonlySet<Level>;
  /** How many lines a title takes in a width that is given in sizes of its own type. */
  readonly titleLines: (title: string, width: number) => number;
  /** How many lines the title of a rung takes; one, cut where it is too long, where it is not said. */
  readonly rungLines?: (title: string, width: number) => number;
  /** Those of the screen where no others are given. */
  readonly sizes?: MapSizes;
  /** How many times larger than in `sizes` the words of a level are. */
  readonly type?: Readonly<Record<Level, number>>;
  /** How many lines stand in a card below its ladder, as high as the one above its title; none where it is not said. */
  readonly notes?: (objective: Objective) => number;
}

export interface MapOptions extends CardOptions {
  /** The objectives whose branches are folded away. */
  readonly collapsed: ReadonlySet<string>;
}

interface Datum {
  readonly node: CascadeNode | null;
  readonly children: readonly Datum[];
}

/** A cascade as trees from left to right, and what crosses between them. */
export const layoutMap = (plan: Plan, cascade: Cascade, options: MapOptions): MapLayout =>
  bitByBit(() => mapInTurns(plan, cascade, options)).made();

/** The same a little at a time. */
export function* mapInTurns(
  plan: Plan,
  { bands, unaligned }: Cascade,
  options: MapOptions,
): Generator<void, MapLayout> {
  const { width, gapX, gapY } = options.sizes ?? mapSizes;
  const datumOf = (node: CascadeNode): Datum => ({
    node,
    children: options.collapsed.has(node.objective.id) ? [] : node.children.map(datumOf),
  });
  const forest = hierarchy<Datum>({ node: null, children: [...bands, ...unaligned].map(datumOf) });

  const drawn = new Map<string, ReturnType<typeof measure>>();
  yield;
  for (const { data } of forest) {
    if (!data.node) continue;
    drawn.set(data.node.objective.id, measure(plan, data.node.objective, options));
    yield;
  }
  const heightOf = (datum: Datum) => drawn.get(datum.node?.objective.id ?? '')?.height ?? 0;
  const place = tree<Datum>()
    .nodeSize([1, width + gapX])
    .separation((a, b) => (heightOf(a.data) + heightOf(b.data)) / 2 + gapY);
  const placed = place(forest);
  yield;

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
    const x = point.y - width - gapX;
    right = Math.max(right, x + width);
    const at = { objective: node.objective, ...size, x, y: 0, width };
    nodes.push({
      ...lowered(at, point.x - size.height / 2 - top),
      parentId: point.parent?.data.node?.objective.id ?? null,
      folded: options.collapsed.has(node.objective.id) ? countBelow(node) : 0,
      childCount: node.children.length,
    });
  });
  yield;
  const byId = new Map(nodes.map((node) => [node.objective.id, node]));
  return { nodes, byId, edges: edgesOf(plan, byId), width: right, height: bottom - top };
}

/** A card so much further down. */
export const lowered = <Node extends Pick<MapNode, 'y' | 'titleY' | 'rungs'>>(
  node: Node,
  by: number,
): Node => ({
  ...node,
  y: node.y + by,
  titleY: node.titleY + by,
  rungs: node.rungs.map((row) => ({ ...row, y: row.y + by })),
});

/** How high a card is, and where links meet it from its top. */
export function measure(plan: Plan, objective: Objective, options: CardOptions) {
  const sizes = options.sizes ?? mapSizes;
  const type = options.type?.[objective.level] ?? 1;
  const scaled = (name: keyof MapSizes) => sizes[name] * type;
  const [padding, meta, titleLine] = [scaled('padding'), scaled('meta'), scaled('titleLine')];
  const [titleGap, line, rungGap] = [scaled('titleGap'), scaled('rung'), scaled('rungGap')];
  const width = sizes.width - 2 * padding;
  const titleLines = options.titleLines(objective.title, width / type);
  const ladderTop = padding + meta + titleLines * titleLine + titleGap;
  const drawn = options.ladders.has(objective.level) ? drawnLadder(plan, objective.id) : [];
  let ladder = 0;
  const rungs = drawn.map((rung) => {
    const y = ladderTop + ladder + line / 2;
    const lines = options.rungLines?.(rung.title, (width - scaled('rungNumber')) / type) ?? 1;
    ladder += lines * line + rungGap;
    return { rung, number: rungNumber(plan, rung), lines, y };
  });
  const notes = (options.notes?.(objective) ?? 0) * meta;
  const height = ladderTop - titleGap + (ladder > 0 ? titleGap + ladder - rungGap : 0) + notes + padding;
  return { rungs, titleLines, titleY: padding + meta + titleLine / 2, height };
}

/** The links between cards, wherever these stand. */
export function edgesOf(plan: Plan, byId: ReadonlyMap<string, MapNode>): MapEdge[] {
  return [...byId.values()].flatMap((child) =>
    alignmentsOf(plan, child.objective.id).flatMap((alignment) => {
      const parent = byId.get(objectiveOfParent(plan, parentOf(alignment))?.id ?? '');
      if (!parent) return [];
      const rung = parent.rungs.find((row) => row.rung.id === alignment.parentKeyResultId);
      return {
        childId: child.objective.id,
        parentId: parent.objective.id,
        isPrimary: alignment.isPrimary,
        x1: parent.x + parent.width,
        y1: rung?.y ?? parent.titleY,
        x2: child.x,
        y2: child.titleY,
      };
    }),
  );
}

/** The curve of an edge of the map. */
export const curveOf = (edge: MapEdge, leastBend = 36): Curve =>
  bent(edge, Math.max(leastBend, Math.abs(edge.x2 - edge.x1) / 2));

/** The curve of an edge as an SVG path. */
export const edgePath = (edge: MapEdge): string => pathOf(curveOf(edge));
