import { mkdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import dayjs from 'dayjs';
import type { DocumentEvent } from '#contract/document.ts';
import { Problem } from '#domain/problem.ts';
import { documentName } from '../../documents/document-name.ts';
import { printDocument } from '../../documents/print-document.ts';
import { minutesAsMarkdown } from '../../exchange/markdown/minutes.ts';
import { planAsMarkdown } from '../../exchange/markdown/plan.ts';
import { eventQueue } from '../event-queue.ts';
import { planFileOf, router } from '../implement.ts';
import { fileNameOf, freePath } from '../plan-file/file-name.ts';
import { rowIn } from '../rows.ts';

/**
 * Writes a finished document in one go: a file of that name is never left half written.
 * @throws Problem `document/cannot-write`
 */
export async function saveDocument(path: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeFile(`${path}.part`, pdf);
    await rename(`${path}.part`, path);
  } catch (error) {
    await rm(`${path}.part`, { force: true });
    throw new Problem('document/cannot-write', { path }, { cause: error });
  }
}

export const document = {
  print: router.document.print.handler(async function* ({ context, input, signal }) {
    const { plan } = planFileOf(context);
    const { host } = context.window.desk;
    const cycle = rowIn(plan, 'cycle', input.cycleId);
    const name = `${fileNameOf(documentName(plan, cycle, input))}.pdf`;
    let path: string;
    if (host.chooseSave) {
      const chosen = await host.chooseSave(name, 'pdf');
      if (chosen === null) {
        yield { kind: 'dismissed' };
        return;
      }
      path = chosen;
    } else {
      const folder = join(host.plansFolder, 'PDF');
      mkdirSync(folder, { recursive: true });
      path = freePath(folder, name.slice(0, -'.pdf'.length), 'pdf');
    }
    const cancel = new AbortController();
    signal?.addEventListener('abort', () => cancel.abort());
    const today = dayjs().format('YYYY-MM-DD');
    const work = (tell: (event: DocumentEvent | Error) => void) => {
      printDocument(plan, { ...input, cycle, today }, host.printer, cancel.signal, (progress) =>
        tell({ kind: 'progress', ...progress }),
      )
        .then(async ({ pdf, pages }) => {
          await saveDocument(path, pdf);
          tell({
            kind: 'done',
            path,
            name: basename(path),
            pages,
            url: host.offerDownload?.(path, basename(path)) ?? null,
          });
        })
        .catch((error: unknown) => tell(error instanceof Error ? error : new Error(String(error))));
      // Leaving the stream early cancels the work.
      return () => cancel.abort();
    };
    for await (const event of eventQueue<DocumentEvent | Error>(work, signal)) {
      if (event instanceof Error) throw event;
      yield event;
      if (event.kind === 'done') return;
    }
  }),

  markdown: router.document.markdown.handler(({ context, input }) => {
    const { plan } = planFileOf(context);
    const markdown =
      input.kind === 'plan'
        ? planAsMarkdown(plan, rowIn(plan, 'cycle', input.cycleId), input.language)
        : minutesAsMarkdown(plan, rowIn(plan, 'workshop', input.workshopId), input.language);
    return { markdown };
  }),

  open: router.document.open.handler(async ({ context, input }) => {
    await context.window.desk.host.openDocument?.(input.path);
    return {};
  }),
};
