import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import styles from './card.module.css';
import { holderOf, standAt } from './focus.ts';
import type { Layout } from './layout.ts';

/** A finger that rests this long, in milliseconds, asks for the whole title. */
const restTime = 400;

interface Whole {
  readonly title: string;
  readonly isRung: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** The title of a card or rung where its place cuts it, and where on the board it stands; null where it is whole. */
function cutTitle(owner: Element | null, board: HTMLElement): Whole | null {
  const place = owner?.querySelector<HTMLElement>('[data-title]');
  if (!owner || !place || place.scrollHeight <= place.clientHeight + 1) return null;
  const { left, top, width } = place.getBoundingClientRect();
  const origin = board.getBoundingClientRect();
  return {
    title: place.textContent,
    isRung: standAt(owner)?.kind === 'rung',
    left: left - origin.left,
    top: top - origin.top,
    width,
  };
}

const byKeyboard = (board: HTMLElement) =>
  board.contains(document.activeElement) && document.activeElement?.matches(':focus-visible')
    ? document.activeElement
    : null;

/** Shows the whole title of what has the focus by keyboard, or a finger rests on, over the cut one. */
export function FullTitle({
  board,
  layout,
}: {
  readonly board: RefObject<HTMLElement | null>;
  readonly layout: Layout;
}) {
  const [whole, setWhole] = useState<Whole | null>(null);
  useEffect(() => {
    const ground = board.current;
    if (!ground) return;
    const abort = new AbortController();
    const listening = { signal: abort.signal, passive: true };
    let resting: ReturnType<typeof setTimeout> | undefined;
    const show = (owner: Element | null) => setWhole(cutTitle(owner, ground));
    const leave = () => {
      clearTimeout(resting);
      setWhole(null);
    };
    ground.addEventListener('focusin', () => show(byKeyboard(ground)), listening);
    ground.addEventListener('focusout', leave, listening);
    ground.addEventListener(
      'touchstart',
      ({ target, touches }) => {
        leave();
        if (touches.length !== 1 || !(target instanceof Element)) return;
        resting = setTimeout(() => show(holderOf(target)), restTime);
      },
      listening,
    );
    for (const end of ['touchmove', 'touchend', 'touchcancel'] as const)
      window.addEventListener(end, leave, listening);
    return () => {
      clearTimeout(resting);
      abort.abort();
    };
  }, [board]);
  // What moved takes the whole title along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is what it follows
  useLayoutEffect(() => {
    if (board.current) setWhole(cutTitle(byKeyboard(board.current), board.current));
  }, [board, layout]);
  if (!whole) return null;
  const { left, top, width } = whole;
  return (
    <div
      className={`${styles.whole} ${whole.isRung ? styles.rungTitle : styles.title}`}
      style={{ left, top, width }}
      dir="auto"
      aria-hidden="true"
      data-full-title
    >
      {whole.title}
    </div>
  );
}
