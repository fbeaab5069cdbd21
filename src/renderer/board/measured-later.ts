import { type RefObject, startTransition, useEffect, useState } from 'react';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { inSlices } from '../ui/in-slices.ts';
import { useScreen } from '../window/screen-state.ts';
import { useShownOnce } from '../window/shown-once.ts';
import type { BoardView } from './board-view.ts';
import type { CardSizes } from './card-size.ts';
import { cardSizes } from './card-sizes.ts';
import { overscan } from './in-view.ts';
import type { Layout } from './layout.ts';

function* inTurns(boxes: Layout['boxes'], { sizeOf }: CardSizes): Generator<readonly never[]> {
  for (const { objective, width } of boxes) {
    sizeOf(objective, width);
    yield [];
  }
}

/**
 * How far down the words of the board are measured, in pixels. The board that a window shows first has those of the cards
 * measured that it can show, which of thousands are a few.
 */
export function useMeasuredTo(): readonly [measuredTo: number, measureAll: () => void] {
  const [isWhole, setWhole] = useState(() => useShownOnce.getState().isShown);
  return [isWhole ? Number.POSITIVE_INFINITY : innerHeight + overscan, () => setWhole(true)];
}

/** What somebody does to a board that is to be where it will stay from then on. */
const beginnings = ['scroll', 'pointerdown', 'keydown'] as const;

/** Measures the rest of a board once it has been seen: a little at a time, or at once where somebody begins to do something to it. */
export function useMeasuringTheRest(
  { density }: BoardView,
  layout: Layout,
  scroller: RefObject<HTMLElement | null>,
  measureAll: () => void,
): void {
  const plan = usePlan();
  const cycle = useCycle();
  const scale = useScreen((state) => state.scale);
  const isShown = useShownOnce((state) => state.isShown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who measures is another one each time
  useEffect(() => {
    const view = scroller.current;
    if (!view || layout.boxes.length === 0) return;
    if (layout.isMeasured) {
      // What comes into it from now on, as of a filter that is taken away, is measured with it.
      if (isShown) measureAll();
      return;
    }
    const stopped = new AbortController();
    const { signal } = stopped;
    for (const beginning of beginnings)
      view.addEventListener(beginning, measureAll, { once: true, passive: true, signal });
    if (isShown)
      inSlices(inTurns(layout.boxes, cardSizes(plan, cycle, { scale, density })), signal).then((sizes) => {
        if (sizes) startTransition(measureAll);
      }, measureAll);
    return () => stopped.abort();
  }, [plan, cycle, layout, scale, density, scroller, isShown]);
}
