import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { type Cascade, type CascadeNode, cascadeOf, countBelow } from '#domain/alignment/cascade.ts';
import { contradictionsOf, difficultyOf } from '#domain/ladder/difficulty.ts';
import { drawn, ladderOf } from '#domain/ladder/ladder.ts';
import type { Filtered } from '#domain/objective-filter/objective-filter.ts';
import { allOwners, type Owner, ownerKey, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, KeyResult, Level, Objective } from '#domain/plan/rows.ts';
import { ownerInHead } from './owner-in-head.ts';

/** Sizes of the board in pixels; the style sheet of the card reads the same ones. */
const common = {
  margin: 18,
  columnGap: 34,
  /** Three of them fit a window of 900 pixels beside the rail. */
  minimumColumn: 236,
  /** What a further line of an owner's name and of a rung's title adds. */
  ownerLine: 17,
  rungLine: 18,
  bandPadding: 14,
  indent: 22,
  titleLine: 21,
  ownerHead: 44,
  sectionHead: 40,
  tray: 64,
  columnHead: 38,
} as const;

/** How much room a card takes, from the most to the least: the last shows titles alone. */
export const densities = ['comfortable', 'compact', 'titles'] as const;
export type Density = (typeof densities)[number];
export type Sizes = typeof common & {
  readonly titleGap: number;
  readonly bandGap: number;
  readonly cardGap: number;
  readonly head: number;
  readonly rung: number;
  readonly foot: number;
  readonly emptyLadder: number;
  /** The line of chips that names further parents. */
  readonly parents: number;
  readonly hint: number;
};

const usualSizes: Record<Density, Sizes> = {
  comfortable: {
    ...common,
    bandGap: 14,
    cardGap: 12,
    head: 46,
    titleGap: 8,
    rung: 40,
    // Room for the words with which something is made below.
    foot: 36,
    emptyLadder: 34,
    parents: 28,
    hint: 26,
  },
  compact: {
    ...common,
    bandGap: 10,
    cardGap: 8,
    head: 42,
    titleGap: 8,
    rung: 24,
    foot: 10,
    emptyLadder: 24,
    parents: 26,
    hint: 24,
  },
  titles: {
    ...common,
    bandGap: 8,
    cardGap: 6,
    head: 8,
    titleGap: 4,
    rung: 0,
    foot: 4,
    emptyLadder: 0,
    parents: 0,
    hint: 0,
  },
};

/** The sizes of a density, drawn `scale` times as large as usual. */
export function sizesOf(density: Density, scale: number): Sizes {
  const sizes = Object.entries(usualSizes[density]).map(([name, size]) => [name, size * scale]);
  return Object.fromEntries(sizes) as unknown as Sizes;
}

/** A card on the board, with everything hit testing, links, walking and scrolling need of it. */
export interface Box {
  readonly objective: Objective;
  readonly rungs: readonly KeyResult[];
  readonly parentId: string | null;
  readonly servesRungId: string | null;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly titleLines: number;
  /** How far down its column the card may stand while its branch is scrolled through, at least its own height. */
  readonly reach: number;
  /** How high its head is: the owner's name whole, and the facts below it. */
  readonly head: number;
  /** Where the first rung begins, in board coordinates. */
  readonly rungsTop: number;
  /** The heights between the drawn rungs from the top down: above the first, between each two, below the last. */
  readonly gaps: readonly number[];
  /** How many cards are folded away below this one. */
  readonly folded: number;
  readonly isFoldable: boolean;
}

export interface Band {
  readonly objectiveId: string;
  readonly y: number;
  readonly height: number;
}

export interface OwnerHead {
  readonly owner: Owner;
  readonly key: string;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where the owner's whole section ends. */
  readonly bottom: number;
  readonly count: number;
}

export interface Layout {
  readonly sizes: Sizes;
  readonly boxes: readonly Box[];
  readonly byId: ReadonlyMap<string, Box>;
  /** The boxes of each column from top to bottom. */
  readonly columns: readonly (readonly Box[])[];
  readonly bands: readonly Band[];
  readonly owners: readonly OwnerHead[];
  /** Where what serves nothing begins, null where everything is aligned. */
  readonly unalignedTop: number | null;
  readonly unaligned: readonly Objective[];
  readonly columnX: readonly number[];
  readonly columnWidth: number;
  readonly width: number;
  readonly height: number;
  readonly isUpsideDown: boolean;
  /** How many objectives and key results there are, those on folded branches with them. */
  readonly counts: { readonly objectives: number; readonly keyResults: number };
}

