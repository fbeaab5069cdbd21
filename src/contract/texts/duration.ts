import { fill } from '#texts/fill.ts';
import type { Language } from '#texts/languages.ts';

const words = {
  en: { hours: '{{count}} {{count:hour|hours}}', minutes: '{{count}} {{count:minute|minutes}}' },
  id: { hours: '{{count}} jam', minutes: '{{count}} menit' },
} as const satisfies Record<Language, unknown>;

/** A span of whole minutes in words: `10 minutes`, `3 hours 5 minutes`; no part that is nought beside another. */
export function durationWords(minutes: number, language: Language): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [
    hours > 0 ? fill(words[language].hours, { count: hours }) : '',
    rest > 0 || hours === 0 ? fill(words[language].minutes, { count: rest }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
