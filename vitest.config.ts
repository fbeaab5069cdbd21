import { globSync, readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Tests that leave nothing behind that those after them could meet: what they need they are given, or make themselves. One
 * that puts something in the place of a module is none: where that was read before, it is there already.
 */
const tidy = globSync('src/{domain,contract,main}/**/*.test.ts').filter(
  (file) => !readFileSync(file, 'utf8').includes('vi.mock('),
);

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // Long, for how quick a test is depends on the machine: only what hangs is to end so.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // Reading its modules anew for each file would take longer than all of its tests.
      {
        extends: true,
        test: {
          name: 'tidy',
          include: tidy,
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{bench,faults,structure,support,words}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...tidy],
        },
      },
    ],
  },
});