export interface LayoutOptions {
  readonly width: number;
  /** How much larger than usual everything is drawn, as for a projector. */
  readonly scale: number;
  readonly grouping: 'band' | 'owner';
  readonly density: Density;
  /** The objectives whose branches are folded away. */
  readonly collapsed: ReadonlySet<string>;
  /** What a filter leaves, null where there is none. */
  readonly filtered: Filtered | null;
  /** How many lines a title takes in a width of pixels. */
  readonly titleLines: (title: string, width: number) => number;
  /** The same for an owner's name in a card's head, and for the title of a rung. */
  readonly ownerLines: (name: string, width: number) => number;
  readonly rungLines: (title: string, width: number) => number;
}

export const columnOfLevel: Record<Level, number> = { company: 0, team: 1, individual: 2 };

/** Space that a card's edge and its menu take from the width of its title. */
const titleInset = 32;
/** The same for a title that stands alone between the disc and the mark of its state. */
const lonelyTitleInset = 32 + 32 + 64;
/** The same for an owner's name beside the disc and the menu, and for a rung between its number and its ring. */
const ownerInset = 32 + 24 + 8 + 36;
const rungInset = 32 + 32 + 10 + 42;
/** What a difficulty beside the ring takes. */
const difficultyInset = 44;

/** Where every card of a cycle stands: a pure function of the plan and of how it is looked at. */
export function layoutBoard(plan: Plan, cycle: Cycle, options: LayoutOptions): Layout {
  const sizes = sizesOf(options.density, options.scale);
  const columnWidth = Math.max(
    sizes.minimumColumn,
    Math.floor((options.width - 2 * sizes.margin - 2 * sizes.bandPadding - 2 * sizes.columnGap) / 3),
  );
  const columnX = [0, 1, 2].map(
    (column) => sizes.margin + sizes.bandPadding + column * (columnWidth + sizes.columnGap),
  );
  const only = options.grouping === 'owner' ? options.filtered?.matches : options.filtered?.shown;
  const cascade = cascadeOf(plan, cycle, only);
  const place = new Placing(plan, columnX, columnWidth, sizes, options);
  return options.grouping === 'band' ? place.bands(cascade) : place.owners(cascade);
}

class Placing {
  private readonly boxes: Box[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly columnX: readonly number[],
    private readonly columnWidth: number,
    private readonly sizes: Sizes,
    private readonly options: LayoutOptions,
  ) {}

  bands(cascade: Cascade): Layout {
    const { sizes } = this;
    const bands: Band[] = [];
    let y: number = sizes.columnHead;
    for (const node of cascade.bands) {
      const bottom = this.branch(node, y + sizes.bandPadding, 0) + sizes.bandPadding;
      bands.push({ objectiveId: node.objective.id, y, height: bottom - y });
      y = bottom + sizes.bandGap;
    }
    let unalignedTop: number | null = null;
    if (cascade.unaligned.length > 0) {
      unalignedTop = y;
      const cursors = [0, 1, 2].map(() => y + sizes.sectionHead);
      for (const node of cascade.unaligned) {
        // Each column of the tray fills from its own top; a branch takes its own column and those right of it.
        const first = columnOfLevel[node.objective.level];
        const reach = node.children.length > 0 && !this.isFolded(node) ? 2 : first;
        const top = Math.max(...cursors.slice(first, reach + 1));
        const bottom = this.branch(node, top, 0) + sizes.cardGap;
        for (let column = first; column <= reach; column++) cursors[column] = bottom;
      }
      y = Math.max(...cursors) + sizes.bandGap;
    }
    return this.layout(cascade, { bands, owners: [], unalignedTop, bottom: y });
  }

  owners(cascade: Cascade): Layout {
    const { sizes } = this;
    const nodes = new Map<string, CascadeNode[]>();
    const visit = (node: CascadeNode) => {
      const key = ownerKey(ownerOf(node.objective));
      const list = nodes.get(key);
      if (list) list.push(node);
      else nodes.set(key, [node]);
      node.children.forEach(visit);
    };
    [...cascade.bands, ...cascade.unaligned].forEach(visit);
    const cursors: number[] = [sizes.columnHead, sizes.columnHead, sizes.columnHead];
    const owners: OwnerHead[] = [];
    for (const owner of allOwners(this.plan)) {
      const column = columnOfLevel[owner.kind];
      const key = ownerKey(owner);
      const own = nodes.get(key) ?? [];
      if (own.length === 0 && this.options.filtered) continue;
      const y = cursors[column] as number;
      let cursor = y + sizes.ownerHead;
      for (const node of own) cursor += this.card(node, column, cursor, 0) + sizes.cardGap;
      cursor += sizes.bandGap;
      const x = this.columnX[column] as number;
      owners.push({ owner, key, column, x, y, width: this.columnWidth, bottom: cursor, count: own.length });
      cursors[column] = cursor;
    }
    return this.layout(cascade, { bands: [], owners, unalignedTop: null, bottom: Math.max(...cursors) });
  }

  private isFolded(node: CascadeNode): boolean {
    return this.options.grouping === 'band' && this.options.collapsed.has(node.objective.id);
  }

