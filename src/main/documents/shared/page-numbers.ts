import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PageNumbers {
  /** The page, from 1, on which each named place begins. */
  readonly byAnchor: ReadonlyMap<string, number>;
  readonly pages: number;
}

/** How many pages a printed PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf) });
  try {
    return (await task.promise).numPages;
  } finally {
    await task.destroy();
  }
}

/** Reads from a printed PDF on which page each named destination stands. */
export async function readPageNumbers(pdf: Uint8Array): Promise<PageNumbers> {
  // pdf.js takes the bytes over, so it gets its own.
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: true });
  const document = await task.promise;
  try {
    // pdf.js answers a map, whatever its types say.
    const destinations = (await document.getDestinations()) as unknown as ReadonlyMap<
      string,
      readonly [{ readonly num: number; readonly gen: number }] | null
    >;
    const byAnchor = new Map<string, number>();
    for (const [name, destination] of destinations) {
      const target = destination?.[0];
      if (target) byAnchor.set(name, (await document.getPageIndex(target)) + 1);
    }
    return { byAnchor, pages: document.numPages };
  } finally {
    await task.destroy();
  }
}
