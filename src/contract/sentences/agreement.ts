import { asAgreed } from '#domain/agreement/as-agreed.ts';
import type { ChangeSince, ExplainedChange } from '#domain/agreement/since.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Agreement } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { differenceSentence, subjectWords } from './differences.ts';

const subjectOf = ({ objectiveId }: ChangeSince) => ({ table: 'objective', id: objectiveId }) as const;

/** What changed since an agreement, old → new, with what it is of where that is not the objective itself. */
export const changeWords = (
  plan: Plan,
  agreement: Agreement,
  change: ChangeSince,
  language: Language,
): string =>
  differenceSentence(
    { from: { plan: asAgreed(plan, agreement) }, to: { plan } },
    subjectOf(change),
    change.difference,
    language,
  );

/** The same without what it is of, for a place that says it. */
export const shortChangeWords = (
  plan: Plan,
  agreement: Agreement,
  change: ChangeSince,
  language: Language,
): string =>
  differenceSentence(
    { from: { plan: asAgreed(plan, agreement) }, to: { plan } },
    { table: change.difference.table, id: change.difference.id },
    change.difference,
    language,
  );

/** The objective that a change is of. */
export const changedObjectiveWords = (
  plan: Plan,
  agreement: Agreement,
  change: ChangeSince,
  language: Language,
): string =>
  subjectWords({ from: { plan: asAgreed(plan, agreement) }, to: { plan } }, subjectOf(change), language);

/** Why it changed: what was said, or that nobody said. */
export function causeWords({ causes }: Pick<ExplainedChange, 'causes'>, language: Language): string {
  const t = textsOf(language);
  return causes
    .map((cause) => (cause === null ? t('agreement.notSaid') : t(`agreement.causes.${cause}`)))
    .join(', ');
}
