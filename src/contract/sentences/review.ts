import { dayAmong } from '#domain/cycle/span-name.ts';
import { kindOf } from '#domain/kinds/kinds.ts';
import { formatScore } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { PastCheckIns } from '#domain/progress/past-check-ins.ts';
import { dueDay, reachedOn } from '#domain/progress/progress.ts';
import type { RungScore } from '#domain/review/score.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** What the score would be by what stands now and by the first agreement, where that is another one. */
export function otherScores({ otherwise }: Pick<RungScore, 'otherwise'>, language: Language): string[] {
  const t = textsOf(language);
  const { now = null, first = null } = otherwise ?? {};
  return [
    now === null ? '' : t('review.byNow', { score: formatScore(now, language) }),
    first === null ? '' : t('review.byFirst', { score: formatScore(first, language) }),
  ].filter(Boolean);
}

/** When a key result was reached and when it is due, and whether nobody ever said how it stands. */
export function rungDates(
  plan: Plan,
  rung: KeyResult,
  objective: Objective,
  checkIns: PastCheckIns,
  language: Language,
): string[] {
  const t = textsOf(language);
  const reached = reachedOn(plan, rung);
  return [
    reached === null ? '' : t('review.reached', { day: dayAmong(reached, objective, language) }),
    t('review.due', { day: dayAmong(dueDay(rung, objective), objective, language) }),
    checkIns.length === 0 && kindOf(rung).answeredBy !== 'steps' ? t('review.neverCheckedIn') : '',
  ].filter(Boolean);
}
