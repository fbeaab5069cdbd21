/*
 * What stays on this device, each thing under a name of its own, so that two windows of the page never write over each
 * other's. Where a browser refuses to keep anything it stays as long as the page.
 */

const prefix = 'tangga.';
/** What the storage did not take, which is newer than what it has. */
const inPage = new Map<string, string>();

/**
 * Hears that something whose name begins so was kept or forgotten elsewhere: in another window of the page, or in an earlier
 * one that a browser was slow to write for. Answers how to stop.
 */
export function onKeptElsewhere(beginning: string, listener: () => void): () => void {
  // Without a key all was forgotten.
  const heard = ({ key }: StorageEvent) =>
    (key ?? prefix + beginning).startsWith(prefix + beginning) && listener();
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

function stored(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // A browser that is told to keep nothing refuses even to be asked.
    return null;
  }
}

/** Whether what is kept is still there when the page is opened again. */
export function isKeeping(): boolean {
  const name = `${prefix}trial`;
  try {
    const storage = stored();
    storage?.setItem(name, name);
    const isThere = storage?.getItem(name) === name;
    storage?.removeItem(name);
    return isThere;
  } catch {
    // The storage is full, or refuses everything.
    return false;
  }
}

/** Keeps a value. */
export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  inPage.set(name, text);
  try {
    const storage = stored();
    if (!storage) return;
    storage.setItem(prefix + name, text);
    inPage.delete(name);
  } catch {
    // The storage is full: the page still has it.
  }
}

/** Forgets a value. */
export function forget(name: string): void {
  inPage.delete(name);
  stored()?.removeItem(prefix + name);
}

function parsed<Value>(text: string | null | undefined): Value | null {
  if (text == null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    // Somebody else wrote it: it is nothing of ours.
    return null;
  }
}

/** A value that was kept; null where there is none. */
export const kept = <Value>(name: string): Value | null =>
  parsed<Value>(inPage.get(name) ?? stored()?.getItem(prefix + name));

/** Every value whose name begins so. */
export function allKept<Value>(beginning: string): readonly Value[] {
  const names = new Set([...inPage.keys()].filter((name) => name.startsWith(beginning)));
  const storage = stored();
  for (let index = 0; index < (storage?.length ?? 0); index += 1) {
    const key = storage?.key(index) ?? '';
    if (key.startsWith(prefix + beginning)) names.add(key.slice(prefix.length));
  }
  return [...names].flatMap((name) => kept<Value>(name) ?? []);
}

/** Forgets every value whose name begins so. */
export function forgetAll(beginning: string): void {
  const storage = stored();
  const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  for (const key of names) if (key.startsWith(prefix + beginning)) storage?.removeItem(key);
  for (const name of [...inPage.keys()]) if (name.startsWith(beginning)) inPage.delete(name);
}
