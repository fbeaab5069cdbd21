import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{bench,faults,structure,support,words}/**/*.test.ts'],
    maxWorkers: '100%',
    // Long, for how quick a test is depends on the machine: only what hangs is to end so.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
