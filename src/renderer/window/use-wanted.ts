import { useEffect } from 'react';
import type { PlaceName } from '#contract/screens.ts';
import { go } from './address.ts';
import { setScreen, useScreen, type Wanted } from './screen-state.ts';

/** Goes to the screen where something is made, which then begins it. */
export function begin(place: PlaceName, wanted: Wanted): void {
  go(place);
  setScreen({ wanted });
}

/** Begins what was asked for from elsewhere as soon as the screen is there that can make it. */
export function useWanted(kind: Wanted, begin: () => unknown): void {
  const isWanted = useScreen((state) => state.wanted === kind);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once for each time that it is asked for
  useEffect(() => {
    if (!isWanted) return;
    setScreen({ wanted: null });
    void begin();
  }, [isWanted]);
}
