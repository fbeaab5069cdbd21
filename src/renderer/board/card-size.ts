import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { contradictionsOf, difficultyOf } from '#domain/ladder/difficulty.ts';
import { drawn, ladderOf } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import { type FactRows, type FactWidths, factRows } from './card-facts.ts';
import { ownerInHead } from './owner-in-head.ts';
import { type Density, type Sizes, sizesOf } from './sizes.ts';

/** How much room words take, at the usual size, in widths of pixels. */
export interface Measuring {
  /** How many lines a title takes in a width. */
  readonly titleLines: (title: string, width: number) => number;
  /** The same for an owner's name in a card's head, and for the title of a rung. */
  readonly ownerLines: (name: string, width: number) => number;
  readonly rungLines: (title: string, width: number) => number;
  /** How wide what a card says below its owner is, and the figures of a rung; how many lines these take in a width. */
  readonly factWidths: (objective: Objective) => FactWidths;
  readonly figureWidth: (rung: KeyResult) => number;
  readonly figureLines: (rung: KeyResult, width: number) => number;
}

/** Words that nobody has measured: each of one line. */
const unmeasured: Measuring = {
  titleLines: () => 1,
  ownerLines: () => 1,
  rungLines: () => 1,
  factWidths: () => ({ state: 0, stage: 0, time: 0 }),
  figureWidth: () => 0,
  figureLines: () => 1,
};

/** Answers how many lines letters take that are so wide on the average; of a line that is full half a word stays free. */
const linesOf = (letter: number, most: number) => (text: string, width: number) => {
  const length = text.length * letter;
  if (length <= width || length === 0) return 1;
  return Math.min(most, Math.ceil(length / Math.max(letter, width - 3 * letter)));
};

/**
 * Words that are not measured but counted by their letters, for cards that nobody sees: how high they are together is near
 * enough for a scroll bar. What cards say below their owners is taken to be as wide as on one that was measured.
 */
export const estimated = (facts: FactWidths | null): Measuring => ({
  ...unmeasured,
  titleLines: linesOf(7.3, 3),
  ownerLines: linesOf(6.2, 6),
  rungLines: linesOf(6.5, 2),
  ...(facts && { factWidths: () => facts }),
});

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
  readonly facts: FactRows;
  /** Its drawn rungs, the easiest first. */
  readonly rungs: readonly KeyResult[];
  /** Where the first drawn rung begins. */
  readonly rungsTop: number;
  /** Where the drawn rungs meet, from the top down: above the first, between each two, below the last. */
  readonly gaps: readonly number[];
  readonly height: number;
}

/** Answers how large the card of an objective is in a width, and how wide what it says below its owner. */
export interface CardSizes extends Pick<Measuring, 'factWidths'> {
  readonly sizeOf: (objective: Objective, width: number) => CardSize;
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
/** What stands between a title and the figures beside it. */
const figureGap = 8;

/** How wide the words of a rung may be in a card of a width, at the usual size. */
export const rungRoom = (width: number, scale: number, hasDifficulty: boolean): number =>
  width / scale - rungInset - (hasDifficulty ? difficultyInset : 0);

/** How high a rung is: title and figures take two lines where one does not hold them; compact ones stand side by side. */
function rungHeight(plan: Plan, rung: KeyResult, width: number, look: CardLook): number {
  const { sizes, scale } = look;
  const room = rungRoom(width, scale, difficultyOf(plan, rung.id) !== null);
  const height = sizes.rung + (look.figureLines(rung, room) - 1) * sizes.figureLine;
  const titleOf = (width: number) => (look.rungLines(rung.title, width) - 1) * sizes.rungLine;
  if (look.density !== 'compact') return height + titleOf(room);
  // Figures that would leave less than half of the room stand below.
  const beside = room - look.figureWidth(rung) - figureGap;
  return height + (beside < room / 2 ? sizes.figureLine + titleOf(room) : titleOf(beside));
}

/** How its facts are set; a title alone shows none but its state, as a mark. */
const alone: FactRows = { isBeside: true, rows: [['state']] };

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
  const facts = isTitleAlone
    ? alone
    : factRows(look.factWidths(objective), width / scale - ownerInset, width / scale - titleInset);
  const head =
    sizes.head +
    (ownerLines - 1) * sizes.ownerLine +
    (facts.isBeside ? 0 : sizes.factsBelow + (facts.rows.length - 1) * sizes.factLine);
  const rungsTop =
    head + titleLines * sizes.titleLine + sizes.titleGap + (hasFurtherParents ? sizes.parents : 0);
  const gaps = [rungsTop];
  for (const rung of drawn(plan, rungs)) {
    gaps.push((gaps.at(-1) as number) + rungHeight(plan, rung, width, look));
  }
  const ladder = rungs.length === 0 ? sizes.emptyLadder : (gaps.at(-1) as number) - rungsTop;
  const isContradicted = contradictionsOf(plan, objective.id).length > 0;
  const height = rungsTop + ladder + (isContradicted ? sizes.hint : 0) + sizes.foot;
  return { titleLines, head, facts, rungs, rungsTop, gaps, height };
}

/** How large cards are before anything is measured. */
export function unmeasuredSizes(
  plan: Plan,
  { scale, density }: Pick<CardLook, 'scale' | 'density'>,
): CardSizes {
  const look = { scale, density, sizes: sizesOf(density, scale), ...unmeasured };
  return { ...unmeasured, sizeOf: (objective, width) => cardSize(plan, objective, width, look) };
}
