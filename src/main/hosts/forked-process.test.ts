import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';
import { keepLog } from '../diagnostics/log.ts';
import { forkedProcess } from './forked-process.ts';

afterEach(() => {
  keepLog(null);
  vi.unstubAllEnvs();
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
  [
    'a library of another system',
    'process.dlopen({ exports: {} }, import.meta.filename);',
    { name: 'Error', code: 'ERR_DLOPEN_FAILED' },
    /helper\.mjs/u,
  ],
  [
    'an error without a stack',
    "throw Object.assign(new Error('Not\\nthere.'), { stack: undefined, code: 'ENOENT' });",
    { name: 'Error', code: 'ENOENT', frames: [] },
    /Not there\.$/u,
  ],
  [
    'a class that is called otherwise',
    "class Refusal extends Error { name = 'Refusal'; code = 'plan-file/locked'; }\nthrow new Refusal('Locked.');",
    { name: 'Refusal', code: 'plan-file/locked' },
    /Locked\.$/u,
  ],
  [
    'an error of several lines that look like others',
    "throw new RangeError('One\\nTypeError: two\\n    at three.js:3:3\\nfour {');",
    { name: 'RangeError', frames: expect.not.arrayContaining(['three.js:3:3']) },
    /One TypeError: two at three\.js:3:3 four \{$/u,
  ],
  [
    'an error after many that it told of itself',
    // In one go: where lines pile up that nobody has read yet, Node leaves out how it ended.
    "console.error('TypeError: an earlier one\\n'.repeat(2_000));\nnull.late();",
    { name: 'TypeError', frames: expect.arrayContaining([expect.stringMatching(/^helper\.mjs:2:/u)]) },
    /Cannot read properties of null/u,
  ],
])('a process that meets %s while it is loaded is told of by why', async (_, code, kind, why) => {
  // Its words are the same where whoever started the program likes them in colours.
  vi.stubEnv('FORCE_COLOR', '1');
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

test('a process that never ran is told of once, by why', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { execPath } = process;
  onTestFinished(() => {
    process.execPath = execPath;
  });
  process.execPath = join(testFolder(), 'none');
  const ends: string[] = [];
  const never = forkedProcess('helper.mjs');
  never.onExit((how) => ends.push(how));
  never.post('go');
  const again = await new Promise<string>((resolve) => never.onExit(resolve));
  expect(again).toMatch(/^spawn .*ENOENT$/u);
  // Nothing more is told of it by then.
  await new Promise(setImmediate);
  expect(ends).toEqual([again]);
  expect(told.mock.calls).toEqual([[expect.stringContaining(again)]]);
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
