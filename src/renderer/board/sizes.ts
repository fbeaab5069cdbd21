/** Sizes of the board in pixels; the style sheet of the card reads the same ones. */
const common = {
  margin: 18,
  columnGap: 34,
  /** Three of them fit a window of 900 pixels beside the rail. */
  minimumColumn: 236,
  /** What a further line of an owner's name and of a rung's title adds. */
  ownerLine: 17,
  /** The same of a card's facts, and what they take more where they stand below its disc. */
  factLine: 19,
  factsBelow: 7,
  rungLine: 18,
  figureLine: 15,
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
