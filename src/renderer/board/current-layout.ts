import { createRef, type RefObject, useImperativeHandle } from 'react';
import { flushSync } from 'react-dom';
import type { Level } from '#domain/tables/objective.ts';
import { type BoardView, boardSearch, boardView } from './board-view.ts';
import type { Layout } from './layout.ts';

/** An objective that is about to be typed on the board: its level, and the objective that it will serve. */
export interface Composing {
  readonly level: Level;
  readonly parentId: string | null;
}

/** What commands know and ask of the board on the screen. */
interface DrawnBoard {
  readonly layout: Layout;
  /** How it is looked at, which may be a moment behind the address. */
  readonly view: BoardView;
  /** Takes the view at once that an address names by these words. */
  readonly askFor: (search: string) => void;
  /** What it scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly compose: (composing: Composing) => void;
}

const board = createRef<DrawnBoard>();

/** The layout of the board as it is drawn, which may be a moment behind the address; null as long as none is. */
export const boardLayout = (): Layout | null => board.current?.layout ?? null;

/**
 * The layout of the board as the address has it, drawn at once where it is behind: what is done to cards is never done to
 * what a filter hides. For actions and gestures, not while something is drawn.
 */
export function boardLayoutNow(): Layout | null {
  const search = boardSearch(boardView.read());
  const drawn = board.current;
  if (drawn && boardSearch(drawn.view) !== search) flushSync(() => drawn.askFor(search));
  return boardLayout();
}

export const boardScroller = (): HTMLElement | null => board.current?.scroller.current ?? null;

/** Opens the field of a new objective on the board that is shown. */
export const compose = (composing: Composing): void => board.current?.compose(composing);

/** Hands a board to the commands for as long as it is drawn. */
export function useDrawnBoard({ layout, view, askFor, scroller, compose: open }: DrawnBoard): void {
  useImperativeHandle(board, () => ({ layout, view, askFor, scroller, compose: open }), [
    layout,
    view,
    askFor,
    scroller,
    open,
  ]);
}
