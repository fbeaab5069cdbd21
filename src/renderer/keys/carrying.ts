import { useEffect } from 'react';
import { create } from 'zustand';

/** How something is carried; the keys of one way mean nothing in the other. */
export type Hand = 'keyboard' | 'pointer';

const useHand = create<{ readonly hand: Hand | null }>(() => ({ hand: null }));

/** How something is carried now; null while nothing is. As long as it is, only the keys that carry it do anything. */
export const carryingHand = (): Hand | null => useHand.getState().hand;
export const isCarrying = (): boolean => carryingHand() !== null;

export const handOf = (activator: Event): Hand =>
  activator instanceof KeyboardEvent ? 'keyboard' : 'pointer';

/** Says that something is carried, until it is dropped or the place it is carried about leaves the screen. */
export const carrying = {
  begin(by: Hand): void {
    useHand.setState({ hand: by });
  },
  end(): void {
    useHand.setState({ hand: null });
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
