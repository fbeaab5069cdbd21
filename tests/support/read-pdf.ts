import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** The text of each page without white space, as a reader's search would compare it. */
  readonly pages: readonly string[];
  readonly title: string | undefined;
  readonly language: string | null;
  readonly outline: readonly string[];
  readonly isTagged: boolean;
  readonly fonts: readonly string[];
  /** Size of the first page in points. */
  readonly width: number;
  /** How far right its text goes, in points. */
  readonly rightmost: number;
  /** Height of the smallest text in points. */
  readonly smallestText: number;
  readonly height: number;
}

export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** Reads a PDF back: text by page, title, language, bookmarks and whether it is tagged. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const bytes = readFileSync(path);
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const document = await task.promise;
  const pages: string[] = [];
  let smallestText = Number.POSITIVE_INFINITY;
  let rightmost = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) {
      if (!('height' in item) || item.height === 0) continue;
      smallestText = Math.min(smallestText, item.height);
      rightmost = Math.max(rightmost, Number(item.transform[4]) + item.width);
    }
    pages.push(withoutSpaces(content.items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  // pdf.js answers a map, whatever its types say.
  const mark = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const outline = ((await document.getOutline()) ?? []).flatMap(function flat(item): string[] {
    return [item.title, ...item.items.flatMap(flat)];
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = (await document.getPage(1)).view;
  await task.destroy();
  return {
    pages,
    title: info.Title,
    language: info.Language ?? null,
    outline,
    width: right - left,
    smallestText,
    rightmost,
    height: top - bottom,
    isTagged: mark?.get('Marked') === true,
    fonts: [...bytes.toString('latin1').matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/gu)].map(
      (match) => match[1] ?? '',
    ),
  };
}
