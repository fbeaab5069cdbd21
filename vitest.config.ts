import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that leave nothing behind that those after them could meet: what they need they are given, or make themselves. */
const tidy = 'src/{domain,contract,main}/**/*.test.ts';

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
          include: [tidy],
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
          exclude: [...configDefaults.exclude, tidy],
        },
      },
    ],
  },
});
