import { toldError } from '#domain/diagnostics/told-error.ts';
import { client } from '../window/client.ts';

/** Tells the log what kind of error a page met and where, and nothing of what it says. */
export function tellFailure(error: unknown): void {
  // A log that cannot be reached helps nobody; what happened is on the screen.
  client.diagnostics.pageFailed(toldError(error)).catch(() => undefined);
}
