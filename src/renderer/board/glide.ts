import { type RefObject, useLayoutEffect, useRef } from 'react';

const glideTime = 120;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Lets what was moved glide from where it stood to its place. What comes into reach while scrolling, or is laid out
 * anew for another width, is there at once, as is everything for whoever asks for reduced motion.
 */
export function useGlide(element: RefObject<HTMLElement | null>, { x, y, width }: Place): void {
  const before = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = { x, y, width };
    if (!from || from.width !== width || (from.x === x && from.y === y)) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    element.current?.animate(
      [{ transform: `translate(${from.x - x}px, ${from.y - y}px)` }, { transform: 'none' }],
      { duration: glideTime, easing: 'ease-out' },
    );
  }, [element, x, y, width]);
}
