import type { Paper } from '#contract/document.ts';
import type { LadderData, RungData } from '../shared/parts.ts';

/** How close a page is set: sizes of text in points, space in millimetres. */
export interface Density {
  readonly name: number;
  readonly part: number;
  readonly objective: number;
  readonly rung: number;
  readonly abovePart: number;
  readonly aboveObjective: number;
  /** Around a rung, and between what is said of it. */
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
  readonly ring: number;
  /** Whether the bar of a rung stands below its title or beside it, or all that is said of it is on that line. */
  readonly form: 'apart' | 'beside' | 'line';
}

const densities: readonly Density[] = (
  [
    [24, 15, 11.5, 12, 8, 5, 4, 5, 1.8, 3.9, 'apart'],
    [21, 13, 11.5, 11, 6, 4, 2.8, 3.2, 1.6, 3.9, 'apart'],
    [20, 13, 11.5, 10.5, 5, 4, 1.7, 2, 1.4, 3.4, 'apart'],
    [18, 12, 11, 10, 4.5, 3.5, 1.5, 2, 1.3, 3, 'beside'],
    [17, 11.5, 10.5, 9.6, 4, 3, 1.1, 1.3, 1.1, 2.6, 'line'],
  ] as const
).map(([name, part, objective, rung, abovePart, aboveObjective, top, bottom, gap, ring, form]) => ({
  name,
  part,
  objective,
  rung,
  abovePart,
  aboveObjective,
  top,
  bottom,
  gap,
  ring,
  form,
}));

/** What the page of a person says, as far as it has to be looked at to tell how high it becomes. */
export interface PageContent {
  readonly name: string;
  readonly lead: string;
  readonly objectives: readonly {
    readonly title: string;
    readonly about: readonly string[];
    readonly serving: string;
    readonly ladder: LadderData;
  }[];
  /** What is said of each rung of other people's, in two lines. */
  readonly rungs: readonly { readonly title: string; readonly note: string }[];
}

/** What a page has room for, within its margins, in millimetres. */
const rooms: { readonly [P in Paper]: { readonly width: number; readonly height: number } } = {
  A4: { width: 172, height: 254 },
  Letter: { width: 177, height: 236 },
};

const wide = /[\u1100-\u11ff\u2e80-\u{ffef}\u{1f000}-\u{3ffff}]/u;

/** About how wide a text is at a size, rather too wide than too narrow. */
function widthOf(text: string, points: number): number {
  let letters = 0;
  for (const letter of text) letters += wide.test(letter) ? 1.1 : 0.54;
  return letters * points * 0.3528;
}

/** How high a text is in a width: capitals of its first line, and the lines below. */
function heightOf(text: string, points: number, width: number, leading = 1.36): number {
  const lines = Math.max(1, Math.ceil(widthOf(text, points) / Math.max(1, width * 0.97)));
  return points * 0.3528 * (0.74 + (lines - 1) * leading);
}

/** What the drawing of a ladder takes from the width of its rungs. */
const besideLadder = 26;
/** Less than this is too narrow for a title. */
const leastForTitle = 45;
/** What else is said of a rung, as it stands on a line. */
const aboutLine = (about: readonly string[]) => about.join('      ');

const titleHeight = (text: string, points: number, width: number) => heightOf(text, points, width, 1.1);
const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0);

/** What stands beside the title of a rung takes from its width. */
function besideTitle({ from, to, about }: RungData, form: Density['form']): number {
  const ends = widthOf(from + to, 10);
  if (form === 'apart') return 0;
  if (form === 'line') return ends + 32 + widthOf(aboutLine(about), 8);
  return Math.max(ends, 18 + widthOf(to, 10), 22 + widthOf(from, 10), 40) + 36;
}

/** How a rung is set: on one line only where that leaves its title some room. */
const formOf = (rung: RungData, { form }: Density, width: number): Density['form'] =>
  form === 'line' && width - besideTitle(rung, form) < leastForTitle ? 'beside' : form;

