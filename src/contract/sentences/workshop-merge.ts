import type { WorkshopMerge } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { instantWords } from './instant.ts';

/** Whether a copy was merged in a workshop, and when. */
export function mergedWords({ copy, mergedAt }: WorkshopMerge, language: Language): string {
  const t = textsOf(language);
  if (mergedAt === null) return t('minutes.notMerged', { copy });
  return t('minutes.mergedAt', { copy, moment: instantWords(mergedAt, language) });
}
