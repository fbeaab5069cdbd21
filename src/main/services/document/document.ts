import dayjs from 'dayjs';
import { exported } from '#contract/document.ts';
import type { DocumentEvent, DocumentRequest, ExportEvent } from '#contract/printing.ts';
import { bonusReadingOf } from '#domain/bonus/reading.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { Problem } from '#domain/problem.ts';
import { textsOf } from '#texts/texts.ts';
import { documentName } from '../../documents/document-name.ts';
import { previewDocument, printDocument } from '../../documents/print-document.ts';
import type { PrintOptions, PrintSource } from '../../documents/printable.ts';
import { bonusAs } from '../../exchange/bonus/bonus-as.ts';
import { minutesAsMarkdown } from '../../exchange/markdown/minutes.ts';
import { planAsMarkdown } from '../../exchange/markdown/plan.ts';
import { wholePlanAs } from '../../exchange/whole-plan-as.ts';
import { assertReached } from '../../plan-file/past-plan.ts';
import type { PlanFile } from '../../plan-file/plan-file.ts';
import { eventQueue } from '../event-queue.ts';
import { planFileOf, router } from '../implement.ts';
import { FinishedFiles, finishedFile, placeFor, saveFinished, saveMade } from './finished-file.ts';

/** Tells how far work is, and how it ended; leaving the stream early cancels it. */
async function* told<Event extends { readonly kind: string }>(
  signal: AbortSignal | undefined,
  work: (tell: (event: Event) => void, cancel: AbortSignal) => Promise<Event>,
): AsyncGenerator<Event, void, void> {
  const cancel = new AbortController();
  signal?.addEventListener('abort', () => cancel.abort());
  const begin = (tell: (event: { readonly event: Event; readonly isLast: boolean } | Error) => void) => {
    work((event) => tell({ event, isLast: false }), cancel.signal).then(
      (event) => tell({ event, isLast: true }),
      (error: unknown) => tell(error instanceof Error ? error : new Error(String(error))),
    );
    return () => cancel.abort();
  };
  for await (const said of eventQueue(begin, signal)) {
    if (said instanceof Error) throw said;
    yield said.event;
    if (said.isLast) return;
  }
}

/** What a document is printed from, as it is now or was at a moment, and how. */
async function printingOf(
  file: PlanFile,
  { asOf, ...sheet }: DocumentRequest,
): Promise<{ readonly source: PrintSource; readonly options: PrintOptions }> {
  const past = typeof asOf === 'number' ? await file.asOf(asOf) : null;
  const source = past ?? file;
  const cycle = rowIn(source.plan, 'cycle', sheet.cycleId);
  const today = past?.today ?? dayjs().format('YYYY-MM-DD');
  if (sheet.kind === 'changes')
    for (const sequence of [sheet.since, sheet.until])
      if (typeof sequence === 'number') await assertReached(file, sequence);
  return { source, options: { ...sheet, cycle, today, asOf: past?.at ?? null } };
}

export const document = {
  print: router.document.print.handler(async function* ({ context, input, signal }) {
    const { host } = context.window.desk;
    const { source, options } = await printingOf(planFileOf(context), input);
    const name = documentName(source.plan, options.cycle, options);
    const place = await placeFor(host, fileNameOf(name), 'pdf');
    if (place === null) {
      yield { kind: 'dismissed' };
      return;
    }
    const files = new FinishedFiles(place);
    const t = textsOf(input.language);
    yield* told<DocumentEvent>(signal, async (tell, cancel) => {
      try {
        const { pages, missing } = await printDocument(source, options, host.press, {
          signal: cancel,
          report: (progress) => tell({ kind: 'progress', ...progress }),
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
    });
  }),

  export: router.document.export.handler(async function* ({ context, input: { as, language }, signal }) {
    const file = planFileOf(context);
    const { host } = context.window.desk;
    const place = await placeFor(host, fileNameOf(file.plan.about.name), exported[as].ending);
    if (place === null) {
      yield { kind: 'dismissed' };
      return;
    }
    const save = (read: () => void, cancel: AbortSignal) =>
      saveMade(place, async (files) => {
        // What cannot be read from the disk as it is may be there in memory.
        if (file.trouble || file.wasReplaced || file.isInMemory)
          return files.add(await wholePlanAs[as](file, language));
        await file.lookThrough();
        return files.make((to) =>
          host.exporter.write({ plan: file.path, as, language, to }, { signal: cancel, read }),
        );
      });
    yield { kind: 'progress', stage: 'gather' };
    yield* told<ExportEvent>(signal, async (tell, cancel) => {
      const path = await save(() => tell({ kind: 'progress', stage: 'write' }), cancel);
      return { kind: 'done', file: finishedFile(host, path) };
    });
  }),

  exportBonus: router.document.exportBonus.handler(async ({ context, input }) => {
    const file = planFileOf(context);
    const { host } = context.window.desk;
    const { plan } = file;
    const { cycleId, ending, language } = input;
    const cycle = rowIn(plan, 'cycle', cycleId);
    const today = dayjs().format('YYYY-MM-DD');
    const reading = bonusReadingOf(file.readings.planOf(cycle, today), plan, cycle);
    const title = textsOf(language)('bonus.paper.title');
    const place = await placeFor(host, fileNameOf([plan.about.name, cycle.name, title].join(' ')), ending);
    if (place === null) return null;
    return finishedFile(host, await saveFinished(place, await bonusAs[ending](reading, language)));
  }),

  preview: router.document.preview.handler(async ({ context, input, signal }) => {
    const { request, ...pages } = input;
    try {
      const { source, options } = await printingOf(planFileOf(context), request);
      return await previewDocument(source, options, context.window.desk.host.press, pages, signal);
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

  showInFolder: router.document.showInFolder.handler(({ context, input }) => {
    context.window.desk.host.showInFolder?.(input.path);
    return {};
  }),

  open: router.document.open.handler(async ({ context, input }) => {
    await context.window.desk.host.openDocument?.(input.path);
    return {};
  }),
};
