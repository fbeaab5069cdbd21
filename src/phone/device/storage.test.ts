import { beforeEach, expect, test, vi } from 'vitest';
import { DeviceStorage } from '../../../tests/support/device-storage.ts';
import { allKept, forget, keep, kept } from './storage.ts';

let storage = new DeviceStorage();

beforeEach(() => {
  storage = new DeviceStorage();
  vi.stubGlobal('window', { localStorage: storage });
  return () => vi.unstubAllGlobals();
});

test('what a full storage does not take is there before what it took earlier', () => {
  keep('draft', 'Repeat');
  storage.isFull = true;
  keep('draft', 'Repeat orders');
  keep('draft.new', 'Churn');
  expect(kept('draft')).toBe('Repeat orders');
  expect(allKept('draft').toSorted()).toEqual(['Churn', 'Repeat orders']);
  storage.isFull = false;
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
