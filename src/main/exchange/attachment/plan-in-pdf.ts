import { PDF } from '@libpdf/core';

/** What is found in a PDF; why there is no plan where there is none. */
export type Found =
  | { readonly kind: 'plan'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'none' | 'locked' | 'unreadable' };

/** What a plan inside a document is called. */
const planEnding = '.tangga';

/** The plan that is attached to a PDF. What is wrong with a PDF is an answer, for it may be anything at all. */
export async function planInPdf(bytes: Uint8Array): Promise<Found> {
  try {
    const pdf = await PDF.load(bytes);
    if (pdf.isEncrypted && !pdf.isAuthenticated) return { kind: 'locked' };
    for (const [key, { filename }] of pdf.getAttachments()) {
      if (!filename.endsWith(planEnding)) continue;
      const plan = pdf.getAttachment(key);
      if (plan) return { kind: 'plan', name: filename.slice(0, -planEnding.length), bytes: plan };
    }
    return { kind: 'none' };
  } catch {
    return { kind: 'unreadable' };
  }
}
