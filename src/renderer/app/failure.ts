/** Tells the log of an error that a page could not go on from, by code that comes when there is one. */
export const tellFailure = (error: unknown): void =>
  void import('./tell-failure.ts').then(
    (code) => code.tellFailure(error),
    // Whoever serves the page is gone: then the log is as well.
    () => undefined,
  );
