/**
 * Watches where somebody is while a call takes its time; what it gives back is asked once, afterwards, and says whether they
 * are there still, so that the focus may be moved. Who began something elsewhere meanwhile has gone on, and is left there.
 */
export function watchStay(): () => boolean {
  const at = document.activeElement;
  const watched = new AbortController();
  let begun: 'nothing' | 'keydown' | 'pointerdown' = 'nothing';
  for (const beginning of ['keydown', 'pointerdown'] as const)
    addEventListener(
      beginning,
      () => {
        begun = beginning;
      },
      { capture: true, signal: watched.signal },
    );
  return () => {
    watched.abort();
    const now = document.activeElement;
    // A key that meets nothing went nowhere: what had the focus is gone.
    return begun === 'nothing' || now === at || (begun === 'keydown' && now === document.body);
  };
}
