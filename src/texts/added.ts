import type { LanguageRecord } from './language-record.ts';

/** A language that is no part of the program. */
interface Added {
  readonly record: LanguageRecord;
  readonly texts: unknown;
}

/** What a test puts there before anything is loaded, to see the program speak a language that it does not know. */
export const added: Readonly<Record<string, Added>> =
  (globalThis as { readonly tanggaLanguages?: Record<string, Added> }).tanggaLanguages ?? {};
