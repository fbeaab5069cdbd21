/** Must be the font of the card's title in card.module.css. */
const font = '650 14.5px "Inter Variable", Inter, sans-serif';
const mostLines = 3;

let context: CanvasRenderingContext2D | null = null;
const cache = new Map<string, number>();

function widthOf(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 8;
  context.font = font;
  return context.measureText(text).width;
}

/** How many lines a card's title takes in `width` pixels, three at most: the rest is cut with an ellipsis. */
export function titleLines(title: string, width: number): number {
  const key = `${Math.round(width)}|${title}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  let lines = 1;
  let used = 0;
  const space = widthOf(' ');
  for (const word of title.slice(0, 400).split(/\s+/u)) {
    const length = widthOf(word);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = 0;
    }
    lines += used === 0 ? Math.max(0, Math.ceil(length / width) - 1) : 0;
    used = used === 0 ? length % width : used + space + length;
    if (lines >= mostLines) break;
  }
  const result = Math.min(mostLines, lines);
  if (cache.size > 20_000) cache.clear();
  cache.set(key, result);
  return result;
}

/** Forgets widths that were measured before the font was there. */
export const forgetWidths = (): void => cache.clear();
