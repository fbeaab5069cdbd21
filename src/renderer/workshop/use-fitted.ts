import { type RefObject, useLayoutEffect } from 'react';
import { projection } from '../window/projection.ts';

/** What scrolls in both directions is never whole, and a drawer is for whoever opened it. */
const boundless = '[data-board-scroller], [data-map], [data-dock] *, textarea';

function scrollersIn(stage: HTMLElement): HTMLElement[] {
  return [stage, ...stage.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { overflowY } = getComputedStyle(element);
    return (overflowY === 'auto' || overflowY === 'scroll') && !element.matches(boundless);
  });
}

/** Has what stands on a stage drawn so large that it is seen without scrolling, as long as it is projected. */
export function useFitted(stage: RefObject<HTMLElement | null>, isProjecting: boolean): void {
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element || !isProjecting) return;
    let frame = 0;
    const fit = () => {
      const scrollers = scrollersIn(element);
      projection.fit(() => scrollers.every((one) => one.scrollHeight <= one.clientHeight + 1));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    };
    const observer = new MutationObserver(later);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    window.addEventListener('resize', later);
    later();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('resize', later);
    };
  }, [stage, isProjecting]);
}
