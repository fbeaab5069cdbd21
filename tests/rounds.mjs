import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bin/build.mjs';
import { ensureNode } from '../bin/node-24.mjs';

/*
 * More rounds of the tests that go by chance than `npm test` has time for, of those whose files are named:
 *
 *   npm run test:rounds -- faults strange-files --rounds 1000 --seed 7
 *   npm run test:rounds -- whatever-is-asked --minutes 60
 */
await ensureNode();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/u.test(value)) throw new Error(`--${name} takes a whole number, not “${value}”.`);
  process.env[`TANGGA_${name.toUpperCase()}`] = value;
}
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...positionals,
    // Nobody waits for these, and each does as much as it is told.
    '--testTimeout=0',
    '--no-file-parallelism',
    '--disable-console-intercept',
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
