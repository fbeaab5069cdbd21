import { useSyncExternalStore } from 'react';
import type { DropEffect, DropTarget } from './drop.ts';

/** The place under the pointer and what a drop there would do. */
export interface Hover {
  readonly target: DropTarget;
  readonly effect: DropEffect;
}

let hover: Hover | null = null;
const listeners = new Set<() => void>();

const isSame = (a: DropTarget, b: DropTarget): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Kept outside of React: while something is dragged only the hint is drawn again. */
export const dropTarget = {
  get: (): Hover | null => hover,
  set(next: Hover | null): void {
    if (next === hover || (next && hover && isSame(next.target, hover.target))) return;
    hover = next;
    for (const listener of listeners) listener();
  },
};

export function useDropTarget(): Hover | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hover,
  );
}
