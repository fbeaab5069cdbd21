import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/stories',
  // Long, for how quick a story is depends on the machine: only what hangs is to end so.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  projects: [
    { name: 'browser host', testIgnore: /electron\.spec\.ts/u, use: {} },
    {
      name: 'Electron double',
      testMatch: /(story|electron)\.spec\.ts/u,
      // What hands do is the page's, and alike in both hosts: one story in each language tells the hosts apart.
      grep: /electron\.spec\.ts|in en, by mouse|in id, by keyboard/u,
    },
  ],
});
