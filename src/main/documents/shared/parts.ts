import type { Paper, PosterPaper } from '#contract/document.ts';
import { sinceSigning } from '#contract/sentences/agreement.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { measureWords } from '#contract/sentences/measure.ts';
import { rungPostponed } from '#contract/sentences/postponed.ts';
import { dayAmong } from '#domain/cycle/span-name.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { isRungPostponed } from '#domain/ladder/postponed.ts';
import { metricWords } from '#domain/metric/metric.ts';
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatValue,
  valueFormatOf,
} from '#domain/number-format/number-format.ts';
import { everybody, type Scope, scopeName } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { dueDay, progressIn } from '#domain/progress/progress.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Cycle, KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { lettersOfLongWord } from '../../paper/characters.ts';

/** What the frame of every document is set from; a document's own data stands beside it. */
export interface SheetData {
  readonly title: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly language: Language;
  readonly paper: Paper | PosterPaper;
  /** What runs at the head of each page. */
  readonly head: { readonly left: string; readonly right: string };
  /** What runs at the foot, beside the page's number: the day, or which moment of the past all this is of. */
  readonly foot: string;
  readonly isPast: boolean;
  readonly words: {
    /** What stands around a page's number in a sentence. */
    readonly page: { readonly before: string; readonly after: string };
    readonly level: Readonly<Record<Level, string>>;
  };
  /** The number of the first page, and of all pages where there are more than are set at once. */
  readonly firstPage: number;
  readonly pages: number | null;
  /** The numbers of pages that are known before it is set, by what begins there. */
  readonly pageNumbers: Readonly<Record<string, string>>;
  /** What is said instead of a page where something stands in another volume, by its id. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** From how many letters a word breaks anywhere, since no line may have room for it. */
  readonly lettersOfLongWord: number;
}

export interface SheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: Paper | PosterPaper;
  readonly today: string;
  /** The instant as of which it is printed, where that is a moment of the history. */
  readonly asOf?: string | null;
  /** Whose part of the plan it tells of, where it does not tell of all of it. */
  readonly scope?: Scope;
  /** What the document is called; it ends the title and stands at the right of each page's head. */
  readonly title: string;
}

/** What is printed: the plan, its cycle, and the team or person that the document is limited to. */
export const headOf = (plan: Plan, cycle: Cycle | null, scope: Scope): string =>
  [plan.about.name, cycle?.name, scopeName(plan, scope)].filter(Boolean).join(' · ');

/** How many letters a side of a running head has room for. */
const mostInHead = 60;

/** As much of a running head as fits, with a sign where it goes on. */
export function shortened(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return letters.length <= mostInHead
    ? text
    : `${letters
        .slice(0, mostInHead - 1)
        .join('')
        .trimEnd()}…`;
}

/** That something is told of a plan as it was at an instant. */
export const momentWords = (asOf: string, language: Language): string =>
  textsOf(language)('document.asOf', { when: instantWords(asOf, language) });

/**
 * The frame of a document: plan and cycle at the head of each page, its date and number at the foot; without a cycle where it
 * tells of the whole plan.
 */
export function sheetDataOf(
  plan: Plan,
  options: Omit<SheetOptions, 'cycle'> & { readonly cycle: Cycle | null },
): SheetData {
  const { cycle, language, paper, today, asOf, scope = everybody, title } = options;
  const t = textsOf(language);
  const left = headOf(plan, cycle, scope);
  const slot = '\0';
  const [before = '', after = ''] = t('planBook.page', { number: slot }).split(slot);
  return {
    title: [left, title, asOf && momentWords(asOf, language)].filter(Boolean).join(' · '),
    author: plan.about.owner || plan.company.name,
    keywords: [...new Set(['OKR', plan.company.name, plan.about.name, cycle?.name ?? '', title])].filter(
      Boolean,
    ),
    language,
    paper,
    head: { left: shortened(left), right: shortened(title) },
    foot: asOf ? momentWords(asOf, language) : formatDate(today, language),
    isPast: Boolean(asOf),
    words: { page: { before, after }, level: t('vocabulary.level') },
    firstPage: 1,
    pages: null,
    pageNumbers: {},
    elsewhere: {},
    lettersOfLongWord,
  };
}

/** A term and what is said of it. */
export interface FactData {
  readonly term: string;
  readonly text: string;
}

export interface StepData {
  readonly title: string;
  readonly isDone: boolean;
}

