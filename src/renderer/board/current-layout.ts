import { createRef, type RefObject, useImperativeHandle } from 'react';
import type { Level } from '#domain/tables/objective.ts';
import type { Layout } from './layout.ts';

/** An objective that is about to be typed on the board: its level, and the objective that it will serve. */
export interface Composing {
  readonly level: Level;
  readonly parentId: string | null;
}

/** What commands know and ask of the board on the screen. */
interface DrawnBoard {
  readonly layout: Layout;
  /** What it scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly compose: (composing: Composing) => void;
}

const board = createRef<DrawnBoard>();

/** The layout of the board as it is drawn; null as long as none is. */
export const boardLayout = (): Layout | null => board.current?.layout ?? null;

export const boardScroller = (): HTMLElement | null => board.current?.scroller.current ?? null;

/** Opens the field of a new objective on the board that is shown. */
export const compose = (composing: Composing): void => board.current?.compose(composing);

/** Hands a board to the commands for as long as it is drawn. */
export function useDrawnBoard({ layout, scroller, compose: open }: DrawnBoard): void {
  useImperativeHandle(board, () => ({ layout, scroller, compose: open }), [layout, scroller, open]);
}
