import { useLayoutEffect, useState } from 'react';
import { create } from 'zustand';
import { setScreen, useScreen } from '../window/screen-state.ts';

/** What stands open beside the board. */
function drawersNow() {
  const { openObjectiveId, openKeyResultId, isLibraryOpen, shelf } = useScreen.getState();
  return { openObjectiveId, openKeyResultId, isLibraryOpen, shelf };
}
type Drawers = ReturnType<typeof drawersNow>;

/** What stood open in each place when it was left. */
const useRemembered = create<Readonly<Record<string, Drawers>>>(() => ({}));

/**
 * Gives a board inside a workshop drawers of its own: as they were when the step was left, and those of the plan's
 * own screen come back after it.
 */
export function useDrawersOf(place: string, atFirst: Partial<Drawers>): void {
  const [first] = useState(atFirst);
  useLayoutEffect(() => {
    const before = drawersNow();
    const closed = { ...before, openObjectiveId: null, openKeyResultId: null, isLibraryOpen: false };
    setScreen(useRemembered.getState()[place] ?? { ...closed, ...first });
    return () => {
      useRemembered.setState({ [place]: drawersNow() });
      setScreen(before);
    };
  }, [place, first]);
}
