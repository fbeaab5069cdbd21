import { PDF } from '@libpdf/core';
import { Problem } from '#domain/problem.ts';

/** What a plan inside a document is called. */
const planEnding = '.tangga';

interface AttachedPlan {
  /** Its name without the ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The plan that is attached to a PDF.
 * @throws Problem `plan-file/pdf-without-plan`, `plan-file/pdf-locked`, `plan-file/pdf-unreadable`
 */
export async function planInPdf(bytes: Uint8Array): Promise<AttachedPlan> {
  let plan: AttachedPlan | undefined;
  try {
    const pdf = await PDF.load(bytes);
    if (pdf.isEncrypted && !pdf.isAuthenticated) throw new Problem('plan-file/pdf-locked');
    for (const [key, { filename }] of pdf.getAttachments()) {
      const content = filename.endsWith(planEnding) ? pdf.getAttachment(key) : null;
      if (content) plan ??= { name: filename.slice(0, -planEnding.length), bytes: content };
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('plan-file/pdf-unreadable', {}, { cause: error });
  }
  if (!plan) throw new Problem('plan-file/pdf-without-plan');
  return plan;
}
