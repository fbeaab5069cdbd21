import { useCallback, useReducer, useRef } from 'react';
import type { Plan } from '#domain/plan/plan.ts';

const prefix = 'tangga typed ';

/** A text that was typed over what was saved at the time. */
interface Kept {
  readonly text: string;
  readonly over: string;
}

const keysOf = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(prefix));

/** Takes what an earlier window left behind into this one, so that no other gets it as well. */
function take(key: string): string | null {
  const found = sessionStorage.getItem(key) ?? localStorage.getItem(key);
  localStorage.removeItem(key);
  if (found !== null) sessionStorage.setItem(key, found);
  return found;
}

/** What was typed and not saved, on this computer until it is: it outlives its field, a reload and its window. */
export const kept = {
  /** What was typed over `saved`; null where nothing was, or where somebody has gone on since. */
  read(key: string, saved: string): string | null {
    const found = take(prefix + key);
    if (found === null) return null;
    const { text, over } = JSON.parse(found) as Kept;
    if (over === saved && text !== saved) return text;
    kept.forget(key);
    return null;
  },
  write(key: string, text: string, over: string): void {
    const value: Kept = { text, over };
    try {
      sessionStorage.setItem(prefix + key, JSON.stringify(value));
    } catch (error) {
      // A full store keeps what it has; the field itself still holds what was typed.
      console.warn('What is typed cannot be kept', error);
    }
  },
  forget(key: string): void {
    sessionStorage.removeItem(prefix + key);
    localStorage.removeItem(prefix + key);
  },
  /** Leaves to the next window what this one could not save. */
  leaveBehind(): void {
    for (const key of keysOf(sessionStorage)) localStorage.setItem(key, sessionStorage.getItem(key) ?? '');
  },
  /** Drops what turns out to have been saved while the window was going; keys name table, row and column. */
  dropSaved({ tables }: Plan): void {
    for (const key of [...keysOf(sessionStorage), ...keysOf(localStorage)]) {
      const [table = '', id, column = ''] = key.slice(prefix.length).split('/');
      if (!Object.hasOwn(tables, table)) continue;
      const row = tables[table as keyof Plan['tables']].get(id) as Record<string, unknown> | undefined;
      const found = sessionStorage.getItem(key) ?? localStorage.getItem(key);
      if (found && row?.[column] === (JSON.parse(found) as Kept).text.trim())
        kept.forget(key.slice(prefix.length));
    }
  },
};

interface Held<T> {
  readonly key: string;
  /** What the form opened with, as it is kept. */
  readonly first: string;
  readonly value: T;
}

function open<T>(key: string, initial: T): Held<T> {
  const first = JSON.stringify(initial);
  return { key, first, value: JSON.parse(kept.read(key, first) ?? first) as T };
}

/**
 * A state that is kept until its form is finished: it comes back when the form is opened again, even in the next
 * window. `forget` is for when it was saved, or given up on purpose.
 */
export function useKept<T>(
  key: string,
  initial: T,
): readonly [value: T, set: (value: T | ((old: T) => T)) => void, forget: () => void] {
  const held = useRef<Held<T>>(null);
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  if (held.current?.key !== key) held.current = open(key, initial);
  const set = useCallback((change: T | ((old: T) => T)) => {
    const old = held.current as Held<T>;
    const value = change instanceof Function ? change(old.value) : change;
    held.current = { ...old, value };
    draw();
    const text = JSON.stringify(value);
    if (text === old.first) kept.forget(old.key);
    else kept.write(old.key, text, old.first);
  }, []);
  const forget = useCallback(() => set(JSON.parse((held.current as Held<T>).first) as T), [set]);
  return [held.current.value, set, forget];
}
