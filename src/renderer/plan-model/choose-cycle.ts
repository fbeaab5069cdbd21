import { twinIn } from '#domain/review/next-cycle.ts';
import { closePanel, drawersNow, setDrawers } from './drawers.ts';
import { usePlanStore } from './plan-store.ts';
import { roomIn } from './room.ts';

/** Looks at a cycle; the panel goes along to what its objective is there, or closes where it is nothing. */
export function lookAtCycle(cycleId: string): void {
  const { plan } = usePlanStore.getState();
  const cycle = plan?.tables.cycle.get(cycleId);
  const { openObjectiveId } = drawersNow();
  usePlanStore.setState({ cycleId });
  if (!plan || !cycle || !openObjectiveId) return;
  const twin = twinIn(plan, openObjectiveId, cycle);
  if (!twin) closePanel();
  else if (twin.id !== openObjectiveId) setDrawers({ openObjectiveId: twin.id, openKeyResultId: null });
}

/** Looks at a cycle; in a room it is the workshop's own that everybody looks at. */
export function chooseCycle(cycleId: string): void {
  if (!roomIn(usePlanStore.getState().plan)) lookAtCycle(cycleId);
}
