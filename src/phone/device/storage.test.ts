import { beforeEach, expect, test, vi } from 'vitest';
import { allKept, forget, keep, kept } from './storage.ts';

let isFull = false;

beforeEach(() => {
  isFull = false;
  const items = new Map<string, string>();
  const localStorage = {
    get length() {
      return items.size;
    },
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => items.delete(key),
    setItem: (key: string, text: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, text);
    },
  };
  vi.stubGlobal('window', { localStorage });
  return () => vi.unstubAllGlobals();
});

test('what a full storage does not take is there before what it took earlier', () => {
  keep('draft', 'Repeat');
  isFull = true;
  keep('draft', 'Repeat orders');
  keep('draft.new', 'Churn');
  expect(kept('draft')).toBe('Repeat orders');
  expect(allKept('draft').toSorted()).toEqual(['Churn', 'Repeat orders']);
  isFull = false;
  keep('draft', 'Repeat orders of partners');
  expect(kept('draft')).toBe('Repeat orders of partners');
  forget('draft');
  expect(kept('draft')).toBeNull();
});

test('where nothing may be stored it stays as long as the page', () => {
  vi.stubGlobal('window', {
    get localStorage(): Storage {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  keep('draft', 'Repeat orders');
  expect(kept('draft')).toBe('Repeat orders');
  forget('draft');
  expect(kept('draft')).toBeNull();
});
