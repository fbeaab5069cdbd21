import type { Language } from '#texts/languages.ts';

/** Who reads files, on which day, and what money is in that names no currency. */
export interface ImportContext {
  readonly language: Language;
  readonly today: string;
  /** ISO 4217, the plan's. */
  readonly currency: string;
}
