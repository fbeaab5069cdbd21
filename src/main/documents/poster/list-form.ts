import type { CascadeNode } from '#domain/alignment/cascade.ts';
import { measure } from '#domain/drawing/map-layout.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { textsOf } from '#texts/texts.ts';
import type { Content } from './forms.ts';
import type { Run } from './lines.ts';
import { cardOptions } from './objective-card.ts';
import { largest } from './search.ts';
import { card, mostLines, typeOf } from './sheet.ts';
import type { ShownCascade } from './shown.ts';

/** What can stand in a column of the list. */
type What =
  /** With its ladder where those of its level are drawn, else in a line. */
  | { readonly kind: 'objective'; readonly objective: Objective }
  /** The head of what serves nothing. */
  | { readonly kind: 'unaligned' }
  /** The head of a block once more, where it goes on in another column. */
  | { readonly kind: 'continued'; readonly objective: Objective | null };

/** Where it stands there; all measures are in sizes of a line. */
export interface ListItem {
  readonly what: What;
  readonly depth: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** A list on its sheet. */
export interface ListFit {
  /** The size of its lines in millimetres. */
  readonly size: number;
  readonly width: number;
  readonly items: readonly ListItem[];
}

/** Widths of columns, in sizes of a line. */
const widths = { least: 17, most: 34 } as const;
const gapX = 2;
const mostColumns = 14;
const between = 0.35;
const betweenLadders = 0.9;
const betweenBlocks = 1.8;
const indent = 1.1;
const mostIndents = 5;
/** Lines and blocks move apart so many times at most where there is room. */
const mostSpread = 4;

interface Columns {
  readonly size: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly spread: number;
}

type Flowing = Pick<ListItem, 'what' | 'depth'>;

/** Blocks of a company objective with all that serves it, and a last one of all that serves nothing. */
function blocksOf({ bands, unaligned }: ShownCascade): Flowing[][] {
  const itemsOf = ({ objective, children }: CascadeNode, depth: number): Flowing[] => [
    { what: { kind: 'objective', objective }, depth },
    ...children.flatMap((child) => itemsOf(child, depth + 1)),
  ];
  const blocks = bands.map((band) => itemsOf(band, 0));
  if (unaligned.length === 0) return blocks;
  return [
    ...blocks,
    [{ what: { kind: 'unaligned' }, depth: 0 }, ...unaligned.flatMap((node) => itemsOf(node, 1))],
  ];
}

/** The list with the largest type, from `least` to `most` millimetres, that the sheet has room for. */
export function fitList(content: Content, least: number, most: number): ListFit | null {
  const blocks = blocksOf(content.cascade);
  if (blocks.length === 0) return null;
  const { room } = content.sheet;
  let best: Columns | null = null;
  for (let count = 1; count <= mostColumns; count++) {
    const from: number = best ? best.size * 1.02 : least;
    if (from > most) break;
    const at = (size: number): Columns | null => {
      const width = Math.min(widths.most, (room.width / size - (count - 1) * gapX) / count);
      if (width < widths.least) return null;
      const columns = { size, count, width, height: room.height / size, spread: 1 };
      return flow(content, blocks, columns) && columns;
    };
    best = largest(from, most, 0.03, at) ?? best;
  }
  if (!best) return null;
  const columns = best;
  const items = largest(1, mostSpread, 0.02, (spread) => flow(content, blocks, { ...columns, spread }));
  return items && { size: columns.size, width: columns.width, items };
}

/** Everything in columns, no head alone at the foot of one; null where they are too few. */
function flow(content: Content, blocks: readonly Flowing[][], columns: Columns): ListItem[] | null {
  const { count, width, height, spread } = columns;
  const items: ListItem[] = [];
  const whole = content.sheet.room.width / columns.size;
  const step = count > 1 ? Math.min((whole - width) / (count - 1), width + 3 * gapX) : 0;
  let column = 0;
  let y = 0;
  const put = (item: Flowing, own: number) => {
    items.push({ ...item, height: own, x: column * step, y });
    y += own;
  };
  for (const block of blocks) {
    const [head] = block as [Flowing];
    for (const [index, item] of block.entries()) {
      const own = heightOf(content, item, width);
      const next =
        index === 0 && block[1] ? gapBelow(content, head, block[1]) + heightOf(content, block[1], width) : 0;
      const gap = y === 0 ? 0 : gapBelow(content, block[index - 1], item) * spread;
      if (y + gap + own + next > height) {
        column += 1;
        y = 0;
        if (column >= count) return null;
        if (index > 0) {
          const continued: Flowing = {
            what: {
              kind: 'continued',
              objective: head.what.kind === 'objective' ? head.what.objective : null,
            },
            depth: 0,
          };
          put(continued, heightOf(content, continued, width));
          y += between * spread;
        }
        if (y + own + next > height) return null;
      } else y += gap;
      put(item, own);
    }
  }
  return items;
}

const hasLadder = ({ ladders }: Content, { what }: Flowing) =>
  what.kind === 'objective' && ladders.has(what.objective.level);

/** The space between two of a block, or above its head. */
function gapBelow(content: Content, above: Flowing | undefined, item: Flowing): number {
  if (!above) return betweenBlocks;
  if (hasLadder(content, item)) return betweenLadders;
  return hasLadder(content, above) ? betweenLadders / 2 : between;
}

/** How far something is indented: what serves the company objective of a block stands below its title. */
export const indentOf = (depth: number): number => Math.min(Math.max(0, depth - 1), mostIndents) * indent;

/** A ladder in the list, which has no frame. */
export const measureIn = (content: Content, objective: Objective, width: number) =>
  measure(content.plan, objective, cardOptions(content, { ...card, padding: 0, width, gapX: 0, gapY: 0 }));

/** Words that stand on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** The words of a line, before its title and after it. */
export function lineRuns({ plan, cascade, language }: Content, objective: Objective) {
  const count = cascade.omittedBelow.get(objective.id) ?? 0;
  return {
    owner: ownerName(plan, ownerOf(objective)),
    omitted: count > 0 ? unbroken(textsOf(language)('poster.omitted', { count })) : '',
  };
}

function heightOf(content: Content, { what, depth }: Flowing, width: number): number {
  const room = width - indentOf(depth);
  switch (what.kind) {
    case 'objective': {
      const { objective } = what;
      if (content.ladders.has(objective.level)) return measureIn(content, objective, room).height;
      const { owner, omitted } = lineRuns(content, objective);
      const runs: Run[] = [
        { text: owner, face: 'strong' },
        { text: objective.title, face: 'text' },
        { text: omitted, face: 'text' },
      ];
      return Math.min(mostLines.title + 1, content.lines.count(runs, room - card.mark)) * card.line;
    }
    case 'unaligned':
      return card.titleLine * typeOf.company;
    case 'continued':
      return card.line + between;
  }
}
