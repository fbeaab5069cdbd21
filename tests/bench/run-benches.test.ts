import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Figure } from './measured.ts';
import { runBenches } from './run-benches.ts';
import { keep, tableOf } from './table.ts';

const figure = (bench: string, value: number): Figure => ({
  bench,
  what: 'first paint',
  against: 'an empty page',
  value,
  unit: 'ms',
  aim: 250,
});

const folder = () => mkdtempSync(join(tmpdir(), 'tangga-bench-'));

/** A file that says that the limit of a benchmark is over, in the place of a clock. */
const over = () => join(folder(), 'over');

/** A benchmark that runs this script, in which `send` sends a figure of its own. */
const benchOf = (name: string, script: string) => ({
  name,
  limit: 2_000,
  command: [
    process.execPath,
    '-e',
    `const send = (value) => new Promise((sent) => process.send({ ...${JSON.stringify(figure(name, 0))}, value }, sent)); ${script}`,
  ] as const,
});

/** Writes a file, as a script. */
const write = (path: string) => `require('node:fs').writeFileSync(${JSON.stringify(path)}, '')`;

/** Runs benchmarks by a clock that stands until one of them writes the file. */
const runUntil = (path: string, ...benches: ReturnType<typeof benchOf>[]) =>
  runBenches(benches, async (_, signal) => {
    await vi.waitUntil(() => existsSync(path) || signal.aborted, { timeout: 60_000, interval: 20 });
    rmSync(path, { force: true });
  });

test('a benchmark that never ends or fails is told of, with what it had measured, and the others run', async () => {
  const path = over();
  const measured = await runUntil(
    path,
    benchOf('endless', `send(1).then(() => ${write(path)}); setInterval(() => {}, 1000)`),
    benchOf('broken', `send(2).then(() => process.exit(3))`),
    benchOf('whole', 'send(3).then(() => process.disconnect())'),
  );
  expect(measured).toEqual({
    figures: [figure('endless', 1), figure('broken', 2), figure('whole', 3)],
    unfinished: [
      { bench: 'endless', why: 'did not end in 2 s' },
      { bench: 'broken', why: 'failed with 3' },
    ],
  });
  expect(tableOf(measured, folder())).toMatch(/^endless +did not end in 2 s$/mu);
});

test('what a benchmark began ends with it', async () => {
  const path = over();
  // Its child listens, and tells at which port.
  const listening = `require('node:http').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port) })`;
  const { figures } = await runUntil(
    path,
    benchOf(
      'parent',
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(listening)}])
         .stdout.once('data', (port) => send(Number(port)).then(() => ${write(path)}))`,
    ),
  );
  const [{ value: port } = { value: 0 }] = figures;
  expect(port).toBeGreaterThan(0);
  await expect.poll(() => listens(port)).toBe(false);
});

/** Whether anybody listens at a port of this computer. */
const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

test('the table has the last figure of each, whichever run measured it, and whether the aim is met', () => {
  const runs = folder();
  keep({ figures: [figure('start', 400), figure('board', 200)], unfinished: [] }, runs, new Date(1_000));
  keep({ figures: [figure('start', 300)], unfinished: [] }, runs, new Date(2_000));
  const table = tableOf({ figures: [figure('start', 500), figure('board', 250)], unfinished: [] }, runs);
  expect(table.split('\n').map((line) => line.split(/ {2,}/u))).toEqual([
    ['work', 'against', 'value', 'last', 'at most', 'verdict'],
    ['start: first paint', 'an empty page', '500 ms', '300', '250', 'missed, 2 times'],
    ['board: first paint', 'an empty page', '250 ms', '200', '250', 'met'],
  ]);
});
