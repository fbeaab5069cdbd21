import { type RefObject, useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Receipt } from '#contract/base.ts';
import { attempt } from '../window/problems.tsx';

/** The row that was just made here, whose field one types in next. */
const useFresh = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Makes a row and puts the focus where it is named, as soon as it is there. */
export async function makeFresh(call: Promise<Receipt>): Promise<Receipt | null> {
  const receipt = await attempt(call);
  if (receipt) useFresh.setState({ id: receipt.id });
  return receipt;
}

/** The field that names a row; it takes the focus, its text selected, where the row was just made. */
export function useFreshField(id: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const isFresh = useFresh((state) => state.id === id);
  useEffect(() => {
    if (!isFresh) return;
    useFresh.setState({ id: null });
    field.current?.focus();
    field.current?.select();
  }, [isFresh]);
  return field;
}
