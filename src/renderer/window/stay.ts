/**
 * Watches where somebody is while a call takes its time; the answer says whether they are there still, so that the focus may
 * be moved. Who began something elsewhere meanwhile has gone on, and is left there.
 */
export function watchStay(): () => boolean {
  const at = document.activeElement;
  const watched = new AbortController();
  const { signal } = watched;
  for (const beginning of ['pointerdown', 'keydown'])
    addEventListener(beginning, () => watched.abort(), { capture: true, signal });
  return () => {
    const hasBegun = signal.aborted;
    watched.abort();
    const now = document.activeElement;
    return !hasBegun || now === at || now === document.body;
  };
}
