import { type RefObject, useEffect, useState } from 'react';

/** What is measured of an element, followed; null until it is known. */
export function useMeasured<Measure>(
  element: RefObject<HTMLElement | null>,
  measure: (element: HTMLElement) => Measure,
): Measure | null {
  const [measured, setMeasured] = useState<Measure | null>(null);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const look = () => setMeasured(measure(observed));
    const observer = new ResizeObserver(look);
    observer.observe(observed);
    look();
    return () => observer.disconnect();
  }, [element, measure]);
  return measured;
}

const widthOf = ({ clientWidth }: HTMLElement): number => clientWidth;

/** The width of an element, followed; 0 until it is known. */
export const useWidth = (element: RefObject<HTMLElement | null>): number =>
  useMeasured(element, widthOf) ?? 0;
