import type { DocumentSheet } from '#contract/document.ts';
import type { Reading } from '#domain/past/reading.ts';
import { Problem } from '#domain/problem.ts';
import type { HistoryOf } from '#domain/progress/history.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import type { Printer } from '../desk/host.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { CurveSource } from '../plan-file/readings.ts';
import { composeGuide } from './guide/guide.tsx';
import { composeInsightsReport } from './insights/insights-report.tsx';
import { composeMinutes } from './minutes/minutes.tsx';
import { composeOnePager } from './one-pager/one-pager.tsx';
import { composePlanBook } from './plan-book/plan-book.tsx';
import { composePoster } from './poster/poster.tsx';
import { composeReviewReport, type OnePageSetting, onePageSettings } from './review/review-report.tsx';
import { countPages, type PageNumbers, readPageNumbers } from './shared/page-numbers.ts';
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

/** The plan to print, and how it was. */
export type PrintSource = Pick<PlanFile, 'plan' | 'readings'>;

/** What a document is printed from: the plan as it is read, with check-ins and ladders for those that draw curves. */
interface Read extends Reading {
  readonly laddersOn: CurveSource['laddersOn'];
}

const noHistory: HistoryOf = () => [];

/** The plan as a document tells of it: as its workshop ended, as its cycle is judged, or as it is now. */
function read({ plan, readings }: PrintSource, options: PrintOptions): Read {
  const { cycle, today } = options;
  const now: Read = { plan, historyOf: noHistory, laddersOn: () => plan };
  switch (options.kind) {
    case 'minutes': {
      const workshop = plan.tables.workshop.get(options.workshopId);
      if (!workshop) throw new Problem('plan/row-missing');
      return { ...now, ...readings.ofWorkshop(workshop, today) };
    }
    case 'review':
    case 'insights':
      return { ...readings.ofCycle(cycle, today), ...readings.curvesOf(cycle, today) };
    case 'plan-book':
    case 'one-pager':
    case 'poster':
      return { ...now, plan: readings.planOf(cycle, today) };
    case 'worksheets':
    case 'guide':
      return now;
  }
}

/** A request for a document that needs no page numbers of its own. */
type PlainOptions = Exclude<PrintOptions, { kind: 'plan-book' }>;

interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

type Report = (progress: PrintProgress) => void;
type Print = (html: string, isFinal?: boolean) => Promise<Uint8Array>;

/** Prints a document; aborting `signal` ends it. */
export async function printDocument(
  file: PrintSource,
  options: PrintOptions,
  printer: Printer,
  signal: AbortSignal,
  report: Report,
): Promise<Printed> {
  report({ stage: 'compose', fraction: 0.05 });
  const source = read(file, options);
  const print: Print = (html, isFinal = true) => {
    signal.throwIfAborted();
    return printer.print({ html, isFinal, signal });
  };
  const printed =
    options.kind === 'plan-book'
      ? await printWithContents((pages) => composePlanBook(source.plan, options, pages), print, report)
      : await printAtOnce(source, options, print, report);
  report({ stage: 'save', fraction: 0.95 });
  return printed;
}

/** How often a book is printed at most where its own page numbers move something to another page. */
const mostPasses = 3;

/**
 * Prints a document with page numbers in its contents: the first pass, untagged and unpainted, tells on which
 * page everything is, the second carries the numbers, and is printed again in the rare case that they moved something.
 */
async function printWithContents(
  compose: (pages: PageNumbers['byAnchor'] | null) => string,
  print: Print,
  report: Report,
): Promise<Printed> {
  report({ stage: 'paginate', fraction: 0.15 });
  let { byAnchor } = await readPageNumbers(await print(compose(null), false));
  for (let pass = 1; ; pass++) {
    report({ stage: 'print', fraction: 0.5 });
    const pdf = await print(compose(byAnchor));
    const told = await readPageNumbers(pdf);
    const isRight = [...byAnchor].every(([anchor, page]) => told.byAnchor.get(anchor) === page);
    if (isRight || pass === mostPasses) return { pdf, pages: told.pages };
    byAnchor = told.byAnchor;
  }
}

/** Prints closer and closer set, until all is on one page or no closer setting can be read. */
async function printOnOnePage(print: (setting: OnePageSetting) => Promise<Uint8Array>): Promise<Printed> {
  let printed: Printed = { pdf: new Uint8Array(), pages: 0 };
  for (const setting of onePageSettings) {
    const pdf = await print(setting);
    printed = { pdf, pages: await countPages(pdf) };
    if (printed.pages === 1) break;
  }
  return printed;
}

/** Prints a document that needs no page numbers of its own. */
async function printAtOnce(
  source: Read,
  options: PlainOptions,
  print: Print,
  report: Report,
): Promise<Printed> {
  report({ stage: 'print', fraction: 0.3 });
  if (options.kind === 'review' && options.isOnePage) {
    const { plan, historyOf, laddersOn } = source;
    return printOnOnePage((onePage) =>
      print(composeReviewReport(plan, { ...options, historyOf, laddersOn, onePage })),
    );
  }
  const pdf = await print(compose(source, options));
  return { pdf, pages: await countPages(pdf) };
}

/** A document without contents as printable HTML. */
function compose({ plan, historyOf, laddersOn }: Read, options: PlainOptions): string {
  const workshop = 'workshopId' in options ? plan.tables.workshop.get(options.workshopId) : undefined;
  switch (options.kind) {
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
      return composeReviewReport(plan, { ...options, historyOf, laddersOn, onePage: null });
    case 'insights':
      return composeInsightsReport(plan, { ...options, historyOf, laddersOn });
    case 'poster':
      return composePoster(plan, options);
  }
}
