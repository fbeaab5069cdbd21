import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{structure,support,words}/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
