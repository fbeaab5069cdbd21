import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';

const source = new URL('./small-memory.ts', import.meta.url).href;

/** A program that keeps a million little things after it was told of a command, and says what stood ready for them. */
const program = `
import { getHeapSpaceStatistics } from 'node:v8';
const { keepMemoryAsItIs, keepMemorySmall } = await import(${JSON.stringify(source)});
keepMemorySmall(process.argv);
if (process.argv.includes('as it is')) keepMemoryAsItIs();
globalThis.kept = Array.from({ length: 1e6 }, (_, at) => ({ at }));
console.log(getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size);
`;

function room(...words: readonly string[]): number {
  const path = join(testFolder(), 'program.mjs');
  writeFileSync(path, program);
  return Number(execFileSync(process.execPath, [path, ...words], { encoding: 'utf8' })) / 1024 / 1024;
}

describe('what a command keeps ready for what it soon forgets', () => {
  test('is little beside a small plan, whatever it makes', () => {
    expect(room('show', 'small.tangga')).toBeLessThanOrEqual(2);
  });

  test('is all that there is for large files, and for who lives on', () => {
    const large = join(testFolder(), 'large.tangga');
    writeFileSync(large, '');
    truncateSync(large, 20 * 1024 * 1024);
    expect(room('check', large)).toBeGreaterThan(8);
    expect(room('open')).toBeGreaterThan(8);
  });

  test('grows no further in who lives on once the program is loaded', () => {
    expect(room('open', 'as it is')).toBeLessThanOrEqual(2);
  });
});
