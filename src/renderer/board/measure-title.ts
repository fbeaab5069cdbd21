import { breakableSpaces } from '#domain/wording/line-breaks.ts';

let context: CanvasRenderingContext2D | null = null;
let fontNow = '';
const caches = new Set<Map<string, unknown>>();
let letters: object = {};
/** No line is as long as so many letters: further ones are not measured. */
const mostMeasured = 400;
/** How many widths are kept of a font: those of a large plan. */
const mostKept = 20_000;

function widthOf(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 8;
  // Reading a font takes longer than measuring a word in it.
  if (font !== fontNow) {
    context.font = font;
    fontNow = font;
  }
  return context.measureText(text).width;
}

/** Measures how many lines a title takes in a font and width, at most so many: the rest is cut with an ellipsis. */
export function measurer(font: string, mostLines: number): (title: string, width: number) => number {
  const wordWidth = textWidth(font);
  // The words are as wide in a card of any width: only how they are set goes by that.
  const wordsOf = keptByText((title) =>
    Float64Array.from(title.split(breakableSpaces), (word) => wordWidth(word)),
  );
  return (title, width) => {
    const space = wordWidth(' ');
    let lines = 1;
    let used = 0;
    for (const length of wordsOf(title)) {
      if (used > 0 && used + space + length > width) {
        lines += 1;
        used = 0;
      }
      lines += used === 0 ? Math.max(0, Math.ceil(length / width) - 1) : 0;
      // A word that fills its line leaves no room behind it.
      used = used === 0 ? length % width || Math.min(length, width) : used + space + length;
      if (lines >= mostLines) break;
    }
    return Math.min(mostLines, lines);
  };
}

/** Measures how wide a text is in a font, or its beginning where it is longer than any line. */
export const textWidth = (font: string): ((text: string) => number) =>
  keptByText((text) => widthOf(text, font));

/** Keeps what is measured of a text, of whose beginning alone where it is longer than any line. */
function keptByText<Measured extends {}>(measure: (text: string) => Measured): (text: string) => Measured {
  const cache = new Map<string, Measured>();
  caches.add(cache);
  return (whole) => {
    const text = whole.slice(0, mostMeasured);
    const known = cache.get(text);
    if (known !== undefined) return known;
    const measured = measure(text);
    if (cache.size > mostKept) cache.clear();
    cache.set(text, measured);
    return measured;
  };
}

/** The lines of a card's title; its font is that of the title in card.module.css. */
export const titleLines = measurer('650 14.5px "Inter Variable", Inter, sans-serif', 3);

/** The lines of an owner's name in a card's head, of which none is cut, and of a rung's title. */
export const ownerLines = measurer('520 12.5px "Inter Variable", Inter, sans-serif', 6);
export const rungLines = measurer('520 13px "Inter Variable", Inter, sans-serif', 2);

/** The lines of a rung's figures, of which none is cut. */
export const figureLines = measurer('400 11.5px "Inter Variable", Inter, sans-serif', 12);

/** The letters that are measured with: others once further fonts have come. */
export const lettersNow = (): object => letters;

/** Forgets widths that were measured before the font was there. */
export function forgetWidths(): void {
  letters = {};
  for (const cache of caches) cache.clear();
}
