import { useRef } from 'react';

/** What is typed for a field that was asked for and whose code is still on its way. */
export interface TypedAhead {
  /** Whether keys are for a field that is not here yet. */
  isFor(): boolean;
  /** Keeps a letter of such a field; answers whether it was for one. */
  onKey(event: KeyboardEvent): boolean;
  /** What was kept, for the field, which is here from now on. */
  take(): string;
}

/** Keeps what is typed from when a field `isOpen` until it is here: a letter that was meant for it is no shortcut. */
export function useTypedAhead(isOpen: boolean): TypedAhead {
  // Null once the field was here: from then on it comes at once.
  const typed = useRef<string | null>('');
  if (!isOpen) typed.current &&= '';
  const isFor = () => isOpen && typed.current !== null;
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (!isFor() || ctrlKey || metaKey || altKey) return false;
    const letters = typed.current ?? '';
    if (key === 'Backspace') typed.current = letters.slice(0, -1);
    else if (key.length === 1) typed.current = letters + key;
    return key !== 'Tab' && key !== 'Escape';
  };
  const take = () => {
    const letters = typed.current ?? '';
    typed.current = null;
    return letters;
  };
  return { isFor, onKey, take };
}
