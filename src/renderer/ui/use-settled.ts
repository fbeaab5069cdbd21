import { useDeferredValue, useEffect, useState } from 'react';

/** Whether what a first look does not need may be drawn as well. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setSettled(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return useDeferredValue(isSettled);
}
