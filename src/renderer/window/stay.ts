/** Keys that do nothing by themselves. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/**
 * Watches where somebody is while a call takes its time; what it gives back is asked once, afterwards, and says whether they
 * are there still, so that the focus may be moved. Who began something elsewhere meanwhile has gone on, and is left there.
 */
export function watchStay(): () => boolean {
  const at = document.activeElement;
  const watched = new AbortController();
  let begun: 'nothing' | 'key' | 'pointer' = 'nothing';
  const begin = (how: typeof begun) => {
    begun = how;
    watched.abort();
  };
  const options = { capture: true, signal: watched.signal };
  addEventListener(
    'keydown',
    ({ key }) => {
      if (!modifiers.has(key)) begin('key');
    },
    options,
  );
  addEventListener(
    'pointerdown',
    ({ target }) => {
      // A button is clicked twice where once would do.
      const isAgain = at instanceof HTMLButtonElement && target instanceof Node && at.contains(target);
      if (!isAgain) begin('pointer');
    },
    options,
  );
  return () => {
    watched.abort();
    const now = document.activeElement;
    // A key that meets nothing went nowhere: what had the focus is gone.
    return begun === 'nothing' || now === at || (begun === 'key' && now === document.body);
  };
}
