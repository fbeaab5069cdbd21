import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';
import { keepLog } from '../diagnostics/log.ts';
import { forkedProcess } from './forked-process.ts';

afterEach(() => {
  keepLog(null);
  vi.restoreAllMocks();
});

test.each<[what: string, code: string, kind: object, why: RegExp]>([
  [
    'a module that is not there',
    "import './none.js';",
    { name: 'Error', code: 'ERR_MODULE_NOT_FOUND' },
    /Cannot find module .*none\.js/u,
  ],
  ['no program', '}', { name: 'SyntaxError' }, /Unexpected token/u],
  [
    'an error of its own',
    "function begin() { throw new TypeError('Too early.'); }\nbegin();",
    { name: 'TypeError', frames: expect.arrayContaining([expect.stringMatching(/^begin helper\.mjs:1:/u)]) },
    /Too early\./u,
  ],
])('a process that meets %s while it is loaded is told of by why', async (_, code, kind, why) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const folder = testFolder();
  const data = join(folder, 'data');
  mkdirSync(data);
  keepLog(data);
  const path = join(folder, 'helper.mjs');
  writeFileSync(path, code);
  const ended = await new Promise((resolve) => forkedProcess(path).onExit(resolve));
  expect(ended).toBe('1');
  expect(told.mock.calls[0]?.[0]).toMatch(why);
  const log = join(data, 'log');
  const lines = readdirSync(log).flatMap((name) => readFileSync(join(log, name), 'utf8').trim().split('\n'));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { what: 'process gone', module: 'helper.mjs', exitCode: 1 },
    { what: 'failed', where: 'helper', error: kind },
  ]);
});

test('a process that is ended, or ends by itself as it should, is no failure', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const path = join(testFolder(), 'helper.mjs');
  writeFileSync(
    path,
    "console.error('TypeError: of no matter'); process.on('message', () => process.exit());",
  );
  const quiet = forkedProcess(path);
  const left = new Promise((resolve) => quiet.onExit(resolve));
  quiet.post('go');
  expect(await left).toBe('0');
  const other = forkedProcess(path);
  const ended = new Promise((resolve) => other.onExit(resolve));
  other.kill();
  expect(await ended).toBe('SIGKILL');
  expect(told).not.toHaveBeenCalled();
});
