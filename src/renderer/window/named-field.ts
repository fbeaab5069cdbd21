import { useCallback } from 'react';
import { create } from 'zustand';

const useFields = create<Readonly<Record<string, HTMLElement | null>>>(() => ({}));

/** The `ref` of a field that commands put the cursor into, by a name of its own. */
export const useNamedField = (name: string) =>
  useCallback((field: HTMLElement | null) => useFields.setState({ [name]: field }), [name]);

/** Puts the cursor into a field, where it is on the screen. */
export const focusField = (name: string): void => useFields.getState()[name]?.focus();
