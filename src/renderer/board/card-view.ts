import { useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { changesOfWords } from '#contract/sentences/agreement.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { alignmentsOf, objectiveOfParent, parentOf } from '#domain/alignment/alignment.ts';
import { judgedOn } from '#domain/cycle/cycle.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { contradictionsOf, difficultyOf } from '#domain/ladder/difficulty.ts';
import { ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { isRungPostponed } from '#domain/ladder/postponed.ts';
import { formatNumber } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { progressIn } from '#domain/progress/progress.ts';
import { objectiveState, type State } from '#domain/progress/state.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { t, useLanguage } from '../language/language.ts';
import { dayShown, PlanSourceContext } from '../plan-model/moment.ts';
import { cycleIn, ShownCycle } from '../plan-model/plan-store.ts';
import { figuresOf, saysState, stageAndTime } from './card-words.ts';
import { ownerInHead } from './owner-in-head.ts';

/*
 * What a card and a rung show, as flat values: a change of the plan draws again only those whose values
 * changed.
 */

export interface HeadView {
  readonly title: string;
  readonly level: Level;
  readonly owner: string;
  readonly discName: string;
  readonly timeframe: string;
  readonly stage: string | null;
  readonly state: State | null;
}

/** What a card is drawn from: the plan of now or of a moment, and the day on which it is looked at. */
interface Drawn {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly day: string;
}

/** Something of what is drawn, as flat values; null without a plan. */
function useDrawn<T>(pick: (drawn: Drawn) => T | null): T | null {
  const source = useContext(PlanSourceContext);
  const cycleId = useContext(ShownCycle);
  return useStore(
    source,
    useShallow(
      ({ plan, entry }) => plan && pick({ plan, cycle: cycleIn(plan, cycleId), day: dayShown(entry) }),
    ),
  );
}

function headView({ plan, cycle, day }: Drawn, objectiveId: string, language: Language): HeadView | null {
  const objective = plan.tables.objective.get(objectiveId);
  if (!objective) return null;
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  const owner = ownerName(plan, ownerOf(objective));
  return {
    ...stageAndTime(plan, cycle, objective, language),
    title: objective.title,
    level: objective.level,
    owner: ownerInHead(plan, objective),
    discName: lead ?? owner,
    state: saysState(plan, cycle, objective, day)
      ? objectiveState(plan, objective, judgedOn(cycle, day))
      : null,
  };
}

/** A parent beyond the primary one, which has no line to the card. */
export interface FurtherParent {
  readonly objectiveId: string;
  readonly title: string;
  /** The number of the rung that is served, 0 for the whole objective. */
  readonly rung: number;
}

function furtherParents(plan: Plan, objectiveId: string): (string | number)[] {
  return alignmentsOf(plan, objectiveId)
    .filter((alignment) => !alignment.isPrimary)
    .flatMap((alignment) => {
      const parent = objectiveOfParent(plan, parentOf(alignment));
      const rung = plan.tables.keyResult.get(alignment.parentKeyResultId);
      return parent ? [parent.id, parent.title, rung ? rungNumber(plan, rung) : 0] : [];
    });
}

/** The further parents of an objective, in the order in which they were added. */
export function useFurtherParents(objectiveId: string): FurtherParent[] {
  const flat = useDrawn(({ plan }) => furtherParents(plan, objectiveId)) ?? [];
  return Array.from({ length: flat.length / 3 }, (_, index) => ({
    objectiveId: flat[index * 3] as string,
    title: flat[index * 3 + 1] as string,
    rung: flat[index * 3 + 2] as number,
  }));
}

interface RungView {
  readonly title: string;
  readonly number: number;
  readonly count: number;
  readonly measure: string;
  /** The same with every figure written out. */
  readonly measureInFull: string;
  readonly baselinePeriod: string;
  readonly owner: string;
  /** A fraction. */
  readonly progress: number;
  readonly isPostponed: boolean;
  /** The room's estimate, empty where nobody voted. */
  readonly difficulty: string;
  readonly isContradicted: boolean;
}

function rungView(plan: Plan, cycle: Cycle, keyResultId: string, language: Language): RungView | null {
  const rung = plan.tables.keyResult.get(keyResultId);
  if (!rung) return null;
  const inFull = measureWords(plan, rung, language);
  // Named only where it is somebody else than the one who answers for the objective.
  const isOther = rung.ownerId !== plan.tables.objective.get(rung.objectiveId)?.ownerId;
  const difficulty = difficultyOf(plan, rung.id);
  return {
    title: rung.title,
    number: rungNumber(plan, rung),
    count: ladderOf(plan, rung.objectiveId).length,
    measure: figuresOf(plan, cycle, rung, language),
    measureInFull: [
      hasValues(rung) ? wayOf(inFull) : inFull.from,
      ...changesOfWords(plan, cycle.id, rung.id, language),
    ].join(' · '),
    baselinePeriod: hasValues(rung) ? rung.baselinePeriod : '',
    owner: (isOther ? plan.tables.person.get(rung.ownerId)?.name.split(' ')[0] : '') ?? '',
    progress: progressIn(plan, rung),
    isPostponed: isRungPostponed(plan, rung),
    difficulty: difficulty ? formatNumber(difficulty.median, language) : '',
    isContradicted:
      difficulty !== null &&
      contradictionsOf(plan, rung.objectiveId).some(
        ({ easier, harder }) => easier.id === rung.id || harder.id === rung.id,
      ),
  };
}

export function useHeadView(objectiveId: string): HeadView | null {
  const language = useLanguage();
  return useDrawn((drawn) => headView(drawn, objectiveId, language));
}

export function useRungView(keyResultId: string): RungView | null {
  const language = useLanguage();
  return useDrawn(({ plan, cycle }) => rungView(plan, cycle, keyResultId, language));
}

/** In words, which rung was voted harder than the one above it; null where the votes agree with the order. */
export function useContradiction(objectiveId: string): string | null {
  return useDrawn(({ plan }) => {
    const [first] = contradictionsOf(plan, objectiveId);
    if (!first) return null;
    return t('board.contradiction', {
      easier: rungNumber(plan, first.easier),
      harder: rungNumber(plan, first.harder),
    });
  });
}
