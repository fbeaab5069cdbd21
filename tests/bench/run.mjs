import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bin/build.mjs';
import { ensureNode } from '../../bin/node-24.mjs';
import { ensureBrowser, withoutWindows } from '../support/ensure-browser.mjs';

/**
 * Runs every benchmark, or those whose names are given: `npm run bench -- rung-move`, or `aims` for those of what people
 * wait for. Prints one table, with aims and the figures of the last run, and keeps it.
 */
// What reads TypeScript by itself.
await ensureNode('22.18');
const { runBenches } = await import('./run-benches.ts');
const { keep, tableOf } = await import('./table.ts');

const ending = '.bench.ts';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));
/** What people wait for, and what their computer gives for it. */
const aims = ['start', 'first-paint', 'command-line', 'board', 'reference-plan', 'memory', 'long-tasks'];
const wanted = process.argv.slice(2).flatMap((name) => (name === 'aims' ? aims : [name]));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}. There are ${names.join(', ')}; aims are ${aims.join(', ')}.`,
  );
  process.exit(1);
}

/** How long a benchmark may take, in milliseconds, and those that work longer. */
const limit = 180_000;
const longer = {
  documents: 300_000,
  'import-and-export': 240_000,
  'long-tasks': 600_000,
  memory: 300_000,
  space: 300_000,
};

const browser = ensureBrowser();
if (browser) process.env.TANGGA_HEADLESS ??= withoutWindows(browser);

const measured = await runBenches(
  (wanted.length > 0 ? wanted : names).map((name) => ({
    name,
    command: [process.execPath, join(import.meta.dirname, 'one.mjs'), name],
    limit: longer[name] ?? limit,
  })),
);
const folder = join(root, '.cache', 'bench');
console.log(`\n${tableOf(measured, folder)}`);
console.log(`\nKept in ${keep(measured, folder, new Date())}`);
process.exitCode = measured.unfinished.length > 0 ? 1 : 0;
