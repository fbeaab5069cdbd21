import { vocabulary } from '#contract/texts/vocabulary.ts';
import { allOwners, ownerKey, ownerName } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Language } from '#domain/plan/rows.ts';
import { levels } from '#domain/plan/rows.ts';

/** Every owner for a select, grouped by level. */
export function ownerOptions(plan: Plan, language: Language) {
  const owners = allOwners(plan);
  return levels
    .map((level) => ({
      group: vocabulary[language].levels[level],
      items: owners
        .filter((owner) => owner.kind === level)
        .map((owner) => ({ value: ownerKey(owner), label: ownerName(plan, owner) })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Every person for a select. */
export const personOptions = (plan: Plan) =>
  plan.tables.person.sorted().map((person) => ({ value: person.id, label: person.name }));
