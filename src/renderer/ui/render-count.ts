declare global {
  /** Set by a test that counts which cards of a board, or lines of a list, are drawn again. */
  var drawnRows: string[] | undefined;
}

export const countDrawing = (id: string): void => {
  globalThis.drawnRows?.push(id);
};
