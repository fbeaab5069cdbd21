import { hasValues } from '#domain/kinds/kinds.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Language } from '#texts/languages.ts';
import { measureWords, wayOf } from './measure.ts';
import { objectivePostponed, rungPostponed } from './postponed.ts';

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const withFacts = (title: string, facts: readonly string[]): string => {
  const said = facts.filter((fact) => fact !== '').join(', ');
  return inOneLine(said === '' ? title : `${title} (${said})`);
};

/** Objectives with their ladders, easiest rung first, as a list for a chat or a mail. */
export function objectivesAsList(plan: Plan, objectiveIds: readonly string[], language: Language): string {
  const lines = objectiveIds.flatMap((id) => {
    const objective = plan.tables.objective.get(id);
    if (!objective) return [];
    const rungs = ladderOf(plan, id).map((rung) => {
      const way = hasValues(rung) ? wayOf(measureWords(plan, rung, language)) : '';
      const who = plan.tables.person.get(rung.ownerId)?.name ?? '';
      return `\t- ${withFacts(rung.title, [way, who, ...rungPostponed(plan, rung, language)])}`;
    });
    return [
      `- ${withFacts(objective.title, [
        ownerName(plan, ownerOf(objective)),
        ...objectivePostponed(objective, language),
      ])}`,
      ...rungs,
    ];
  });
  return lines.join('\n');
}
