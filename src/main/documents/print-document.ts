import type { DocumentSheet } from '#contract/document.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Language } from '#domain/plan/rows.ts';
import type { Printer } from '../desk/host.ts';
import { composePlanBook } from './plan-book/plan-book.tsx';
import { composePoster } from './poster/poster.tsx';
import { readPageNumbers } from './shared/page-numbers.ts';

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
  let html: string;
  let pages = 1;
  if (options.kind === 'plan-book') {
    const draft = composePlanBook(plan, options, null);
    report({ stage: 'paginate', fraction: 0.15 });
    const first = await readPageNumbers(await printer.print({ html: draft, isFinal: false, signal }));
    signal.throwIfAborted();
    pages = first.pages;
    html = composePlanBook(plan, options, first.byAnchor);
  } else {
    html = composePoster(plan, options);
  }
  report({ stage: 'print', fraction: 0.5 });
  const pdf = await printer.print({ html, isFinal: true, signal });
  report({ stage: 'save', fraction: 0.95 });
  return { pdf, pages };
}
