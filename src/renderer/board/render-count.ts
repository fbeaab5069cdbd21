declare global {
  /** Set by a test that counts which cards are drawn again. */
  var drawnCards: string[] | undefined;
}

export const countDrawing = (objectiveId: string): void => {
  globalThis.drawnCards?.push(objectiveId);
};
