import { useCallback } from 'react';
import { create } from 'zustand';
import type { Receipt } from '#contract/base.ts';
import type { Intent } from './intent.ts';
import { send } from './send.ts';
import { watchStay } from './stay.ts';

interface Wish {
  readonly name: string;
  /** Whether one types in place of what stands in it. */
  readonly isSelected: boolean;
}

/** What a field that commands put the cursor into is found by. A list of them would be written anew with each of hundreds. */
const nameOfField = 'data-named-field';

/** The field that is to have the cursor as soon as it is there. */
const useAwaited = create<{ readonly wish: Wish | null }>(() => ({ wish: null }));

function take(field: HTMLInputElement, { isSelected }: Wish): void {
  field.focus();
  if (isSelected) field.select();
}

/** The `ref` of a field that commands put the cursor into, by a name of its own. */
export const useNamedField = (name: string) =>
  useCallback(
    (field: HTMLInputElement | null) => {
      if (!field) return undefined;
      field.setAttribute(nameOfField, name);
      const { wish } = useAwaited.getState();
      if (wish?.name === name) {
        useAwaited.setState({ wish: null });
        take(field, wish);
      }
      return () => field.removeAttribute(nameOfField);
    },
    [name],
  );

/** Puts the cursor into a field: now, or as soon as it is on the screen. */
export function focusField(name: string, isSelected = false): void {
  const field = document.querySelector<HTMLInputElement>(`[${nameOfField}="${CSS.escape(name)}"]`);
  if (field) take(field, { name, isSelected });
  useAwaited.setState({ wish: field ? null : { name, isSelected } });
}

/**
 * Makes a row and puts the cursor where it is named, in the field that goes by its id, as soon as it is there; unless
 * somebody has gone on elsewhere.
 */
export async function makeFresh(wanted: Intent): Promise<Receipt | null> {
  const isHere = watchStay();
  const receipt = await send(wanted);
  if (receipt && isHere()) focusField(receipt.id, true);
  return receipt;
}
