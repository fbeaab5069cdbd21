import dayjs from 'dayjs';
import { type DocumentEvent, exported } from '#contract/document.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { Problem } from '#domain/problem.ts';
import { textsOf } from '#texts/texts.ts';
import { documentName } from '../../documents/document-name.ts';
import { previewDocument, printDocument } from '../../documents/print-document.ts';
import type { DocumentProgress } from '../../documents/set-document.ts';
import { minutesAsMarkdown } from '../../exchange/markdown/minutes.ts';
import { planAsMarkdown } from '../../exchange/markdown/plan.ts';
import { wholePlanAs } from '../../exchange/whole-plan-as.ts';
import { eventQueue } from '../event-queue.ts';
import { planFileOf, router } from '../implement.ts';
import { fileNameOf } from '../plan-file/file-name.ts';
import { FinishedFiles, finishedFile, placeFor, saveFinished } from './finished-file.ts';

export const document = {
  print: router.document.print.handler(async function* ({ context, input, signal }) {
    const file = planFileOf(context);
    const { plan } = file;
    const { host } = context.window.desk;
    const cycle = rowIn(plan, 'cycle', input.cycleId);
    const place = await placeFor(host, fileNameOf(documentName(plan, cycle, input)), 'pdf');
    if (place === null) {
      yield { kind: 'dismissed' };
      return;
    }
    const cancel = new AbortController();
    signal?.addEventListener('abort', () => cancel.abort());
    const today = dayjs().format('YYYY-MM-DD');
    const files = new FinishedFiles(place);
    const t = textsOf(input.language);
    const make = async (report: (progress: DocumentProgress) => void): Promise<DocumentEvent> => {
      try {
        const { pages, missing } = await printDocument(file, { ...input, cycle, today }, host.press, {
          signal: cancel.signal,
          report,
          out: files,
        });
        const paths = await files.give((name, number, of) => t('document.volumeName', { name, number, of }));
        const [first, ...others] = paths.map((path, at) => ({
          ...finishedFile(host, path),
          pages: pages[at] as number,
        }));
        if (!first) throw new Error('Nothing was made.');
        return {
          kind: 'done',
          pages: pages.reduce((sum, count) => sum + count, 0),
          volumes: [first, ...others],
          missing,
        };
      } finally {
        files.clear();
      }
    };
    const work = (tell: (event: DocumentEvent | Error) => void) => {
      make((progress) => tell({ kind: 'progress', ...progress })).then(tell, (error: unknown) =>
        tell(error instanceof Error ? error : new Error(String(error))),
      );
      // Leaving the stream early cancels the work.
      return () => cancel.abort();
    };
    for await (const event of eventQueue<DocumentEvent | Error>(work, signal)) {
      if (event instanceof Error) throw event;
      yield event;
      if (event.kind === 'done') return;
    }
  }),

  export: router.document.export.handler(async ({ context, input: { as, language } }) => {
    const file = planFileOf(context);
    const { host } = context.window.desk;
    const place = await placeFor(host, fileNameOf(file.plan.about.name), exported[as].ending);
    if (place === null) return null;
    return finishedFile(host, await saveFinished(place, await wholePlanAs[as](file, language)));
  }),

  preview: router.document.preview.handler(async ({ context, input, signal }) => {
    const file = planFileOf(context);
    const { request, ...pages } = input;
    const cycle = rowIn(file.plan, 'cycle', request.cycleId);
    const options = { ...request, cycle, today: dayjs().format('YYYY-MM-DD') };
    try {
      return await previewDocument(file, options, context.window.desk.host.press, pages, signal);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const problem = { code: error.code, parameters: { ...error.parameters } };
      return { pages: 0, isWhole: true, drawings: [], missing: [], problem };
    }
  }),

  markdown: router.document.markdown.handler(({ context, input }) => {
    const file = planFileOf(context);
    const { plan } = file;
    const cycle = rowIn(plan, 'cycle', input.cycleId);
    const today = dayjs().format('YYYY-MM-DD');
    const markdown =
      input.kind === 'plan'
        ? planAsMarkdown(file.readings.planOf(cycle, today), cycle, input.language)
        : minutesAsMarkdown(
            file.readings.ofWorkshop(rowIn(plan, 'workshop', input.workshopId), today),
            rowIn(plan, 'workshop', input.workshopId),
            input.language,
          );
    return { markdown };
  }),

  open: router.document.open.handler(async ({ context, input }) => {
    await context.window.desk.host.openDocument?.(input.path);
    return {};
  }),
};
