import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A place in the outline, with how deep it stands. */
export interface Bookmark {
  readonly title: string;
  readonly depth: number;
}

/** A link within the document, or out of it. */
export interface PdfLink {
  /** The page it stands on and the one it leads to, from 1; none where it leads out. */
  readonly page: number;
  readonly to: number | null;
  readonly url: string | null;
}

/** An element of the structure tree that assistive technology reads. */
export interface PdfElement {
  readonly role: string;
  readonly page: number;
  /** What is said instead of a picture. */
  readonly alt: string | undefined;
}

export interface ReadPdf {
  /** The text of each page without white space, as a reader's search would compare it. */
  readonly pages: readonly string[];
  /** The same with its white space. */
  readonly texts: readonly string[];
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | null;
  readonly outline: readonly string[];
  readonly bookmarks: readonly Bookmark[];
  readonly links: readonly PdfLink[];
  readonly elements: readonly PdfElement[];
  /** What is attached, by its name. */
  readonly attachments: Readonly<Record<string, Uint8Array>>;
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

/** Reads a PDF file back. */
export const readPdf = (path: string): Promise<ReadPdf> => readPdfBytes(readFileSync(path));

type Element = { readonly role?: string; readonly alt?: string; readonly children?: readonly Element[] };

const elementsOf = (element: Element, page: number): PdfElement[] => [
  ...(element.role && element.role !== 'Root' ? [{ role: element.role, page, alt: element.alt }] : []),
  ...(element.children ?? []).flatMap((child) => elementsOf(child, page)),
];

/** Reads a PDF back: text by page, title, language, bookmarks, links, structure, what is attached. */
export async function readPdfBytes(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the bytes over, so it gets its own.
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const document = await task.promise;
  const texts: string[] = [];
  const links: PdfLink[] = [];
  const elements: PdfElement[] = [];
  let smallestText = Number.POSITIVE_INFINITY;
  let rightmost = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    for (const item of content.items) {
      if (!('height' in item) || item.height === 0) continue;
      smallestText = Math.min(smallestText, item.height);
      rightmost = Math.max(rightmost, Number(item.transform[4]) + item.width);
    }
    texts.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    for (const { subtype, url, dest } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const to = target ? (await document.getPageIndex(target[0])) + 1 : null;
      links.push({ page: number, to, url: url ?? null });
    }
    const tree = (await page.getStructTree()) as Element | null;
    if (tree) elements.push(...elementsOf(tree, number));
  }
  const { info } = (await document.getMetadata()) as {
    info: { Title?: string; Author?: string; Language?: string };
  };
  // pdf.js answers a map, whatever its types say.
  const mark = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  type Item = Awaited<ReturnType<typeof document.getOutline>>[number];
  const flat = (items: readonly Item[], depth: number): Bookmark[] =>
    items.flatMap(({ title, items: below }) => [{ title, depth }, ...flat(below, depth + 1)]);
  const bookmarks = flat((await document.getOutline()) ?? [], 0);
  const attached = ((await document.getAttachments()) ?? {}) as Record<
    string,
    { filename: string; content: Uint8Array }
  >;
  const [left = 0, bottom = 0, right = 0, top = 0] = (await document.getPage(1)).view;
  await task.destroy();
  return {
    pages: texts.map(withoutSpaces),
    texts,
    title: info.Title,
    author: info.Author,
    language: info.Language ?? null,
    outline: bookmarks.map(({ title }) => title),
    bookmarks,
    links,
    elements,
    attachments: Object.fromEntries(
      Object.values(attached).map(({ filename, content }) => [filename, content]),
    ),
    width: right - left,
    smallestText,
    rightmost,
    height: top - bottom,
    isTagged: mark?.get('Marked') === true,
    fonts: [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/gu),
    ].map((match) => match[1] ?? ''),
  };
}
