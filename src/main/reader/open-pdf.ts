import { PDF } from '@libpdf/core';
import { Problem } from '#domain/problem.ts';

/**
 * Reads something in a PDF.
 * @throws Problem `plan-file/pdf-locked`, `plan-file/pdf-unreadable`
 */
export async function openPdf<T>(bytes: Uint8Array, look: (pdf: PDF) => T): Promise<T> {
  try {
    const pdf = await PDF.load(bytes);
    if (pdf.isEncrypted && !pdf.isAuthenticated) throw new Problem('plan-file/pdf-locked');
    return look(pdf);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('plan-file/pdf-unreadable', {}, { cause: error });
  }
}
