/**
 * Tells the log of an error that nothing in the page could go on from, by code that comes when there is one; and the user,
 * where it is not on the screen by itself.
 */
export const tellFailure = (error: unknown, isOnScreen: boolean): void =>
  void import('./tell-failure.ts').then(
    (code) => code.tellFailure(error, isOnScreen),
    // Whoever serves the page is gone: then the log is as well.
    () => undefined,
  );
