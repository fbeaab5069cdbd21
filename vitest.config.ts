import { globSync, readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that leave nothing behind that those after them could meet: what they need they are given, or make themselves. */
const tidy = 'src/{domain,contract,main}/**/*.test.ts';
/** Those that put something in the place of a module: where it was read before, it is there already. */
const replacing = globSync(tidy).filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));

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
          exclude: [...configDefaults.exclude, ...replacing],
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
          include: [
            ...replacing,
            'src/{phone,preload,renderer,texts}/**/*.test.{ts,tsx}',
            'tests/{bench,faults,structure,support,words}/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
