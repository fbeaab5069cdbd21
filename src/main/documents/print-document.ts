import type { DocumentSheet } from '#contract/document.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Language } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import type { Printer } from '../desk/host.ts';
import { composeGuide } from './guide/guide.tsx';
import { composeMinutes } from './minutes/minutes.tsx';
import { composeOnePager } from './one-pager/one-pager.tsx';
import { composePlanBook } from './plan-book/plan-book.tsx';
import { composePoster } from './poster/poster.tsx';
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

/**
 * Prints a document. One with page numbers in its contents is printed twice: the first pass, untagged,
 * tells on which page everything is, the second carries the numbers. Aborting `signal` ends it.
 */
export async function printDocument(
  plan: Plan,
  options: PrintOptions,
  printer: Printer,
  signal: AbortSignal,
  report: (progress: PrintProgress) => void,
): Promise<{ pdf: Uint8Array; pages: number }> {
  report({ stage: 'compose', fraction: 0.05 });
  let html = compose(plan, options, null);
  let pages: number | null = null;
  if (options.kind === 'plan-book') {
    report({ stage: 'paginate', fraction: 0.15 });
    const first = await readPageNumbers(await printer.print({ html, isFinal: false, signal }));
    signal.throwIfAborted();
    pages = first.pages;
    html = compose(plan, options, first.byAnchor);
  }
  report({ stage: 'print', fraction: 0.5 });
  const pdf = await printer.print({ html, isFinal: true, signal });
  report({ stage: 'save', fraction: 0.95 });
  return { pdf, pages: pages ?? (await countPages(pdf)) };
}

/** A document as printable HTML; `pages` are the page numbers by anchor, null before they are known. */
function compose(plan: Plan, options: PrintOptions, pages: ReadonlyMap<string, number> | null): string {
  const workshop = 'workshopId' in options ? plan.tables.workshop.get(options.workshopId) : undefined;
  switch (options.kind) {
    case 'plan-book':
      return composePlanBook(plan, options, pages);
    case 'one-pager':
      return composeOnePager(plan, options);
    case 'minutes':
      if (!workshop) throw new Problem('plan/row-missing');
      return composeMinutes(plan, { ...options, workshop });
    case 'worksheets':
      return composeWorksheets(plan, options);
    case 'guide':
      return composeGuide(plan, { ...options, workshop: workshop ?? null });
    case 'poster':
      return composePoster(plan, options);
  }
}
