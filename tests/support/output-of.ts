import { vi } from 'vitest';

/** What a command of the command line writes to standard output. */
export async function outputOf(work: () => Promise<void>): Promise<string> {
  let output = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text, encoding, done) => {
    output += String(text);
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return output;
}
