import { stageName } from '#contract/sentences/measure.ts';
import { currencyCodes, currencyName } from '#domain/figure/currency.ts';
import { allOwners, ownerKey, ownerName } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { measures } from '#domain/tables/column.ts';
import { levels } from '#domain/tables/objective.ts';
import { type Language, languageRecords, languages } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { keptFor } from './kept-for.ts';
import type { Option } from './typed-choice.ts';

/** Every owner for a select, grouped by level. */
export function ownerOptions(plan: Plan, language: Language) {
  const owners = allOwners(plan);
  return levels
    .map((level) => ({
      group: textsOf(language)(`vocabulary.levels.${level}`),
      items: owners
        .filter((owner) => owner.kind === level)
        .map((owner) => ({ value: ownerKey(owner), label: ownerName(plan, owner) })),
    }))
    .filter(({ items }) => items.length > 0);
}

const ofPeople = keptFor<Plan['tables']['person'], readonly Option[]>();
/** Every person for a select; the same list for as long as they are the same. */
export const personOptions = (people: Plan['tables']['person']): readonly Option[] =>
  ofPeople(people, [], () => people.sorted().map((person) => ({ value: person.id, label: person.name })));

/** Every stage for a select, in the order of the sales cycle. */
export const stageOptions = (stages: Plan['tables']['stage'], language: Language) =>
  stages.sorted().map((stage) => ({ value: stage.id, label: stageName(stage, language) }));

/** The languages of the program for a select, each by its own name. */
export const languageOptions = languages.map((value) => ({ value, label: languageRecords[value].name }));

/** Every currency for a select, by code and name; the plan's own first. */
export const currencyOptions = (language: Language, own: string) =>
  [own, ...currencyCodes.filter((code) => code !== own)].map((code) => ({
    value: code,
    label: `${code} · ${currencyName(code, language)}`,
  }));

/** What a value can be measured in, for a select. */
export const measureOptions = (language: Language) =>
  measures.map((value) => ({ value, label: textsOf(language)(`vocabulary.kind.${value}`) }));
