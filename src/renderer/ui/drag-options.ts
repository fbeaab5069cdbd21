import { KeyboardCode } from '@dnd-kit/core';

/*
 * How something is picked up, everywhere alike. Made once: sensors with new options draw every card of the
 * board again.
 */

/** A mouse has to move a little, so that a click stays one. */
export const mouseOptions = { activationConstraint: { distance: 5 } };
/** A finger has to rest before it picks up, so that a swipe still scrolls. */
export const touchOptions = { activationConstraint: { delay: 220, tolerance: 8 } };
export const keyboardCodes = {
  start: [KeyboardCode.Space],
  cancel: [KeyboardCode.Esc],
  end: [KeyboardCode.Space, KeyboardCode.Enter],
};
