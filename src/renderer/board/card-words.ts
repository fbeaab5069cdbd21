import { changesOfWords } from '#contract/sentences/agreement.ts';
import { measureWords, monthsInWords, stageName, wayOf } from '#contract/sentences/measure.ts';
import { judgedOn } from '#domain/cycle/cycle.ts';
import { wholeMonths } from '#domain/cycle/span.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { isObjectivePostponed, isRungPostponed } from '#domain/ladder/postponed.ts';
import { formatTimeframe } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { t } from '../language/language.ts';

/* What cards and rungs say in words whose room is measured. */

/**
 * Whether a card has something to say of how its objective stands: before its time, or without key results, it has not,
 * unless it is postponed.
 */
export const saysState = (plan: Plan, cycle: Cycle, objective: Objective, day: string): boolean =>
  isObjectivePostponed(plan, objective) ||
  (judgedOn(cycle, day) >= objective.startsOn && ladderOf(plan, objective.id).length > 0);

/** A card has room for one change; of more it tells their number. */
const firstOf = ([first, ...others]: readonly string[]): string[] =>
  first === undefined ? [] : [others.length === 0 ? first : `${first} +${others.length}`];

/** The stage and the time of an objective in words, as its card tells them. */
export function stageAndTime(
  plan: Plan,
  cycle: Cycle,
  objective: Objective,
  language: Language,
): { readonly stage: string | null; readonly timeframe: string } {
  const months = wholeMonths(objective);
  const frame =
    months !== null && months > 6
      ? monthsInWords(months, language)
      : formatTimeframe(objective.startsOn, objective.endsOn, language);
  const planned = plan.tables.cycle.get(objective.cycleId);
  // Only what comes from a cycle before is of then: a year's objective is no older than its quarter.
  const origin = planned && planned.endsOn < cycle.startsOn ? planned.name : undefined;
  const stage = plan.tables.stage.get(objective.stageId);
  const time = origin ? `${frame}, ${t('board.since', { when: origin })}` : frame;
  const changes = changesOfWords(plan, cycle.id, objective.id, language);
  return {
    timeframe: [time, ...firstOf(changes)].join(' · '),
    stage: stage ? stageName(stage, language) : null,
  };
}

/** That a rung is postponed, its figures where there is little room, and what was signed otherwise. */
export function figuresOf(plan: Plan, cycle: Cycle, rung: KeyResult, language: Language): string {
  const words = measureWords(plan, rung, language, 'narrow');
  const changes = changesOfWords(plan, cycle.id, rung.id, language);
  const state = isRungPostponed(plan, rung) ? t('state.postponed') : '';
  return [state, hasValues(rung) ? wayOf(words) : words.from, ...firstOf(changes)]
    .filter(Boolean)
    .join(' · ');
}
