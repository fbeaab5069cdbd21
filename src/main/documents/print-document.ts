import type { MissingCharacter } from '#contract/document.ts';
import { Problem } from '#domain/problem.ts';
import type { Host } from '../desk/host.ts';
import { attachmentOf } from './attachment.ts';
import { placesOf } from './missing-characters.ts';
import { printBy } from './print-passes.ts';
import { type PrintOptions, type PrintSource, printableOf } from './registry.ts';
import type { DocumentMade, DocumentWork } from './set-document.ts';

type Presses = Pick<Host, 'printer' | 'press'>;

/** Prints a document. */
export async function printDocument(
  source: PrintSource,
  options: PrintOptions,
  host: Presses,
  work: DocumentWork,
): Promise<DocumentMade> {
  const { report } = work;
  report({ stage: 'gather', fraction: 0.05, volume: null });
  const { read, print } = printableOf(options.kind);
  const { pdf, ...made } = await print(
    read(source, options),
    options,
    printBy(host, source.plan, { ...work, attachment: await attachmentOf(source, options) }),
    report,
  );
  if (pdf) await work.out.add(pdf);
  report({ stage: 'write', fraction: 0.95, volume: null });
  return made;
}

/** The characters of a document that no font here shows, without printing it. */
export async function missingInDocument(
  source: PrintSource,
  options: PrintOptions,
  { press }: Presses,
): Promise<MissingCharacter[]> {
  const { read, print } = printableOf(options.kind);
  let missing: MissingCharacter[] = [];
  const look = Object.assign(() => Promise.reject(new Problem('document/print-failed')), {
    set: async ({ data }: { readonly data: unknown }) => {
      missing = placesOf(source.plan, await press.missingIn(data), data);
      return { pages: [], missing };
    },
  });
  await print(read(source, options), options, look, () => undefined);
  return missing;
}
