import { type RefObject, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { projection } from '../window/projection.ts';
import { type FittedListName, fittedLists, limits } from './fitted-list.tsx';

/** What scrolls in both directions is never whole, and a drawer is for whoever opened it. */
const boundless = '[data-board-scroller], [data-map], [data-dock] *, textarea';

function scrollersIn(stage: HTMLElement): HTMLElement[] {
  return [stage, ...stage.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { overflowY } = getComputedStyle(element);
    return (overflowY === 'auto' || overflowY === 'scroll') && !element.matches(boundless);
  });
}

const isWhole = (scroller: HTMLElement): boolean => scroller.scrollHeight <= scroller.clientHeight + 1;

const isNumber = (text: string | null): boolean => /^\d+$/u.test(text ?? '');

/** Whether a number has become another of as many digits: that takes no other room, and a live count changes all the time. */
const isCount = ({ type, target, oldValue }: MutationRecord): boolean =>
  type === 'characterData' &&
  isNumber(oldValue) &&
  isNumber(target.nodeValue) &&
  oldValue?.length === target.nodeValue?.length;

/** Shows as many items of a list as its scroller holds, one at least. */
function shorten(stage: HTMLElement, name: FittedListName): void {
  const lists = () => [...stage.querySelectorAll<HTMLElement>(`[data-fitted-list="${name}"]`)];
  const around = scrollersIn(stage).filter((one) => lists().some((list) => one.contains(list)));
  if (around.every(isWhole)) return;
  let most = 1;
  let above = Math.max(...lists().map((list) => list.childElementCount));
  while (most < above) {
    const middle = Math.ceil((most + above) / 2);
    flushSync(() => limits.set(name, middle));
    if (around.every(isWhole)) most = middle;
    else above = middle - 1;
  }
  flushSync(() => limits.set(name, most));
}

/** Has what stands on a stage drawn so large that it is seen without scrolling, as long as it is projected; what has no room is counted. */
export function useFitted(stage: RefObject<HTMLElement | null>, isProjecting: boolean): void {
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element || !isProjecting) return;
    let frame = 0;
    const fit = () => {
      // Everything is drawn before it is measured.
      flushSync(limits.clear);
      projection.fit(() => scrollersIn(element).every(isWhole));
      for (const name of fittedLists) shorten(element, name);
      observer.takeRecords();
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    };
    const observer = new MutationObserver((records) => {
      if (!records.every(isCount)) later();
    });
    observer.observe(element, {
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      subtree: true,
    });
    window.addEventListener('resize', later);
    later();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('resize', later);
    };
  }, [stage, isProjecting]);
}
