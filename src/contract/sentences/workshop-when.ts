import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { dayOf, fromTo, timesOf } from '#domain/workshop/times.ts';
import type { Language } from '#texts/languages.ts';

/** When a workshop was held or is to be: `7 December 2026, 09:00 – 12:05`; what nobody said is left out. */
export function whenWords(plan: Plan, workshop: Workshop, language: Language, now: Date): string {
  const day = dayOf(plan, workshop);
  const times = timesOf(plan, workshop, now);
  return [day && formatDate(day, language), times.isKnown && fromTo(times)].filter(Boolean).join(', ');
}
