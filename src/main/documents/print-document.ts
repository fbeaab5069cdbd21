import type { Host } from '../desk/host.ts';
import { type Printed, printBy, type Report } from './print-passes.ts';
import { type PrintOptions, type PrintSource, printableOf } from './registry.ts';

/** Prints a document; aborting `signal` ends it. */
export async function printDocument(
  source: PrintSource,
  options: PrintOptions,
  host: Pick<Host, 'printer' | 'press'>,
  signal: AbortSignal,
  report: Report,
): Promise<Printed> {
  report({ stage: 'gather', fraction: 0.05 });
  const { read, print } = printableOf(options.kind);
  const printed = await print(read(source, options), options, printBy(host, signal, report), report);
  report({ stage: 'write', fraction: 0.95 });
  return printed;
}
