import { carryingHand, isCarrying, steers } from '../keys/carrying.ts';
import { isComposing, keyPressOf } from '../keys/key-press.ts';
import { isCovered, sceneAt, targetOf } from '../keys/scene-at.ts';
import { noteTyping } from '../keys/typed-in.ts';
import { escapeOne, subjectsAt, takenByView } from '../keys/views.ts';
import { projection } from './projection.ts';
import { runShortcut } from './registry.ts';

/** Whether the key that is going down found something open: what closes by it has closed when we come to it. */
let wasCovered = false;

/** Before anything else hears a key: an input method's keys and those of an occupied hand go no further. */
function beforeAll(event: KeyboardEvent): void {
  if (isComposing(event)) {
    event.stopImmediatePropagation();
    return;
  }
  const hand = carryingHand();
  if (hand && !steers(event.key, hand)) {
    event.stopImmediatePropagation();
    if (!/^F\d/u.test(event.key)) event.preventDefault();
    return;
  }
  wasCovered = isCovered(targetOf(event));
}

/** After what has the focus had its turn: views first, then commands. */
function afterAll(event: KeyboardEvent): void {
  if (event.defaultPrevented || isCarrying()) return;
  const target = targetOf(event);
  const scene = sceneAt(target, wasCovered);
  const isInField = scene.focus === 'field';
  if (event.key === 'Escape') {
    if (scene.isCovered) return;
    if (escapeOne(target, isInField) || (!isInField && projection.end())) event.preventDefault();
    // A field that nothing closes with is left.
    else if (isInField && target instanceof HTMLElement) target.blur();
    return;
  }
  const isForView = !scene.isCovered && !isInField;
  if (
    (isForView && takenByView(event, target)) ||
    runShortcut(keyPressOf(event), scene, () => subjectsAt(target))
  ) {
    event.preventDefault();
  }
}

/** The window listens to keys, once; called before anything is drawn, so that it hears them first. */
export function listenToKeys(): void {
  window.addEventListener('keydown', beforeAll, { capture: true });
  window.addEventListener('keydown', afterAll);
  window.addEventListener('input', noteTyping);
}
