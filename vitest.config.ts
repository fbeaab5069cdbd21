import { configDefaults, defineConfig } from 'vitest/config';

/** What knows nothing but what it is given: its tests leave nothing behind that those after them could meet. */
const pure = 'src/{domain,contract}/**/*.test.ts';

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
          name: 'pure',
          include: [pure],
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{bench,faults,structure,support,words}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, pure],
        },
      },
    ],
  },
});
