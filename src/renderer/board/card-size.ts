import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { contradictionsOf, difficultyOf } from '#domain/ladder/difficulty.ts';
import { drawn, ladderOf } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import { ownerInHead } from './owner-in-head.ts';
import type { Density, Sizes } from './sizes.ts';

/** How much room words take, at the usual size, in widths of pixels. */
export interface Measuring {
  /** How many lines a title takes in a width. */
  readonly titleLines: (title: string, width: number) => number;
  /** The same for an owner's name in a card's head, and for the title of a rung. */
  readonly ownerLines: (name: string, width: number) => number;
  readonly rungLines: (title: string, width: number) => number;
}

export interface CardLook extends Measuring {
  readonly sizes: Sizes;
  /** How much larger than usual everything is drawn, as for a projector. */
  readonly scale: number;
  readonly density: Density;
}

/** How high a card and its parts are, measured from its top. */
export interface CardSize {
  readonly titleLines: number;
  /** How high its head is: the owner's name whole, and the facts below it. */
  readonly head: number;
  /** Its drawn rungs, the easiest first. */
  readonly rungs: readonly KeyResult[];
  /** Where the first drawn rung begins. */
  readonly rungsTop: number;
  /** Where the drawn rungs meet, from the top down: above the first, between each two, below the last. */
  readonly gaps: readonly number[];
  readonly height: number;
}

/** Space that a card's edge and its menu take from the width of its title. */
const titleInset = 32;
/** The same for a title that stands alone between the disc and the mark of its state. */
const lonelyTitleInset = 32 + 32 + 64;
/** The same for an owner's name beside the disc and the menu, and for a rung between its number and its ring. */
const ownerInset = 32 + 24 + 8 + 36;
const rungInset = 32 + 32 + 10 + 42;
/** What a difficulty beside the ring takes. */
const difficultyInset = 44;

/** How high a rung is: its title takes two lines where one does not hold it. */
function rungHeight(plan: Plan, rung: KeyResult, width: number, look: CardLook): number {
  const { sizes, scale } = look;
  if (look.density === 'compact') return sizes.rung;
  const inset = rungInset + (difficultyOf(plan, rung.id) ? difficultyInset : 0);
  return sizes.rung + (look.rungLines(rung.title, width / scale - inset) - 1) * sizes.rungLine;
}

/** The size of an objective's card in a width, which is measured at the usual size, as wide as it would be then. */
export function cardSize(plan: Plan, objective: Objective, width: number, look: CardLook): CardSize {
  const { sizes, scale } = look;
  const isTitleAlone = look.density === 'titles';
  const rungs = isTitleAlone ? [] : ladderOf(plan, objective.id);
  const titleLines = look.titleLines(
    objective.title,
    width / scale - (isTitleAlone ? lonelyTitleInset : titleInset),
  );
  const hasFurtherParents = alignmentsOf(plan, objective.id).length > 1;
  const ownerLines = isTitleAlone
    ? 1
    : look.ownerLines(ownerInHead(plan, objective), width / scale - ownerInset);
  const head = sizes.head + (ownerLines - 1) * sizes.ownerLine;
  const rungsTop =
    head + titleLines * sizes.titleLine + sizes.titleGap + (hasFurtherParents ? sizes.parents : 0);
  const gaps = [rungsTop];
  for (const rung of drawn(plan, rungs)) {
    gaps.push((gaps.at(-1) as number) + rungHeight(plan, rung, width, look));
  }
  const ladder = rungs.length === 0 ? sizes.emptyLadder : (gaps.at(-1) as number) - rungsTop;
  const isContradicted = contradictionsOf(plan, objective.id).length > 0;
  const height = rungsTop + ladder + (isContradicted ? sizes.hint : 0) + sizes.foot;
  return { titleLines, head, rungs, rungsTop, gaps, height };
}
