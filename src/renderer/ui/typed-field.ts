import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { saveOnLeaving } from '../typing/leaving.ts';

/** What reading a field's text gave: something to take, or a sentence that says why not. */
export type Reading<T> = { readonly value: T } | { readonly refusal: string };

/** What a field tells while somebody types in it. */
interface Typed {
  readonly currentTarget: { readonly value: string };
}

interface TypedField<T> {
  /** The value as the field shows it while nobody types. */
  readonly shown: string;
  readonly read: (text: string) => Reading<T>;
  readonly take: (value: T) => unknown;
}

/**
 * Typing that is read on Enter or on leaving. What cannot be read stays in the field with a sentence beneath;
 * Escape takes the typing back, and a value that changes elsewhere meanwhile does not take it away.
 */
export function useTypedField<T>({ shown, read, take }: TypedField<T>) {
  // Null while the field shows its value; `isTried` once what was typed was to be taken.
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const reset = () => {
    setTyped(null);
    setTried(false);
  };
  /** Takes what was typed; answers whether it could. */
  const leave = (): boolean => {
    if (typed === null || typed.trim() === shown) {
      reset();
      return true;
    }
    const reading = read(typed.trim());
    if ('refusal' in reading) {
      setTried(true);
      return false;
    }
    reset();
    take(reading.value);
    return true;
  };

  // A dialog that closes takes the field away before it is left, and so does the window.
  const leaving = useRef(leave);
  leaving.current = leave;
  useEffect(() => {
    const stop = saveOnLeaving(() => void leaving.current());
    return () => {
      stop();
      leaving.current();
    };
  }, []);

  const reading = isTried && typed !== null ? read(typed.trim()) : null;
  return {
    reset,
    inputProps: {
      value: typed ?? shown,
      error: reading && 'refusal' in reading ? reading.refusal : undefined,
      'data-mantine-stop-propagation': typed !== null,
      onChange: ({ currentTarget }: Typed) => setTyped(currentTarget.value),
      onBlur: () => void leave(),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.nativeEvent.isComposing || typed === null) return;
        if (event.key === 'Enter') {
          // A form around the field is sent with what was just typed.
          if (!flushSync(leave)) event.preventDefault();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          reset();
        }
      },
    },
  };
}
