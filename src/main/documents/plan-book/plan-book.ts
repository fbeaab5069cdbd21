import type { Paper } from '#contract/document.ts';
import { noJournal } from '#domain/agreement/touches.ts';
import { cascadeIn } from '#domain/alignment/cascade.ts';
import { isObjectiveIn, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { asJudged, type Printable, setBy } from '../printable.ts';
import { refuseEmpty } from '../shared/not-empty.ts';
import { type SheetData, sheetDataOf } from '../shared/parts.ts';
import { type BackData, backDataOf } from './back.ts';
import { type Book, placesOf } from './book.ts';
import { type FrontData, frontDataOf } from './front.ts';
import { keywordsOf } from './keywords.ts';
import { type ObjectiveData, objectiveDataOf } from './objective.ts';
import { planBookCut, type VolumeData } from './volumes.ts';

export interface PlanBookOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  readonly asOf?: string | null;
  /** Whose objectives; what they serve comes with them. */
  readonly scope: Scope;
}

/** All that a plan book says, in parts between which it can be cut. */
export interface PlanBookData extends SheetData {
  readonly front: FrontData | null;
  readonly objectives: readonly ObjectiveData[];
  readonly back: BackData | null;
  /** Where it is one of several. */
  readonly volume: VolumeData | null;
}

/**
 * What a plan book says: what stands before the objectives, each of them, and what stands behind them.
 * @throws Problem as `refuseEmpty`
 */
export function planBookOf(plan: Plan, options: PlanBookOptions, journal = noJournal): PlanBookData {
  const { cycle, language, scope, today, asOf = null } = options;
  const cascade = cascadeIn(plan, cycle, scope);
  refuseEmpty(cascade.order, plan, options);
  const t = textsOf(language);
  const places = placesOf(cascade, t('planBook.unaligned'));
  const own = cascade.order.filter((objective) => isObjectiveIn(plan, objective, scope));
  const book: Book = { plan, cycle, scope, cascade, places, own, language, today, asOf, t, journal };
  const sheet = sheetDataOf(plan, { ...options, title: plan.company.name });
  const back = backDataOf(book);
  return {
    ...sheet,
    keywords: [...sheet.keywords, ...keywordsOf(plan.about.id, back.signOff.fingerprint.text)],
    title: t('planBook.documentTitle', { head: sheet.head.left }),
    front: frontDataOf(book),
    objectives: [...places.values()].map((place) => objectiveDataOf(book, place)),
    back,
    volume: null,
  };
}

export const printable: Printable<'plan-book'> = {
  title: () => '',
  read: asJudged,
  setting: setBy(
    'plan-book',
    ({ plan, journalOf }, options) => planBookOf(plan, options, journalOf(options.cycle)),
    ({ language }) => planBookCut(language),
  ),
};
