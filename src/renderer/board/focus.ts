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
  /** The last of them that moved it. */
  readonly taken: number;
}

const useFocusStore = create<FocusState>(() => ({ key: null, step: 0, taken: 0 }));

/** A card or one of its rungs. */
export interface Stand {
  readonly kind: keyof typeof focusKey;
  readonly id: string;
}

/** The card or rung that has the focus now, and is drawn so; null while anything else has it. */
export function focused(): Stand | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return null;
  const { rung, objective } = element.dataset;
  if (rung) return { kind: 'rung', id: rung };
  return objective ? { kind: 'objective', id: objective } : null;
}

/** Where the keyboard was on the board when it was last there, to come back to; null before it ever was. */
export function lastStand(): Stand | null {
  const [kind, id] = focusedKey()?.split(':') ?? [];
  return (kind === 'objective' || kind === 'rung') && id ? { kind, id } : null;
}

/** The place that Tab reaches: where the keyboard stands, or would. */
export const focusedKey = (): string | null => useFocusStore.getState().key;

/** Lets the keyboard stand on something; its element takes the focus when it is mounted. */
export const moveFocus = (key: string): void =>
  useFocusStore.setState(({ step }) => ({ key, step: step + 1 }));

/** Remembers where the focus is without moving it. */
export const rememberFocus = (key: string): void => useFocusStore.setState({ key });

/** Whether an element is the one that Tab reaches, and gives it the focus after a step to it. */
export function useFocus(key: string, element: RefObject<HTMLElement | null>): boolean {
  const isTarget = useFocusStore((state) => state.key === key);
  const step = useFocusStore((state) => (state.key === key ? state.step : 0));
  useEffect(() => {
    if (step <= useFocusStore.getState().taken) return;
    useFocusStore.setState({ taken: step });
    element.current?.focus({ preventScroll: true });
  }, [step, element]);
  return isTarget;
}