export interface RungData {
  readonly number: string;
  readonly title: string;
  /** The ends of its bar, and how much of it is reached: a fraction, and in words. */
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly percent: string;
  readonly isDone: boolean;
  /** In a word each: its baseline's period, who answers for it, when it is due, and so on. */
  readonly about: readonly string[];
  /** What its metric means, its description, the work behind it. */
  readonly notes: readonly string[];
  readonly steps: readonly StepData[];
  /** Whether it may be more than a page holds, so that it has to break inside. */
  readonly isLong: boolean;
}

export interface LadderData {
  readonly level: Level;
  /** What stands at the ends of the drawing, and in its place where there is no rung. */
  readonly top: string;
  readonly foot: string;
  readonly none: string;
  /** From the top of the drawing down. */
  readonly rungs: readonly RungData[];
}

/** A rung with more letters than this may need more than what is left of any page. */
const mostLettersUnbroken = 2000;

/** The ladder of an objective, as one climbs it; of a cycle, with what changed since that was signed. */
export function ladderDataOf(
  plan: Plan,
  objective: Objective,
  language: Language,
  cycle?: Cycle,
): LadderData {
  const t = textsOf(language);
  const ends = [t('planBook.hardest'), t('planBook.easiest')];
  const [top = '', foot = ''] = plan.about.ladderUpsideDown ? ends.reverse() : ends;
  return {
    level: objective.level,
    top,
    foot,
    none: t('planBook.noRungs'),
    rungs: drawnLadder(plan, objective.id).map((rung) => rungDataOf(plan, objective, rung, language, cycle)),
  };
}

/** A rung with its bar and all that is said of it. */
export function rungDataOf(
  plan: Plan,
  objective: Objective,
  rung: KeyResult,
  language: Language,
  cycle?: Cycle,
): RungData {
  const t = textsOf(language);
  const { from, to } = measureWords(plan, rung, language);
  const isPostponed = isRungPostponed(plan, rung);
  const share = isPostponed ? 0 : progressIn(plan, rung);
  const metric = plan.tables.metric.get(rung.metricId);
  const initiatives = plan.tables.initiative.where('keyResultId', rung.id).map(({ title }) => title);
  const notes = [
    metric ? metricWords(metric, language).meaning : '',
    rung.description,
    initiatives.join(' · '),
  ].filter(Boolean);
  const steps = plan.tables.step.where('keyResultId', rung.id).map(({ title, doneOn }) => ({
    title: doneOn ? `${title} (${t('vocabulary.done')})` : title,
    isDone: doneOn !== null,
  }));
  const letters = [rung.title, ...notes, ...steps.map(({ title }) => title)].join('\n').length;
  return {
    number: String(rungNumber(plan, rung)),
    title: rung.title,
    from,
    to,
    share,
    percent: isPostponed ? t('state.postponed') : formatPercent(share),
    isDone: share >= 1,
    about: [
      ...rungPostponed(plan, rung, language),
      ...aboutRung(plan, objective, rung, language),
      ...(cycle ? sinceSigning(plan, cycle, rung.id, language) : []),
    ],
    notes,
    steps,
    isLong: letters + 100 * steps.length > mostLettersUnbroken,
  };
}

/** What is said of a rung below its bar: confidence as it was last said, for the bar is of today as well. */
function aboutRung(plan: Plan, objective: Objective, rung: KeyResult, language: Language): string[] {
  const t = textsOf(language);
  const format = valueFormatOf(rung);
  const confidence = plan.standings.get(rung.id)?.confidence ?? rung.confidence;
  const value = (amount: number | null) =>
    format && amount !== null ? formatValue(amount, format, language) : null;
  const commit = value(rung.commitValue);
  const stretch = value(rung.stretchValue);
  return [
    rung.baselinePeriod && format ? t('planBook.baseline', { period: rung.baselinePeriod }) : '',
    plan.tables.person.get(rung.ownerId)?.name ?? '',
    t('planBook.due', { date: dayAmong(dueDay(rung, objective), objective, language) }),
    confidence === null ? '' : t('planBook.confidence', { percent: confidence }),
    rung.weight === 1 ? '' : t('planBook.weight', { weight: formatNumber(rung.weight, language) }),
    commit === null ? '' : t('planBook.commit', { value: commit }),
    stretch === null ? '' : t('planBook.stretch', { value: stretch }),
  ].filter(Boolean);
}
