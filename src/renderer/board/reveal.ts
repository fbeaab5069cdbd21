import { navigate } from 'wouter/use-browser-location';
import { showsIn } from '#domain/cycle/cycle.ts';
import { openObjective } from '../app/screen-state.ts';
import { chooseCycle, theCycle, thePlan } from '../plan-model/plan-store.ts';
import { boardView } from './board-view.ts';
import { boardLayout } from './current-layout.ts';
import { focusKey, moveFocus } from './focus.ts';
import { reveal } from './walk.ts';

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
  if (!boardLayout()) navigate('/');
  // A filter or a fold may hide the card.
  requestAnimationFrame(() => {
    if (!boardLayout()?.byId.has(objectiveId)) boardView.showEverything();
    requestAnimationFrame(() => {
      const layout = boardLayout();
      const box = layout?.byId.get(objectiveId);
      const view = document.querySelector<HTMLElement>('[data-board-scroller]');
      if (layout && box && view) reveal(layout, view, box.y, box.height);
      moveFocus(focusKey.objective(objectiveId));
      openObjective(objectiveId, keyResultId);
      goOn();
    });
  });
}
