import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * What is measured of an element, followed; null until it is known, which is when the page is laid out for its next frame:
 * to ask before would have it laid out once more, in the middle of what it is doing.
 */
export function useMeasured<Measure>(
  element: RefObject<HTMLElement | null>,
  measure: (element: HTMLElement) => Measure,
): Measure | null {
  const [measured, setMeasured] = useState<Measure | null>(null);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const observer = new ResizeObserver(() => setMeasured(measure(observed)));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element, measure]);
  return measured;
}

const widthOf = ({ clientWidth }: HTMLElement): number => clientWidth;

/** The width of an element, followed; 0 until it is known. */
export const useWidth = (element: RefObject<HTMLElement | null>): number =>
  useMeasured(element, widthOf) ?? 0;
