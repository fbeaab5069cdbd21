import { type RefObject, useLayoutEffect } from 'react';
import { create } from 'zustand';
import type { Layout } from './layout.ts';

interface Drawn {
  readonly layout: Layout;
  readonly scroller: RefObject<HTMLElement | null>;
}

const useDrawn = create<{ readonly drawn: Drawn | null }>(() => ({ drawn: null }));

/** The layout of the board as it is drawn, for commands; null as long as none is drawn. */
export const boardLayout = (): Layout | null => useDrawn.getState().drawn?.layout ?? null;

/** What the drawn board scrolls in. */
export const boardScroller = (): HTMLElement | null => useDrawn.getState().drawn?.scroller.current ?? null;

/** Registers a board for as long as it is drawn, as views register what they do with keys. */
export function useDrawnBoard(layout: Layout, scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    useDrawn.setState({ drawn: { layout, scroller } });
    return () => useDrawn.setState({ drawn: null });
  }, [layout, scroller]);
}
