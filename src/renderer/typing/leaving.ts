import { kept } from './kept.ts';

/** Saves what a field holds, if anything of it is not saved. */
type Save = () => void;

const open = new Set<Save>();
let isGone = false;

/** Whether the page is being left: what is sent now has to go at once. */
export const isLeavingPage = (): boolean => isGone;

/** Saves everything that stands typed in any field of the window. */
export function saveTyped(): void {
  for (const save of [...open]) save();
}

/** Has a field saved whenever its words could be lost; answers how to end that. */
export function saveOnLeaving(save: Save): () => void {
  open.add(save);
  return () => {
    open.delete(save);
  };
}

/** Saves when the window is closed, reloaded or hidden, which nothing may follow. */
export function listenToLeaving(): void {
  const leave = () => {
    isGone = true;
    saveTyped();
    kept.leaveBehind();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', () => {
    isGone = false;
  });
  document.addEventListener('visibilitychange', () => {
    isGone = document.visibilityState === 'hidden';
    if (isGone) saveTyped();
  });
}
