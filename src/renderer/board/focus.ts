import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';

/** What the keyboard stands on: a card or one of its rungs. */
export const focusKey = {
  objective: (id: string): string => `objective:${id}`,
  rung: (id: string): string => `rung:${id}`,
};

interface FocusState {
  readonly key: string | null;
  /** Counts the keyboard's steps: each one moves the browser's focus once. */
  readonly step: number;
}

const useFocusStore = create<FocusState>(() => ({ key: null, step: 0 }));

/** What the keyboard stands on, taken apart; null before it has stood anywhere. */
export function focused(): { readonly kind: keyof typeof focusKey; readonly id: string } | null {
  const [kind, id] = focusedKey()?.split(':') ?? [];
  return (kind === 'objective' || kind === 'rung') && id ? { kind, id } : null;
}

export const focusedKey = (): string | null => useFocusStore.getState().key;

/** Lets the keyboard stand on something; its element takes the focus when it is mounted. */
export const moveFocus = (key: string): void =>
  useFocusStore.setState(({ step }) => ({ key, step: step + 1 }));

/** Remembers where the focus is without moving it. */
export const rememberFocus = (key: string): void => useFocusStore.setState({ key });

let lastStep = 0;

/** Whether an element is the one that Tab reaches, and gives it the focus after a step to it. */
export function useFocus(key: string, element: RefObject<HTMLElement | null>): boolean {
  const isTarget = useFocusStore((state) => state.key === key);
  const step = useFocusStore((state) => (state.key === key ? state.step : 0));
  useEffect(() => {
    if (step <= lastStep) return;
    lastStep = step;
    element.current?.focus({ preventScroll: true });
  }, [step, element]);
  return isTarget;
}
