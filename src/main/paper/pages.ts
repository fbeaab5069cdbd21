/** How the typesetter begins each page of what it draws: its ground with its size, then all that stands on it. */
const pageBegins =
  /\n {4}<path [^>]*?fill="([^"]*)"[^>]*d="M 0 0v ([\d.]+) h ([\d.]+) v [^"]*"\/>\n {4}<g(?: transform="matrix\(1 0 0 1 0 ([\d.]+)\)")?>/gu;

/** A drawing that others refer to by its name: a letter, or what something is cut by. */
const named = / {8}<(symbol|clipPath) id="([^"]+)"[\s\S]*?\n {8}<\/\1>\n/gu;

/**
 * Cuts the drawing of all pages, which stand under each other, into a drawing of each page that stands by itself: it has
 * its own letters and no others.
 */
export function pagesOf(drawing: string): string[] {
  const end = drawing.indexOf('\n    <defs id="glyph">');
  const body = drawing.slice(0, end);
  const definitions = drawing.slice(end, drawing.lastIndexOf('</svg>'));
  const names = new Map([...definitions.matchAll(named)].map(([whole, , id = '']) => [id, whole]));
  const others = definitions.replaceAll(named, '');
  const begins = [...body.matchAll(pageBegins)];
  return begins.map(({ index, 1: ground, 2: height, 3: width, 4: top = '0' }, at) => {
    const content = body.slice(index, begins[at + 1]?.index);
    const used = new Set([...`${content}${others}`.matchAll(/#([gc][0-9A-F]+)/gu)].map(([, id = '']) => id));
    const own = [...used].map((id) => names.get(id) ?? '').join('');
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 ${top} ${width} ${height}" width="${width}" height="${height}">`,
      `<rect y="${top}" width="${width}" height="${height}" fill="${ground}"/>`,
      content.slice(content.indexOf('<g')).replaceAll(/>\n\s+</gu, '><'),
      `<defs>${own}</defs>${others}</svg>`,
    ].join('');
  });
}
