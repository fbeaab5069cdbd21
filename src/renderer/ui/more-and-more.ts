import { startTransition, useEffect, useState } from 'react';

/**
 * As much of a long list as can be drawn without keeping the window waiting: `portion` of it at first, and as much more
 * each time that is drawn, until it is whole.
 */
export function useMoreAndMore<T>(list: readonly T[], portion: number): readonly T[] {
  const [count, setCount] = useState(portion);
  const isWhole = count >= list.length;
  useEffect(() => {
    if (isWhole) return;
    // What somebody does meanwhile comes first.
    const next = setTimeout(() => startTransition(() => setCount(count + portion)));
    return () => clearTimeout(next);
  }, [isWhole, count, portion]);
  return isWhole ? list : list.slice(0, count);
}
