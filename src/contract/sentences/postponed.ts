import { dayAmong } from '#domain/cycle/span-name.ts';
import { rungPostponedOn } from '#domain/ladder/postponed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

const since = (day: string | null, objective: Objective, language: Language): string[] =>
  day === null ? [] : [textsOf(language)('postponement.since', { day: dayAmong(day, objective, language) })];

/** Since when an objective is postponed, as one line; none while it goes on. */
export const objectivePostponed = (objective: Objective, language: Language): string[] =>
  since(objective.postponedOn, objective, language);

/** Since when a key result is postponed, by itself or with its objective, as one line; none while it goes on. */
export const rungPostponed = (plan: Plan, rung: KeyResult, language: Language): string[] =>
  since(rungPostponedOn(plan, rung), plan.tables.objective.get(rung.objectiveId) as Objective, language);
