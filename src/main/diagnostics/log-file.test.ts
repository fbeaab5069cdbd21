import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';
import { LogFile } from './log-file.ts';

const sizes = (folder: string) => readdirSync(folder).map((name) => statSync(join(folder, name)).size);

test('a log has no more than so many files, none larger than it may be, and keeps the latest lines in order', () => {
  const folder = join(testFolder(), 'log');
  const log = new LogFile(folder, { bytes: 400, files: 3 });
  const lines = Array.from({ length: 200 }, (_, at) => `line ${String(at).padStart(4, '0')}`);
  for (const line of lines) log.append(line);
  expect(sizes(folder)).toHaveLength(3);
  expect(Math.max(...sizes(folder))).toBeLessThanOrEqual(400);
  const kept = log.lines();
  expect(kept).toEqual(lines.slice(-kept.length));
  expect(kept.length).toBeGreaterThan(60);
});

test.skipIf(process.platform === 'win32')('a log is its owner’s alone', () => {
  const folder = join(testFolder(), 'log');
  new LogFile(folder).append('a line');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'tangga.log')).mode & 0o777).toBe(0o600);
});

/** Writes lines as a process of the program does. */
const writer = (folder: string, name: string, count: number) => `
  import { LogFile } from ${JSON.stringify(join(import.meta.dirname, 'log-file.ts'))};
  const log = new LogFile(${JSON.stringify(folder)}, { bytes: 2_000, files: 1_000 });
  for (let at = 0; at < ${count}; at++) log.append(${JSON.stringify(name)} + ' ' + at);
`;

test('of two processes that write at once no line is lost or torn', async () => {
  const folder = join(testFolder(), 'log');
  const run = (name: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', writer(folder, name, 600)]);
  await Promise.all([run('one'), run('two')]);
  const lines = new LogFile(folder).lines();
  for (const name of ['one', 'two'])
    expect(lines.filter((line) => line.startsWith(name)).sort()).toEqual(
      Array.from({ length: 600 }, (_, at) => `${name} ${at}`).sort(),
    );
  expect(lines).toHaveLength(1_200);
  expect(sizes(folder).length).toBeGreaterThan(3);
});
