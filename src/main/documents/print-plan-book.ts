import type { Plan } from '#domain/plan/plan.ts';
import type { Printer } from '../desk/host.ts';
import { composePlanBook, type PlanBookOptions } from './plan-book/plan-book.tsx';
import { readPageNumbers } from './shared/page-numbers.ts';

export interface PrintProgress {
  readonly stage: 'compose' | 'paginate' | 'print' | 'save';
  /** How far the whole job is, 0 to 1. */
  readonly fraction: number;
}

/**
 * Prints the plan book in two passes: the first, untagged, tells on which page everything is; the
 * second carries the numbers. Aborting `signal` ends it with the signal's reason.
 */
export async function printPlanBook(
  plan: Plan,
  options: PlanBookOptions,
  printer: Printer,
  signal: AbortSignal,
  report: (progress: PrintProgress) => void,
): Promise<{ pdf: Uint8Array; pages: number }> {
  report({ stage: 'compose', fraction: 0.05 });
  const draft = composePlanBook(plan, options, null);
  report({ stage: 'paginate', fraction: 0.15 });
  const first = await printer.print({ html: draft, paper: options.paper, isFinal: false, signal });
  const { byAnchor, pages } = await readPageNumbers(first);
  signal.throwIfAborted();
  report({ stage: 'print', fraction: 0.5 });
  const html = composePlanBook(plan, options, byAnchor);
  const pdf = await printer.print({ html, paper: options.paper, isFinal: true, signal });
  report({ stage: 'save', fraction: 0.95 });
  return { pdf, pages };
}
