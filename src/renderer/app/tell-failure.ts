import { toldError } from '#domain/diagnostics/told-error.ts';
import { client } from '../window/client.ts';
import { problemOf, showProblem } from '../window/problems.tsx';

/**
 * Tells the log what kind of error a page met and where, and nothing of what it says; and the user, where it is not on the
 * screen by itself. What was given up on purpose is no failure.
 */
export function tellFailure(error: unknown, isOnScreen: boolean): void {
  const isOfUs = Boolean(error) && !(error instanceof Error && error.name === 'AbortError');
  if (!isOfUs) return;
  if (!isOnScreen) showProblem(problemOf(error));
  // A log that cannot be reached helps nobody; what happened is on the screen.
  client.diagnostics.pageFailed(toldError(error)).catch(() => undefined);
}
