import { defineConfig } from '@playwright/test';

/** The whole story as the double is put through it. */
const ofTheDouble = /to a signed plan book, in (?:id, by mouse|en, by keyboard)/u;

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
    // First, for its stories are long: at the end one of them would go on alone.
    {
      name: 'Electron double',
      testMatch: /(story|electron)\.spec\.ts/u,
      grep: [/electron\.spec\.ts/u, ofTheDouble],
    },
    // Of the whole story, each host runs what the other does not: every two of host, language and hands meet.
    { name: 'browser host', testIgnore: /electron\.spec\.ts/u, grepInvert: ofTheDouble },
  ],
});
