import type { MissingCharacter } from '#contract/document.ts';
import { Problem } from '#domain/problem.ts';
import type { Host } from '../desk/host.ts';
import { placesOf } from './missing-characters.ts';
import { type Printed, type PrintWork, printBy } from './print-passes.ts';
import { type PrintOptions, type PrintSource, printableOf } from './registry.ts';

type Presses = Pick<Host, 'printer' | 'press'>;

/** Prints a document. */
export async function printDocument(
  source: PrintSource,
  options: PrintOptions,
  host: Presses,
  work: PrintWork,
): Promise<Printed> {
  const { report } = work;
  report({ stage: 'gather', fraction: 0.05 });
  const { read, print } = printableOf(options.kind);
  const printed = await print(read(source, options), options, printBy(host, source.plan, work), report);
  report({ stage: 'write', fraction: 0.95 });
  return printed;
}

/** The characters of a document that no font here shows, without printing it. */
export async function missingInDocument(
  source: PrintSource,
  options: PrintOptions,
  { press }: Presses,
): Promise<MissingCharacter[]> {
  const { read, print } = printableOf(options.kind);
  let missing: MissingCharacter[] = [];
  const nothing = { pdf: new Uint8Array(), pages: 0, missing };
  const look = Object.assign(() => Promise.reject(new Problem('document/print-failed')), {
    set: async ({ data }: { readonly data: unknown }) => {
      missing = placesOf(source.plan, await press.missingIn(data), data);
      return nothing;
    },
  });
  await print(read(source, options), options, look, () => undefined);
  return missing;
}
