import { sinceSigning } from '#contract/sentences/agreement.ts';
import { stageName } from '#contract/sentences/measure.ts';
import { objectivePostponed } from '#contract/sentences/postponed.ts';
import { alignmentsOf, objectiveOfParent, parentOf } from '#domain/alignment/alignment.ts';
import { spanInDays } from '#domain/cycle/span-name.ts';
import { rungNumber } from '#domain/ladder/ladder.ts';
import { supportSummary } from '#domain/progress/progress.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { type FactData, type LadderData, ladderDataOf } from '../shared/parts.ts';
import { anchorOf, type Book, belongsTo, type Place } from './book.ts';

/** A title that an objective serves, and where it stands. */
export interface ServedData {
  readonly before: string;
  readonly title: string;
  readonly after: string;
  /** Where its page begins; null where it is not in the book. */
  readonly id: string | null;
}

/** The pages of one objective. */
export interface ObjectiveData {
  readonly id: string;
  readonly level: Level;
  /** The part of the book that begins with it, where one does. */
  readonly part: string | null;
  /** How deep its heading stands, 1 for what serves nothing. */
  readonly depth: number;
  readonly kicker: string;
  readonly title: string;
  readonly serves: readonly ServedData[];
  readonly supported: string;
  /** Since when it is postponed, and what changed of it since it was signed; empty where neither is so. */
  readonly changed: string;
  readonly description: string;
  readonly facts: readonly FactData[];
  readonly ladder: LadderData;
  readonly signatures: readonly string[];
}

/** One objective: whom it serves, who owns it, its ladder, and lines to sign on. */
export function objectiveDataOf(book: Book, { objective, depth, part }: Place): ObjectiveData {
  const { plan, t, language } = book;
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  const stage = plan.tables.stage.get(objective.stageId);
  const { count } = supportSummary(plan, objective.id);
  return {
    id: anchorOf(objective),
    level: objective.level,
    part,
    depth,
    kicker: `${t(`vocabulary.level.${objective.level}`)} · ${belongsTo(book, objective)}`,
    title: objective.title,
    serves: servedBy(book, objective),
    supported: count > 0 ? t('planBook.supportedBy', { count }) : '',
    changed: [
      ...objectivePostponed(objective, language),
      ...sinceSigning(plan, book.cycle, objective.id, language),
    ].join(' · '),
    description: objective.description,
    facts: [
      { term: t('planBook.owner'), text: lead ?? t('planBook.none') },
      {
        term: t('planBook.timeframe'),
        text: spanInDays(objective, language),
      },
      { term: t('planBook.stage'), text: stage ? stageName(stage, language) : t('planBook.none') },
      { term: t('planBook.kind'), text: t('vocabulary').ambition[objective.ambition] },
    ],
    ladder: ladderDataOf(plan, objective, language, book.cycle),
    signatures: [
      lead ? t('planBook.signOwner', { name: lead }) : t('planBook.owner'),
      t('planBook.signTeam'),
      t('planBook.signDate'),
    ],
  };
}

/** What an objective serves, the first of it being what it is shown below. */
function servedBy({ plan, places, t }: Book, objective: Objective): ServedData[] {
  return alignmentsOf(plan, objective.id).flatMap((alignment) => {
    const parent = objectiveOfParent(plan, parentOf(alignment));
    if (!parent) return [];
    const rung = plan.tables.keyResult.get(alignment.parentKeyResultId);
    return {
      before: t('planBook.serves'),
      title: parent.title,
      after: rung ? `, ${t('planBook.servesRung', { rung: rungNumber(plan, rung) })}` : '',
      id: places.has(parent.id) ? anchorOf(parent) : null,
    };
  });
}
