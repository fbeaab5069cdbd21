import { create } from 'zustand';
import type { Plan } from '#domain/plan/plan.ts';
import { onScreen, type Shown, shownNow, useShown } from '../window/address.ts';
import { setScreen } from '../window/screen-state.ts';
import { usePlanStore } from './plan-store.ts';
import { stepIn } from './room.ts';

/** What stands in the library. */
export const shelves = ['templates', 'metrics', 'ideas', 'leftovers'] as const;
export type Shelf = (typeof shelves)[number];

/** What stands open beside the board. */
interface Drawers {
  /** The objective whose panel is open, and the key result that is unfolded in it. */
  readonly openObjectiveId: string | null;
  readonly openKeyResultId: string | null;
  readonly isLibraryOpen: boolean;
  readonly shelf: Shelf;
}

/** The plan's own board has its drawers, and so has each step of a workshop, as they were when it was left. */
const useByPlace = create<Readonly<Record<string, Drawers>>>(() => ({}));

const closed: Drawers = {
  openObjectiveId: null,
  openKeyResultId: null,
  isLibraryOpen: false,
  shelf: shelves[0],
};

const placeOf = (plan: Plan | null, shown: Shown): string => stepIn(plan, shown) ?? 'plan';

/** The drawers of a place: objectives are made of the notes beside them, unless others look on. */
function drawersAt(all: Readonly<Record<string, Drawers>>, place: string, { screen }: Shown): Drawers {
  if (all[place]) return all[place];
  if (place === 'objectives' && screen === 'workshop-run')
    return { ...closed, isLibraryOpen: true, shelf: 'ideas' };
  return closed;
}

/** What stands open beside the board that is shown now. */
export function drawersNow(): Drawers {
  const shown = shownNow();
  return drawersAt(useByPlace.getState(), placeOf(usePlanStore.getState().plan, shown), shown);
}

/** What of it a component shows. */
export function useDrawers<T>(pick: (drawers: Drawers) => T): T {
  const shown = useShown();
  const place = usePlanStore(({ plan }) => placeOf(plan, shown));
  return useByPlace((all) => pick(drawersAt(all, place, shown)));
}

/** Opens and closes drawers where one is. */
export function setDrawers(change: Partial<Drawers>): void {
  const place = placeOf(usePlanStore.getState().plan, shownNow());
  useByPlace.setState({ [place]: { ...drawersNow(), ...change } });
}

export function openObjective(objectiveId: string, keyResultId: string | null = null): void {
  setDrawers({ openObjectiveId: objectiveId, openKeyResultId: keyResultId, isLibraryOpen: false });
  setScreen({ isAddingKeyResult: false });
}

/** Opens an objective with the field of a new key result ready. */
export function addKeyResults(objectiveId: string): void {
  openObjective(objectiveId);
  setScreen({ isAddingKeyResult: true });
}

export const closePanel = (): void => setDrawers({ openObjectiveId: null, openKeyResultId: null });

/** Calls whenever another objective is open where one is, or one is elsewhere. */
export function onOpened(listener: (objectiveId: string | null) => void): void {
  let before = '';
  const look = () => {
    const { plan } = usePlanStore.getState();
    const { openObjectiveId } = drawersNow();
    const now = `${placeOf(plan, shownNow())} ${openObjectiveId}`;
    if (!plan || now === before) return;
    before = now;
    listener(openObjectiveId);
  };
  useByPlace.subscribe(look);
  usePlanStore.subscribe(look);
  onScreen(look);
}
