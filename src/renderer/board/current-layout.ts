import type { Layout } from './layout.ts';

let layout: Layout | null = null;

/** The layout of the board on the screen, for actions; null while another screen is shown. */
export const boardLayout = (): Layout | null => layout;

export const setBoardLayout = (next: Layout | null): void => {
  layout = next;
};
