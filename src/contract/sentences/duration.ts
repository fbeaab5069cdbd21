import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** A span of whole minutes in words: `10 minutes`, `3 hours 5 minutes`; no part that is nought beside another. */
export function durationWords(minutes: number, language: Language): string {
  const t = textsOf(language);
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [
    hours > 0 ? t('vocabulary.hours', { count: hours }) : '',
    rest > 0 || hours === 0 ? t('vocabulary.minutes', { count: rest }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
