import { causeWords, changedObjectiveWords, changeWords } from '#contract/sentences/agreement.ts';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { type ExplainedChange, explainedChanges } from '#domain/agreement/since.ts';
import { localDay } from '#domain/cycle/days.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { anchorOf, type Book } from './book.ts';

/** What changed of one objective since it was signed. */
interface ChangedData {
  readonly title: string;
  /** Where it stands in the book; null where it does not. */
  readonly id: string | null;
  /** What changed, why, and who did it when. */
  readonly rows: readonly (readonly string[])[];
}

export interface ChangesData {
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
  readonly head: readonly string[];
  readonly objectives: readonly ChangedData[];
}

/** What changed since the cycle was signed last; null where it was not signed, or nothing changed. */
export function changesOf(book: Book): ChangesData | null {
  const { plan, cycle, language, t, journal, places, own } = book;
  const agreement = agreementsOf(plan, cycle.id).at(-1);
  if (!agreement) return null;
  const isMeant = ({ objectiveId }: ExplainedChange) =>
    book.scope.kind === 'all' || own.some(({ id }) => id === objectiveId);
  const changes = explainedChanges(plan, agreement, journal).filter(isMeant);
  if (changes.length === 0) return null;
  const rowOf = (change: ExplainedChange) => {
    const last = change.touches.at(-1);
    return [
      changeWords(plan, change, language),
      causeWords(change, language),
      last ? [formatDate(localDay(last.at), language, 'day'), last.author].filter(Boolean).join(', ') : '',
    ];
  };
  return {
    kicker: t('planBook.changes'),
    title: t('planBook.changesTitle'),
    text: t('planBook.changesText', { name: agreement.name, day: formatDate(agreement.signedOn, language) }),
    head: [t('planBook.change'), t('planBook.changeCause'), t('planBook.changeWhen')],
    objectives: [...Map.groupBy(changes, ({ objectiveId }) => objectiveId)].map(([id, all]) => {
      const place = places.get(id);
      return {
        title: changedObjectiveWords(plan, all[0] as ExplainedChange, language),
        id: place ? anchorOf(place.objective) : null,
        rows: all.map(rowOf),
      };
    }),
  };
}
