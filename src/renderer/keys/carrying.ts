import { useEffect } from 'react';

/** How something is carried; the keys of one way mean nothing in the other. */
export type Hand = 'keyboard' | 'pointer';

let hand: Hand | null = null;

/** How something is carried now; null while nothing is. As long as it is, only the keys that carry it do anything. */
export const carryingHand = (): Hand | null => hand;
export const isCarrying = (): boolean => hand !== null;

export const handOf = (activator: Event): Hand =>
  activator instanceof KeyboardEvent ? 'keyboard' : 'pointer';

/** Says that something is carried, until it is dropped or the place it is carried about leaves the screen. */
export const carrying = {
  begin(by: Hand): void {
    hand = by;
  },
  end(): void {
    hand = null;
  },
};

/** Lets go where what is carried about leaves the screen. */
export function useLetGo(): void {
  useEffect(() => carrying.end, []);
}

/** Whether a key steers what is carried: the others are swallowed. */
export function steers(key: string, by: Hand): boolean {
  if (key === 'Escape') return true;
  return by === 'keyboard' && (key.startsWith('Arrow') || key === 'Enter' || key === ' ');
}
