import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/main', import.meta.url));

/** What speaks to whoever typed a command, and what tells of failures for all others. */
const speaks = /^(?:command-line|diagnostics)\//u;

test('what fails unexpectedly is told in one way, which the log knows of', () => {
  const telling = globSync('**/*.ts', { cwd: main })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts') && !speaks.test(path))
    .filter((path) =>
      /console\.(?:error|warn|log)|stderr\.write/u.test(readFileSync(`${main}/${path}`, 'utf8')),
    );
  expect(telling).toEqual([]);
});
