import type { DocumentSheet } from '#contract/document.ts';
import { keyResultsIn } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Language } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import type { HistoryOf } from '#domain/progress/history.ts';
import type { Printer } from '../desk/host.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { composeGuide } from './guide/guide.tsx';
import { composeInsightsReport } from './insights/insights-report.tsx';
import { composeMinutes } from './minutes/minutes.tsx';
import { composeOnePager } from './one-pager/one-pager.tsx';
import { composePlanBook } from './plan-book/plan-book.tsx';
import { composePoster } from './poster/poster.tsx';
import { composeReviewReport, type OnePageSetting, onePageSettings } from './review/review-report.tsx';
import { countPages, readPageNumbers } from './shared/page-numbers.ts';
import { composeWorksheets } from './worksheets/worksheets.tsx';

export interface PrintProgress {
  readonly stage: 'compose' | 'paginate' | 'print' | 'save';
  /** How far the whole job is, 0 to 1. */
  readonly fraction: number;
}

/** A request whose cycle has been found, on a day. */
export type PrintOptions = DocumentSheet & {
  readonly language: Language;
  readonly cycle: Cycle;
  readonly today: string;
};

/** The plan to print, and the check-ins that are not part of its model. */
export type PrintSource = Pick<PlanFile, 'plan' | 'checkIns'>;

/** What was checked in of each key result of a cycle. */
export function cycleHistories({ plan, checkIns }: PrintSource, cycle: Cycle): HistoryOf {
  return checkIns.histories(keyResultsIn(plan, cycle).map(({ id }) => id));
}

/**
 * Prints a document. One with page numbers in its contents is printed twice: the first pass, untagged,
 * tells on which page everything is, the second carries the numbers. Aborting `signal` ends it.
 */
export async function printDocument(
  file: PrintSource,
  options: PrintOptions,
  printer: Printer,
  signal: AbortSignal,
  report: (progress: PrintProgress) => void,
): Promise<{ pdf: Uint8Array; pages: number }> {
  report({ stage: 'compose', fraction: 0.05 });
  const { plan } = file;
  const { kind } = options;
  // Read for documents that draw it alone.
  const isDrawn = kind === 'review' || kind === 'insights' || kind === 'minutes';
  const historyOf: HistoryOf = isDrawn ? cycleHistories(file, options.cycle) : () => [];
  if (kind === 'review' && options.isOnePage) {
    const review = { ...options, historyOf };
    report({ stage: 'print', fraction: 0.3 });
    const printed = await printOnOnePage((onePage) => {
      signal.throwIfAborted();
      return printer.print({
        html: composeReviewReport(plan, { ...review, onePage }),
        isFinal: true,
        signal,
      });
    });
    report({ stage: 'save', fraction: 0.95 });
    return printed;
  }
  let html = compose(plan, historyOf, options, null);
  let pages: number | null = null;
  if (options.kind === 'plan-book') {
    report({ stage: 'paginate', fraction: 0.15 });
    const first = await readPageNumbers(await printer.print({ html, isFinal: false, signal }));
    signal.throwIfAborted();
    pages = first.pages;
    html = compose(plan, historyOf, options, first.byAnchor);
  }
  report({ stage: 'print', fraction: 0.5 });
  const pdf = await printer.print({ html, isFinal: true, signal });
  report({ stage: 'save', fraction: 0.95 });
  return { pdf, pages: pages ?? (await countPages(pdf)) };
}

/** Prints closer and closer set, until all is on one page or no closer setting can be read. */
async function printOnOnePage(print: (setting: OnePageSetting) => Promise<Uint8Array>) {
  let printed: { pdf: Uint8Array; pages: number } = { pdf: new Uint8Array(), pages: 0 };
  for (const setting of onePageSettings) {
    const pdf = await print(setting);
    printed = { pdf, pages: await countPages(pdf) };
    if (printed.pages === 1) break;
  }
  return printed;
}

/** A document as printable HTML; `pages` are the page numbers by anchor, null before they are known. */
function compose(
  plan: Plan,
  historyOf: HistoryOf,
  options: PrintOptions,
  pages: ReadonlyMap<string, number> | null,
): string {
  const workshop = 'workshopId' in options ? plan.tables.workshop.get(options.workshopId) : undefined;
  switch (options.kind) {
    case 'plan-book':
      return composePlanBook(plan, options, pages);
    case 'one-pager':
      return composeOnePager(plan, options);
    case 'minutes':
      if (!workshop) throw new Problem('plan/row-missing');
      return composeMinutes(plan, { ...options, workshop, historyOf });
    case 'worksheets':
      return composeWorksheets(plan, options);
    case 'guide':
      return composeGuide(plan, { ...options, workshop: workshop ?? null });
    case 'review':
      return composeReviewReport(plan, { ...options, historyOf, onePage: null });
    case 'insights':
      return composeInsightsReport(plan, { ...options, historyOf });
    case 'poster':
      return composePoster(plan, options);
  }
}