  /** Places a card and what serves it, from `top`; answers where the whole branch ends. */
  private branch(node: CascadeNode, top: number, depth: number): number {
    const { sizes } = this;
    const column = columnOfLevel[node.objective.level];
    const at = this.boxes.length;
    const cardBottom = top + this.card(node, column, top, depth);
    if (this.isFolded(node)) return cardBottom;
    let beside = top;
    for (const child of node.children) {
      if (columnOfLevel[child.objective.level] > column)
        beside = this.branch(child, beside, 0) + sizes.cardGap;
    }
    let bottom = Math.max(cardBottom, beside - sizes.cardGap);
    this.boxes[at] = { ...(this.boxes[at] as Box), reach: bottom - top };
    // What is of the same level stands below its parent in the same column, indented.
    for (const child of node.children) {
      if (columnOfLevel[child.objective.level] <= column) {
        bottom = this.branch(child, bottom + sizes.cardGap, depth + 1);
      }
    }
    return bottom;
  }

  /** Places one card and answers its height. */
  private card(node: CascadeNode, column: number, y: number, depth: number): number {
    const { sizes } = this;
    const { objective } = node;
    const inset = Math.min(depth, 4) * sizes.indent;
    const width = this.columnWidth - inset;
    const isTitleAlone = this.options.density === 'titles';
    const rungs = isTitleAlone ? [] : ladderOf(this.plan, objective.id);
    const { scale, titleLines: linesOf } = this.options;
    // Measured at the usual size, on as much width as there would be then.
    const titleLines = linesOf(
      objective.title,
      width / scale - (isTitleAlone ? lonelyTitleInset : titleInset),
    );
    const hasFurtherParents = alignmentsOf(this.plan, objective.id).length > 1;
    const ownerLines = isTitleAlone
      ? 1
      : this.options.ownerLines(ownerInHead(this.plan, objective), width / scale - ownerInset);
    const head = sizes.head + (ownerLines - 1) * sizes.ownerLine;
    const rungsTop =
      y + head + titleLines * sizes.titleLine + sizes.titleGap + (hasFurtherParents ? sizes.parents : 0);
    const gaps = [rungsTop];
    for (const rung of drawn(this.plan, rungs)) {
      gaps.push((gaps.at(-1) as number) + this.rungHeight(rung, width));
    }
    const ladder = rungs.length === 0 ? sizes.emptyLadder : (gaps.at(-1) as number) - rungsTop;
    const isContradicted = contradictionsOf(this.plan, objective.id).length > 0;
    const height = rungsTop - y + ladder + (isContradicted ? sizes.hint : 0) + sizes.foot;
    const parentLadder = node.parentId ? ladderOf(this.plan, node.parentId) : [];
    this.boxes.push({
      objective,
      rungs,
      parentId: node.parentId,
      servesRungId: node.servesRung === null ? null : (parentLadder[node.servesRung - 1]?.id ?? null),
      column,
      x: (this.columnX[column] as number) + inset,
      y,
      width,
      height,
      reach: height,
      titleLines,
      head,
      rungsTop,
      gaps,
      folded: this.isFolded(node) ? countBelow(node) : 0,
      isFoldable: this.options.grouping === 'band' && node.children.length > 0,
    });
    return height;
  }

  /** A rung's title takes two lines where one does not hold it, and only where there is room for its words at all. */
  private rungHeight(rung: KeyResult, width: number): number {
    const { sizes } = this;
    const { density, scale, rungLines } = this.options;
    if (density === 'compact') return sizes.rung;
    const inset = rungInset + (difficultyOf(this.plan, rung.id) ? difficultyInset : 0);
    return sizes.rung + (rungLines(rung.title, width / scale - inset) - 1) * sizes.rungLine;
  }

  private countsOf({ bands, unaligned }: Cascade): Layout['counts'] {
    const counts = { objectives: 0, keyResults: 0 };
    const visit = ({ objective, children }: CascadeNode) => {
      counts.objectives += 1;
      counts.keyResults += ladderOf(this.plan, objective.id).length;
      children.forEach(visit);
    };
    [...bands, ...unaligned].forEach(visit);
    return counts;
  }

  private layout(
    cascade: Cascade,
    rest: Pick<Layout, 'bands' | 'owners' | 'unalignedTop'> & { bottom: number },
  ): Layout {
    const columns = [0, 1, 2].map((column) =>
      this.boxes.filter((box) => box.column === column).sort((a, b) => a.y - b.y),
    );
    const last = this.columnX[2] as number;
    return {
      sizes: this.sizes,
      boxes: this.boxes,
      byId: new Map(this.boxes.map((box) => [box.objective.id, box])),
      columns,
      bands: rest.bands,
      owners: rest.owners,
      unalignedTop: rest.unalignedTop,
      unaligned: cascade.unaligned.map(({ objective }) => objective),
      columnX: this.columnX,
      columnWidth: this.columnWidth,
      width: last + this.columnWidth + this.sizes.bandPadding + this.sizes.margin,
      height: rest.bottom + this.sizes.tray,
      isUpsideDown: this.plan.about.ladderUpsideDown,
      counts: this.countsOf(cascade),
    };
  }
}

