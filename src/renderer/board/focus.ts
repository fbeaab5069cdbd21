import { type RefObject, useEffect, useLayoutEffect } from 'react';
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

/** The keys of the cards and rungs that are drawn. */
const drawn = new WeakMap<Element, string>();

/** What a key names; null where there is none. */
function standOf(key: string | null | undefined): Stand | null {
  const [kind, id] = key?.split(':') ?? [];
  return (kind === 'objective' || kind === 'rung') && id ? { kind, id } : null;
}

/** The card or rung that an element is; null where it is something else. */
export const standAt = (element: EventTarget | null): Stand | null =>
  element instanceof Element ? standOf(drawn.get(element)) : null;

/** The innermost card or rung that holds an element; null where none does. */
export function holderOf(element: Element): Element | null {
  for (let around: Element | null = element; around; around = around.parentElement)
    if (drawn.has(around)) return around;
  return null;
}

/** The card or rung that has the focus now, and is drawn so; null while anything else has it. */
export const focused = (): Stand | null => standAt(document.activeElement);

/** Where the keyboard was on the board when it was last there, to come back to; null before it ever was. */
export const lastStand = (): Stand | null => standOf(focusedKey());

/** The place that Tab reaches: where the keyboard stands, or would. */
export const focusedKey = (): string | null => useFocusStore.getState().key;

/** Lets the keyboard stand on something; its element takes the focus when it is mounted. */
export const moveFocus = (key: string): void =>
  useFocusStore.setState(({ step }) => ({ key, step: step + 1 }));

/** Remembers where the focus is without moving it. */
export const rememberFocus = (key: string): void => useFocusStore.setState({ key });

/**
 * Makes an element known as a card or rung; answers whether it is the one that Tab reaches, by itself or in place of
 * one that is gone, and gives it the focus after a step to it.
 */
export function useFocus(key: string, element: RefObject<HTMLElement | null>, standsInFor?: string): boolean {
  const isTarget = useFocusStore(
    (state) =>
      state.key === key || (standsInFor !== undefined && (state.key === null || state.key === standsInFor)),
  );
  const step = useFocusStore((state) => (state.key === key ? state.step : 0));
  useLayoutEffect(() => {
    if (element.current) drawn.set(element.current, key);
  });
  useEffect(() => {
    if (step <= useFocusStore.getState().taken) return;
    useFocusStore.setState({ taken: step });
    element.current?.focus({ preventScroll: true });
  }, [step, element]);
  return isTarget;
}
