import { create } from 'zustand';
import type { DropEffect, DropTarget } from './drop.ts';

/** The place under the pointer and what a drop there would do. */
export interface Hover {
  readonly target: DropTarget;
  readonly effect: DropEffect;
}

const useHover = create<{ readonly hover: Hover | null }>(() => ({ hover: null }));

const isSame = (a: DropTarget, b: DropTarget): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Kept outside of React: while something is dragged only the hint is drawn again. */
export const dropTarget = {
  get: (): Hover | null => useHover.getState().hover,
  set(next: Hover | null): void {
    const hover = dropTarget.get();
    if (next === hover || (next && hover && isSame(next.target, hover.target))) return;
    useHover.setState({ hover: next });
  },
};

export const useDropTarget = (): Hover | null => useHover(({ hover }) => hover);

/** Whether the place has what is asked of it: drawn again only where the answer changes. */
export const useHoverIs = (is: (hover: Hover) => boolean): boolean =>
  useHover(({ hover }) => hover !== null && is(hover));
