import { agreementsOf } from '#domain/agreement/agreed.ts';
import { type ChangeSince, changesOf, type ExplainedChange } from '#domain/agreement/since.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { differenceSentence, subjectWords } from './differences.ts';

const sidesOf = (plan: Plan, { from }: ChangeSince) => ({ from: { plan: from }, to: { plan } });
const subjectOf = ({ objectiveId }: ChangeSince) => ({ table: 'objective', id: objectiveId }) as const;

/** What changed since an agreement, old → new, with what it is of where that is not the objective itself. */
export const changeWords = (plan: Plan, change: ChangeSince, language: Language): string =>
  differenceSentence(sidesOf(plan, change), subjectOf(change), change.difference, language);

/** What changed of an objective itself or of a key result since its cycle was signed, old → new, for a place that names it. */
export function changesOfWords(plan: Plan, cycleId: string, id: string, language: Language): string[] {
  const agreement = agreementsOf(plan, cycleId).at(-1);
  if (!agreement) return [];
  return changesOf(plan, agreement, id).map((change) =>
    // What a new row holds is said where it stands.
    change.difference.kind === 'added'
      ? textsOf(language)('differences.added')
      : differenceSentence(
          sidesOf(plan, change),
          { table: tableOf(plan, id), id },
          change.difference,
          language,
        ),
  );
}

const tableOf = (plan: Plan, id: string) => (plan.tables.objective.get(id) ? 'objective' : 'keyResult');

/** The objective that a change is of. */
export const changedObjectiveWords = (plan: Plan, change: ChangeSince, language: Language): string =>
  subjectWords(sidesOf(plan, change), subjectOf(change), language);

/** Why it changed: what was said, or that nobody said. */
export function causeWords({ causes }: Pick<ExplainedChange, 'causes'>, language: Language): string {
  const t = textsOf(language);
  return causes
    .map((cause) => (cause === null ? t('agreement.notSaid') : t(`agreement.causes.${cause}`)))
    .join(', ');
}

/** The same as one line that says since when, none where nothing changed. */
export function sinceSigning(
  plan: Plan,
  { id: cycleId }: Pick<Cycle, 'id'>,
  id: string,
  language: Language,
): string[] {
  const changes = changesOfWords(plan, cycleId, id, language);
  return changes.length === 0
    ? []
    : [textsOf(language)('agreement.sinceShort', { changes: changes.join(', ') })];
}
