/** What this computer remembers of the spaces through which it shares plans. */
export interface KnownSpaces {
  /** Whether this computer put a plan into a space, joined it there, or was told to follow it. */
  knowsSpace(planId: string, url: string): boolean;
  rememberSpace(planId: string, url: string): void;
}
