import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestWindow, windowOn } from './plans.ts';

/** A copy of a plan beside it. */
export function copyBeside(path: string, name: string): string {
  const copy = join(dirname(path), `${name}.tangga`);
  copyFileSync(path, copy);
  return copy;
}

/** Does something to a plan as its window does. */
export async function within<T>(path: string, work: (window: TestWindow) => Promise<T> | T): Promise<T> {
  const window = await windowOn(path);
  try {
    return await work(window);
  } finally {
    await window.close();
  }
}
