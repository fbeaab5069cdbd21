import type { DocumentPreview } from '#contract/printing.ts';
import type { Press } from '../paper/press.ts';
import { attachmentOf } from './attachment.ts';
import { placesOf } from './missing-characters.ts';
import type { PrintOptions, PrintSource } from './printable.ts';
import { printableOf } from './registry.ts';
import { beginningOf, type DocumentMade, type DocumentWork, setDocument } from './set-document.ts';

/** What a document says, and by which template. */
export function settingOf(source: PrintSource, options: PrintOptions) {
  const { read, setting } = printableOf(options.kind);
  return setting(read(source, options), options);
}

/** Prints a document. */
export async function printDocument(
  source: PrintSource,
  options: PrintOptions,
  press: Press,
  work: DocumentWork,
): Promise<DocumentMade> {
  const { report } = work;
  report({ stage: 'gather', fraction: 0.05, volume: null });
  const setting = settingOf(source, options);
  const attachment = await attachmentOf(source, options);
  const made = await setDocument(press, source.plan, setting, { ...work, attachment });
  report({ stage: 'write', fraction: 0.95, volume: null });
  return made;
}

/** The pages that are looked at before a document is printed, the first of which is number 0. */
export interface PagesAsked {
  readonly from: number;
  readonly count: number;
}

/** Draws pages of a document as it would be printed; of one that is cut into volumes those of its beginning. */
export async function previewDocument(
  source: PrintSource,
  options: PrintOptions,
  press: Press,
  { from, count }: PagesAsked,
  signal?: AbortSignal,
): Promise<DocumentPreview> {
  const { document, data, cut } = settingOf(source, options);
  const begun = cut && beginningOf(data as never, cut);
  const drawn = await press.draw({ document, data: begun ?? data }, from, count, signal);
  const missing = placesOf(source.plan, drawn.missing, data);
  return { ...drawn, drawings: [...drawn.drawings], missing, isWhole: !begun, problem: null };
}
