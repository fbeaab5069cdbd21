import { type Cascade, type CascadeNode, countBelow } from '#domain/alignment/cascade.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { countedLadder, isObjectivePostponed } from '#domain/ladder/postponed.ts';
import type { Filtered } from '#domain/objective-filter/objective-filter.ts';
import { allOwners, type Owner, ownerKey, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import { keptFor } from '../ui/kept-for.ts';
import type { FactWidths } from './card-facts.ts';
import { type CardLook, type CardSize, type CardSizes, cardSize, estimated } from './card-size.ts';
import { cascadeShown } from './cascade-shown.ts';
import { type Sizes, sizesOf } from './sizes.ts';

/** A card on the board, with everything hit testing, links, walking and scrolling need of it. */
export interface Box extends CardSize {
  readonly objective: Objective;
  readonly parentId: string | null;
  readonly servesRungId: string | null;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** How far down its column the card may stand while its branch is scrolled through, at least its own height. */
  readonly reach: number;
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
  /** The ids of the objectives among which one stands and can be moved, in their order and with itself, by its own. */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
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
  /** Whether the words of every card were measured. */
  readonly isMeasured: boolean;
  /** How many objectives and key results there are, those on folded branches with them. */
  readonly counts: { readonly objectives: number; readonly keyResults: number };
}

export interface LayoutOptions extends Pick<CardLook, 'scale' | 'density'>, CardSizes {
  readonly width: number;
  readonly grouping: 'band' | 'owner';
  /** The objectives whose branches are folded away. */
  readonly collapsed: ReadonlySet<string>;
  /** What a filter leaves, null where there is none. */
  readonly filtered: Filtered | null;
  /** How far down words are measured, in pixels: the words of cards further down are estimated. */
  readonly measuredTo: number;
}

export const columnOfLevel: Record<Level, number> = { company: 0, team: 1, individual: 2 };

const siblings = keptFor<Cascade, Layout['siblings']>();
const counts = keptFor<Cascade, Layout['counts']>();
/** Of each objective, itself among them: a change touches few of thousands. */
const counted = keptFor<Objective, Layout['counts']>();

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
  const cascade = cascadeShown(plan, cycle, only);
  const place = new Placing(plan, columnX, columnWidth, sizes, options);
  return options.grouping === 'band' ? place.bands(cascade) : place.owners(cascade);
}

/** How wide what cards say below their owners is on the middle one of some; null where there is none. */
function medianWidths(all: readonly FactWidths[]): FactWidths | null {
  if (all.length === 0) return null;
  const median = (fact: keyof FactWidths) =>
    all.map((widths) => widths[fact]).sort((a, b) => a - b)[Math.floor(all.length / 2)] as number;
  return { state: median('state'), stage: median('stage'), time: median('time') };
}

class Placing {
  private readonly boxes: Box[] = [];
  /** The cards whose words were measured. */
  private readonly measured: Objective[] = [];
  /** How the cards further down are taken to be; null while all are measured. */
  private far: CardLook | null = null;

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

  private estimating(): CardLook {
    const { sizes, measured } = this;
    const { scale, density, factWidths } = this.options;
    this.far ??= { scale, density, sizes, ...estimated(medianWidths(measured.map(factWidths))) };
    return this.far;
  }

  /** Places one card and answers its height. */
  private card(node: CascadeNode, column: number, y: number, depth: number): number {
    const { sizes } = this;
    const { objective } = node;
    const inset = Math.min(depth, 4) * sizes.indent;
    const width = this.columnWidth - inset;
    const isNear = y <= this.options.measuredTo;
    if (isNear) this.measured.push(objective);
    const size = isNear
      ? this.options.sizeOf(objective, width)
      : cardSize(this.plan, objective, width, this.estimating());
    const parentLadder = node.parentId ? ladderOf(this.plan, node.parentId) : [];
    this.boxes.push({
      ...size,
      objective,
      parentId: node.parentId,
      servesRungId: node.servesRung === null ? null : (parentLadder[node.servesRung - 1]?.id ?? null),
      column,
      x: (this.columnX[column] as number) + inset,
      y,
      width,
      reach: size.height,
      rungsTop: y + size.rungsTop,
      gaps: size.gaps.map((gap) => y + gap),
      folded: this.isFolded(node) ? countBelow(node) : 0,
      isFoldable: this.options.grouping === 'band' && node.children.length > 0,
    });
    return size.height;
  }

  /** What stands together: what serves the same in the same column, where the board shows owners those of one. */
  private siblingsIn({ bands, unaligned }: Cascade): Layout['siblings'] {
    const groups = new Map<string, string[]>();
    const siblings = new Map<string, readonly string[]>();
    const visit = ({ objective, parentId, servesRung, children }: CascadeNode) => {
      const owner = this.options.grouping === 'owner' ? ownerKey(ownerOf(objective)) : '';
      const key = [columnOfLevel[objective.level], parentId, servesRung, owner].join(' ');
      const group = groups.get(key) ?? [];
      group.push(objective.id);
      groups.set(key, group);
      siblings.set(objective.id, group);
      children.forEach(visit);
    };
    [...bands, ...unaligned].forEach(visit);
    return siblings;
  }

  private countsOf({ bands, unaligned }: Cascade): Layout['counts'] {
    const counts = { objectives: 0, keyResults: 0 };
    const visit = ({ objective, children }: CascadeNode) => {
      const own = counted(objective, [ladderOf(this.plan, objective.id)], () => ({
        objectives: isObjectivePostponed(this.plan, objective) ? 0 : 1,
        keyResults: countedLadder(this.plan, objective.id).length,
      }));
      counts.objectives += own.objectives;
      counts.keyResults += own.keyResults;
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
    const siblingsNow = () => siblings(cascade, [this.options.grouping], () => this.siblingsIn(cascade));
    return {
      sizes: this.sizes,
      boxes: this.boxes,
      byId: new Map(this.boxes.map((box) => [box.objective.id, box])),
      // Of the many ways in which a board is looked at while somebody types, few have anything moved in them.
      get siblings() {
        return siblingsNow();
      },
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
      isMeasured: this.far === null,
      counts: counts(cascade, [], () => this.countsOf(cascade)),
    };
  }
}
