import type { CascadeNode } from '#domain/alignment/cascade.ts';
import {
  edgesOf,
  layoutMap,
  lowered,
  type MapEdge,
  type MapLayout,
  type MapNode,
} from '#domain/drawing/map-layout.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Content } from './forms.ts';
import { cardOptions } from './objective-card.ts';
import { largest } from './search.ts';
import { card, type Sheet, typeOf } from './sheet.ts';
import { depthOf } from './shown.ts';

/** A map on its sheet; all but its size is in sizes of its type. */
export interface MapFit {
  /** The size of the titles of people's objectives in millimetres. */
  readonly size: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Where the heading of what serves nothing stands. */
  readonly unalignedAt: { readonly x: number; readonly y: number; readonly width: number } | null;
}

/** Of cards and the gaps between them, which grow where there is room. */
const widths = { least: 12, most: 30 } as const;
const gaps = { leastX: 3.4, mostX: 9, leastY: 0.9, mostY: 5 } as const;
const unalignedHead = 2.4;
/** Trees stand beside each other in so many columns of cards at most. */
const mostColumns = 12;

/** The columns of a sheet in sizes of a type. */
interface Columns {
  readonly size: number;
  readonly count: number;
  readonly width: number;
  readonly gapX: number;
  readonly height: number;
}

