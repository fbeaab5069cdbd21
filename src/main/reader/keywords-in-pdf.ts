import { openPdf } from './open-pdf.ts';

/**
 * The keywords of a PDF as one text.
 * @throws Problem as `openPdf`
 */
export const keywordsInPdf = (bytes: Uint8Array): Promise<string> =>
  openPdf(bytes, (pdf) => pdf.getKeywords()?.join(', ') ?? '');
