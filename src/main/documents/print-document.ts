import type { MissingCharacter } from '#contract/document.ts';
import type { Press } from '../paper/press.ts';
import { attachmentOf } from './attachment.ts';
import { placesOf } from './missing-characters.ts';
import { type PrintOptions, type PrintSource, printableOf } from './registry.ts';
import { type DocumentMade, type DocumentWork, setDocument } from './set-document.ts';

function settingOf(source: PrintSource, options: PrintOptions) {
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

/** The characters of a document that no font here shows, without printing it. */
export async function missingInDocument(
  source: PrintSource,
  options: PrintOptions,
  press: Press,
): Promise<MissingCharacter[]> {
  const { data } = settingOf(source, options);
  return placesOf(source.plan, await press.missingIn(data), data);
}