/** A tree, or all that serves nothing below its heading, with where it begins and ends in each of its columns. */
interface Block {
  readonly trees: readonly { readonly layout: MapLayout; readonly column: number; readonly y: number }[];
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** Blocks in the columns of a sheet, each below what stands there already. */
interface Packed {
  readonly columns: Columns;
  readonly trees: Block['trees'];
  readonly unalignedAt: { readonly column: number; readonly y: number; readonly span: number } | null;
  readonly height: number;
}

/** The map with the largest type, from `least` to `most` millimetres, that the sheet has room for. */
export function fitMap(content: Content, least: number, most: number): MapFit | null {
  const roots = [...content.cascade.bands, ...content.cascade.unaligned];
  if (roots.length === 0) return null;
  const widest = widestWord(content);
  const fewest = depthOf(roots);
  let best: Packed | null = null;
  for (let count = fewest; count <= Math.max(fewest, mostColumns); count++) {
    const from: number = best ? best.columns.size * 1.02 : least;
    if (from > most) break;
    const at = (size: number) => {
      const columns = columnsOf(content.sheet, count, size, widest);
      return columns && packed(content, columns, gaps.leastY);
    };
    best = largest(from, most, 0.05, at) ?? best;
  }
  if (!best) return null;
  const { columns } = best;
  const spread = largest(gaps.leastY, gaps.mostY, 0.05, (gapY) => packed(content, columns, gapY));
  return placed(content, spread ?? best);
}

/** The widest word of a title with its card's padding, by the level whose type is largest. */
function widestWord({ cascade, lines }: Content): number {
  const widest = (title: string, level: Level) =>
    (lines.widestWord({ text: title, face: 'serif' }) + 2 * card.padding) * typeOf[level];
  return cascade.order.reduce<number>(
    (most, { title, level }) => Math.max(most, widest(title, level)),
    widths.least,
  );
}

/** As wide cards as there is room for in so many columns; null where a word would have to break. */
function columnsOf({ room }: Sheet, count: number, size: number, widest: number): Columns | null {
  const whole = room.width / size;
  const width = Math.min(widths.most, (whole - (count - 1) * gaps.leastX) / count);
  if (width < Math.min(widest, widths.most)) return null;
  const gapX = count > 1 ? Math.min(gaps.mostX, (whole - count * width) / (count - 1)) : 0;
  return { size, count, width, gapX, height: room.height / size };
}

/** Every tree where it stands highest, in the order of the cascade; null where one ends below the sheet. */
function packed(content: Content, columns: Columns, gapY: number): Packed | null {
  const { bands, unaligned } = content.cascade;
  const blockOf = (root: CascadeNode) => treeBlock(layoutTree(content, root, columns, gapY), columns);
  const gap = gapY * 1.6;
  const aligned = stacked(bands.map(blockOf), columns.count, gap);
  if (Math.max(...aligned.ends) > columns.height) return null;
  const { trees, ends } = aligned;
  if (unaligned.length === 0) return { columns, trees, unalignedAt: null, height: Math.max(...ends) };
  // In as many columns as let the sheet end highest.
  const blocks = unaligned.map(blockOf);
  const widest = Math.max(...blocks.map(({ tops }) => tops.length));
  const ways = Array.from({ length: columns.count - widest + 1 }, (_, more) => {
    const span = widest + more;
    const rest = stacked(blocks, span, gap, unalignedHead);
    const block: Block = { trees: rest.trees, tops: Array(span).fill(0), bottoms: rest.ends };
    const all = stacked([block], columns.count, gap, 0, trees.length > 0 ? ends : undefined);
    const [at] = all.places as [{ column: number; y: number }];
    return { trees: all.trees, height: Math.max(...all.ends), unalignedAt: { ...at, span } };
  });
  const best = ways.reduce((one, other) => (other.height <= one.height ? other : one));
  if (best.height > columns.height) return null;
  return { ...best, columns, trees: [...trees, ...best.trees] };
}

/** A tree by the columns of its cards. */
function treeBlock(layout: MapLayout, { width, gapX }: Columns): Block {
  const tops: number[] = [];
  const bottoms: number[] = [];
  for (const { x, y, height } of layout.nodes) {
    const column = Math.round(x / (width + gapX));
    tops[column] = Math.min(tops[column] ?? y, y);
    bottoms[column] = Math.max(bottoms[column] ?? 0, y + height);
  }
  return { trees: [{ layout, column: 0, y: 0 }], tops, bottoms };
}

/** Blocks one after the other, each where it stands highest, and of such places the leftmost. */
function stacked(
  blocks: readonly Block[],
  count: number,
  gap: number,
  top = 0,
  above: readonly number[] = Array(count).fill(top - gap),
) {
  const ends = [...above];
  const trees: Block['trees'][number][] = [];
  const places = blocks.map(({ trees: own, tops, bottoms }) => {
    const yAt = (column: number) =>
      Math.max(top, ...tops.map((begin, at) => (ends[column + at] ?? 0) + gap - begin));
    const ys = Array.from({ length: count - tops.length + 1 }, (_, column) => yAt(column));
    const y = Math.min(...ys);
    const column = ys.indexOf(y);
    bottoms.forEach((end, at) => {
      ends[column + at] = y + end;
    });
    trees.push(...own.map((tree) => ({ ...tree, column: tree.column + column, y: tree.y + y })));
    return { column, y };
  });
  return { trees, places, ends };
}

const layoutTree = (content: Content, root: CascadeNode, { width, gapX }: Columns, gapY: number): MapLayout =>
  layoutMap(
    content.plan,
    { bands: [root], unaligned: [], order: [] },
    { collapsed: new Set(), ...cardOptions(content, { ...card, width, gapX, gapY }) },
  );

/** The cards in the middle of the sheet, and the links between them. */
function placed({ plan, sheet }: Content, { columns, trees, unalignedAt, height }: Packed): MapFit {
  const { size, count, width, gapX } = columns;
  const right = (sheet.room.width / size - count * width - (count - 1) * gapX) / 2;
  const down = Math.max(0, (columns.height - height) / 2);
  const xOf = (column: number) => right + column * (width + gapX);
  const nodes = trees.flatMap(({ layout, column, y }) =>
    layout.nodes.map((node) => ({ ...lowered(node, y + down), x: node.x + xOf(column) })),
  );
  const edges = edgesOf(plan, new Map(nodes.map((node) => [node.objective.id, node])));
  if (!unalignedAt) return { size, nodes, edges, unalignedAt };
  const { column, y, span } = unalignedAt;
  const place = { x: xOf(column), y: y + down, width: xOf(column + span) - xOf(column) - gapX };
  return { size, nodes, edges, unalignedAt: place };
}
