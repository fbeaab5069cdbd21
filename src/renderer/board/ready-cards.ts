import { useEffect } from 'react';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { foldedTitle } from '#domain/search/fold.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { useLanguage } from '../language/language.ts';
import { theCycle, thePlan, useCycle } from '../plan-model/plan-store.ts';
import { inSlices } from '../ui/in-slices.ts';
import { useShown } from '../window/address.ts';
import { useScreen } from '../window/screen-state.ts';
import { useBoardView } from './board-view.ts';
import type { CardLook } from './card-size.ts';
import { cardSizes } from './card-sizes.ts';
import { boardLayout } from './current-layout.ts';

/** How long a board has to be looked at before it is made ready for more, in milliseconds. */
const pause = 1_000;

function* cardsInTurns(
  plan: Plan,
  cycle: Cycle,
  width: number,
  look: Pick<CardLook, 'scale' | 'density'>,
): Generator<readonly never[]> {
  const { sizeOf } = cardSizes(plan, cycle, look);
  for (const objective of objectivesIn(plan, cycle)) {
    for (const rung of sizeOf(objective, width).rungs) foldedTitle(rung);
    foldedTitle(objective);
    yield [];
  }
}

/**
 * Measures the words of all cards of a board, also of those on folded branches, a little at a time: who unfolds
 * everything, or looks for something, finds it measured.
 */
export function ReadyCards(): null {
  const { screen } = useShown();
  const { id } = useCycle();
  const { density } = useBoardView();
  const language = useLanguage();
  const scale = useScreen((state) => state.scale);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another screen there may be a board, of another cycle or language with other words
  useEffect(() => {
    const stopped = new AbortController();
    const begin = () => {
      const width = boardLayout()?.columnWidth;
      if (width === undefined) return;
      void inSlices(cardsInTurns(thePlan(), theCycle(), width, { scale, density }), stopped.signal);
    };
    const timer = setTimeout(begin, pause);
    return () => {
      stopped.abort();
      clearTimeout(timer);
    };
  }, [screen, id, language, scale, density]);
  return null;
}
