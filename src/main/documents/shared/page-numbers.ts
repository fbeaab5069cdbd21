import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many pages a printed PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(pdf) });
  try {
    return (await task.promise).numPages;
  } finally {
    await task.destroy();
  }
}