/** How high a rung is in a ladder of a width. */
function rungHeight(rung: RungData, density: Density, width: number): number {
  const { gap } = density;
  const about = aboutLine(rung.about);
  const form = formOf(rung, density, width);
  const beside = besideTitle(rung, form);
  if (form !== 'apart' && width - beside < leastForTitle) return Number.POSITIVE_INFINITY;
  const title = titleHeight(rung.title, density.rung, width - beside);
  const bar = form === 'apart' ? 2.2 + Math.max(4.4, heightOf(rung.to, 10, width / 2)) : 0;
  const said = about && form !== 'line' ? gap + heightOf(about, 8, width) : 0;
  const notes = rung.notes.map((note) => gap + heightOf(note, 8.4, width - 3));
  const steps = rung.steps.map((step) => Math.max(gap, 1.4) + heightOf(step.title, 8.4, width - 6) + 0.6);
  return density.top + Math.max(title, 3.6) + bar + said + sum(notes) + sum(steps) + density.bottom;
}

/** How high each piece of a page is that is not to be torn: its head, and its objectives and rungs of others. */
function heightsOf(content: PageContent, density: Density, width: number): number[] {
  const part = density.abovePart + titleHeight('', density.part, width) + 2.5;
  const head =
    5.2 + titleHeight(content.name, density.name, width) + 3 + heightOf(content.lead, 9.6, width) + 6.5;
  const objectives = content.objectives.map(({ title, about, serving, ladder }, index) => {
    const ends = density.form === 'line' ? 1.5 : 9;
    return (
      (index === 0 ? part : density.aboveObjective) +
      titleHeight(`${title}              ${ladder.top} ${ladder.foot}`, density.objective, width) +
      2.2 +
      (about.length > 0 ? heightOf(aboutLine(about), 8, width) + 2 : 0) +
      (serving ? heightOf(serving, 9.6, width) + 2 : 0) +
      ends +
      Math.max(5, sum(ladder.rungs.map((rung) => rungHeight(rung, density, width - besideLadder))))
    );
  });
  const rows = content.rungs.map(
    ({ title, note }) => 3.2 + heightOf(title, 10, width - 70) + 1.4 + heightOf(note, 7.5, width - 70),
  );
  return [head, ...objectives, ...(rows.length > 0 ? [part + 4.5, ...rows] : [])];
}

/** How many pages pieces of these heights take where none is torn that a page can hold. */
function pagesOf(heights: readonly number[], room: number): number {
  let [pages, filled] = [0, room];
  for (const height of heights) {
    if (filled + height > room) {
      pages += Math.max(1, Math.ceil(height / room));
      filled = 0;
    }
    filled += height;
  }
  return pages;
}

/** How a page is set: of each of its objectives whether a page can hold it, and how each rung stands. */
export interface PageSetting {
  readonly density: Density;
  readonly pages: number;
  readonly ladders: readonly { readonly isWhole: boolean; readonly forms: readonly Density['form'][] }[];
}

/** The roomiest density that needs no more pages than the closest, which is one wherever that can be. */
export function settingOf(content: PageContent, paper: Paper): PageSetting {
  const { width, height } = rooms[paper];
  const tried = densities.map((density) => {
    const heights = heightsOf(content, density, width);
    return { density, heights, pages: pagesOf(heights, height) };
  });
  const least = Math.min(...tried.map(({ pages }) => pages));
  const { density, heights } =
    tried.find(({ pages }) => pages === least) ?? (tried[0] as (typeof tried)[number]);
  const ladders = content.objectives.map(({ ladder }, index) => ({
    isWhole: (heights[index + 1] ?? 0) < height,
    forms: ladder.rungs.map((rung) => formOf(rung, density, width - besideLadder)),
  }));
  return { density, pages: Number.isFinite(least) ? least : 1, ladders };
}