/** The first of a rising list of stretches that ends below `top`. */
export function firstVisible<T extends { readonly y: number; readonly height: number }>(
  stretches: readonly T[],
  top: number,
  lengthOf: (stretch: T) => number = ({ height }) => height,
): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle] as T;
    if (stretch.y + lengthOf(stretch) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first box of a column that, with what it may be moved down, ends below `top`. */
const firstReaching = (column: readonly Box[], top: number): number =>
  firstVisible(column, top, ({ reach }) => reach);

/** The part of the board that is seen. */
export interface View {
  readonly top: number;
  readonly height: number;
}

export const viewOf = (scroller: HTMLElement): View => ({
  top: scroller.scrollTop,
  height: scroller.clientHeight,
});

/** How far below its head the top of the seen board a card stays in sight beside its branch. */
export const stickyTop = ({ sizes }: Pick<Layout, 'sizes'>): number => sizes.columnHead + sizes.cardGap;

/** How much lower than it stands a card is drawn, so that it stays in sight while its branch is scrolled through. */
export function shiftOf(layout: Layout, box: Box, view: View): number {
  const room = box.reach - box.height;
  if (room <= 0) return 0;
  // Of a card that is higher than the window the end is seen.
  const top = Math.min(stickyTop(layout), view.height - box.height - layout.sizes.tray);
  return Math.max(0, Math.min(room, view.top + top - box.y));
}

/** The boxes that show between two heights. */
export function visibleBoxes(layout: Layout, top: number, bottom: number): Box[] {
  const visible: Box[] = [];
  for (const column of layout.columns) {
    for (let index = firstReaching(column, top); index < column.length; index++) {
      const box = column[index] as Box;
      if (box.y > bottom) break;
      visible.push(box);
    }
  }
  return visible;
}

/** The card at a point of the board. */
export function boxAt(layout: Layout, x: number, y: number): Box | undefined {
  const column = columnAt(layout, x);
  const boxes = layout.columns[column] ?? [];
  const box = boxes[firstVisible(boxes, y)];
  return box && y >= box.y && x >= box.x && x <= box.x + box.width ? box : undefined;
}

/** How much lower than it stands the card is drawn that is seen at a point. */
export function shiftAt(layout: Layout, x: number, y: number, view: View): number {
  const boxes = layout.columns[columnAt(layout, x)] ?? [];
  const box = boxes[firstReaching(boxes, y)];
  if (!box || y < box.y) return 0;
  const shift = shiftOf(layout, box, view);
  return y >= box.y + shift && y <= box.y + shift + box.height ? shift : 0;
}

/** The column that a point belongs to, the gaps counted to the nearest. */
export function columnAt(layout: Layout, x: number): number {
  const step = layout.columnWidth + layout.sizes.columnGap;
  const first = (layout.columnX[0] as number) - layout.sizes.columnGap / 2;
  return Math.max(0, Math.min(2, Math.floor((x - first) / step)));
}

/** The rungs of a box from the top of the drawing down. */
export function drawnRungs(layout: Layout, box: Box): readonly KeyResult[] {
  return layout.isUpsideDown ? box.rungs : [...box.rungs].reverse();
}

/** The drawn rung of a box at a height, counted from the top; -1 above and below its ladder. */
export function rungIndexAt({ gaps }: Box, y: number): number {
  return gaps.findIndex((top, index) => y >= top && y < (gaps[index + 1] ?? top));
}

/** The gap between the drawn rungs of a box that is nearest to a height. */
export function nearestGap({ gaps }: Box, y: number): number {
  return gaps.reduce(
    (best, gap, index) => (Math.abs(gap - y) < Math.abs((gaps[best] as number) - y) ? index : best),
    0,
  );
}

/** Where a drawn rung stands, by its number from the top. */
export function rungStretch({ gaps, rungsTop }: Box, index: number): { y: number; height: number } {
  const y = gaps[index] ?? rungsTop;
  return { y, height: (gaps[index + 1] ?? y) - y };
}

/** The ids of all cards, or of all rungs, in reading order: column by column from the top down. */
export function idsInOrder(layout: Layout, kind: 'objective' | 'rung'): string[] {
  const boxes = layout.columns.flat();
  return kind === 'objective'
    ? boxes.map(({ objective }) => objective.id)
    : boxes.flatMap((box) => drawnRungs(layout, box).map((rung) => rung.id));
}
