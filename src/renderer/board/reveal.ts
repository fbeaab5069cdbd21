import type { Receipt } from '#contract/base.ts';
import { showsIn } from '#domain/cycle/cycle.ts';
import { chooseCycle } from '../plan-model/choose-cycle.ts';
import { openObjective } from '../plan-model/drawers.ts';
import { theCycle, thePlan, untilSequence } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import { attempt } from '../window/problems.tsx';
import { watchStay } from '../window/stay.ts';
import { isBoardShown } from './board-shown.ts';
import { boardView } from './board-view.ts';
import { boardLayoutNow, boardScroller } from './current-layout.ts';
import { focusKey, moveFocus } from './focus.ts';
import { selection } from './selection.ts';
import { reveal } from './walk.ts';

/**
 * Lets the keyboard stand on an objective that a call makes, scrolled to, where the board is on the screen and nobody
 * has gone on from there.
 */
export async function goToMade(call: Promise<Receipt>): Promise<void> {
  const isHere = watchStay();
  const made = await attempt(call);
  if (!made) return;
  const { id, sequence } = made;
  await untilSequence(sequence);
  // The board lays the new card out before it can be stood on.
  requestAnimationFrame(() => {
    if (!isHere()) return;
    selection.clear();
    standOn(id);
  });
}

/** Scrolls to a card and gives it the focus. */
function standOn(objectiveId: string): void {
  const layout = boardLayoutNow();
  const box = layout?.byId.get(objectiveId);
  const view = boardScroller();
  if (layout && box && view) reveal(layout, view, box.y, box.height);
  moveFocus(focusKey.objective(objectiveId));
}

/** Shows an objective on the board, in a cycle where it is, scrolls to its card, opens it, and goes on from there. */
export function revealOnBoard(
  objectiveId: string,
  keyResultId: string | null = null,
  goOn: () => void = () => {},
): void {
  const objective = thePlan().tables.objective.get(objectiveId);
  if (!objective) return;
  const isShown = objective.cycleId === theCycle().id || showsIn(objective, theCycle());
  if (!isShown) chooseCycle(objective.cycleId);
  if (!isBoardShown()) go('plan');
  // A filter or a fold may hide the card.
  requestAnimationFrame(() => {
    if (!boardLayoutNow()?.byId.has(objectiveId)) boardView.showObjective(objectiveId);
    requestAnimationFrame(() => {
      standOn(objectiveId);
      openObjective(objectiveId, keyResultId);
      goOn();
    });
  });
}
