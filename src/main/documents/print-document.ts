import type { Printer } from '../desk/host.ts';
import { type Printed, printBy, type Report } from './print-passes.ts';
import { type PrintOptions, type PrintSource, printableOf } from './registry.ts';

/** Prints a document; aborting `signal` ends it. */
export async function printDocument(
  source: PrintSource,
  options: PrintOptions,
  printer: Printer,
  signal: AbortSignal,
  report: Report,
): Promise<Printed> {
  report({ stage: 'compose', fraction: 0.05 });
  const { read, print } = printableOf(options.kind);
  const printed = await print(read(source, options), options, printBy(printer, signal), report);
  report({ stage: 'save', fraction: 0.95 });
  return printed;
}
