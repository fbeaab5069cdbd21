import { Problem } from '#domain/problem.ts';
import { openPdf } from './open-pdf.ts';

/** What a plan inside a document is called. */
const planEnding = '.tangga';

interface AttachedPlan {
  /** Its name without the ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The plan that is attached to a PDF.
 * @throws Problem `plan-file/pdf-without-plan`, and as `openPdf`
 */
export async function planInPdf(bytes: Uint8Array): Promise<AttachedPlan> {
  const plan = await openPdf(bytes, (pdf) => {
    let found: AttachedPlan | undefined;
    for (const [key, { filename }] of pdf.getAttachments()) {
      const content = filename.endsWith(planEnding) ? pdf.getAttachment(key) : null;
      if (content) found ??= { name: filename.slice(0, -planEnding.length), bytes: content };
    }
    return found;
  });
  if (!plan) throw new Problem('plan-file/pdf-without-plan');
  return plan;
}
