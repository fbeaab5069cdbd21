import { type ReactNode, useRef } from 'react';
import styles from './drawn.module.css';
import { useMeasured } from './use-width.ts';

/** What a drawing is made for, in pixels of the screen: the room that it has, and the size of its words. */
export interface DrawnRoom {
  readonly width: number;
  readonly height: number;
  readonly words: number;
}

const roomOf = (frame: HTMLElement): DrawnRoom => ({
  width: frame.clientWidth,
  height: frame.clientHeight,
  words: Number.parseFloat(getComputedStyle(frame).fontSize),
});

/** A place as wide as there is room, for a drawing that is made to fit it. */
export function DrawnFrame({ children }: { readonly children: (room: DrawnRoom) => ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useMeasured(frame, roomOf);
  return (
    <div ref={frame} className={styles.frame}>
      {room && room.width > 0 && children(room)}
    </div>
  );
}
