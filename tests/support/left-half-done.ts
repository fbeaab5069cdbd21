import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testFolder } from './plans.ts';

/** Writes a plan, and dies before it is done: the file holds what it had changed, its journal what was there before. */
const half = `
  const Database = require('better-sqlite3');
  const db = new Database(process.argv[1]);
  db.pragma('cache_size = 1');
  db.pragma('cache_spill = 1');
  db.exec("BEGIN IMMEDIATE; UPDATE objective SET title = 'Half done', description = hex(zeroblob(9000))");
  db.pragma('user_version = 1');
  process.kill(process.pid, 'SIGKILL');`;

/** Leaves a plan file as a program does that is ended in the middle of writing it. */
export function leaveHalfDone(path: string): void {
  spawnSync(process.execPath, ['-e', half, path]);
  if (!existsSync(`${path}-journal`)) throw new Error('It left no journal.');
}

/** Puts the same journal beside a file again and again, and takes it back where nobody else did. */
const again = `
  const { copyFileSync, renameSync } = require('node:fs');
  const Database = require('better-sqlite3');
  const [path, kept, next] = process.argv.slice(1);
  const db = new Database(path, { timeout: 60000 });
  const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
  for (let n = 0; ; n++) {
    copyFileSync(kept, next);
    renameSync(next, path + '-journal');
    if (n === 0) console.log('ready');
    wait();
    db.pragma('user_version');
    wait();
  }`;

/** Does something while one program after the other, as far as anybody can tell, is ended in the middle of writing a plan file. */
export async function whileLeftHalfDone(path: string, work: () => Promise<void>): Promise<void> {
  const folder = testFolder();
  const [torn, kept, next] = ['torn', 'kept', 'next'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  copyFileSync(path, torn);
  leaveHalfDone(torn);
  copyFileSync(`${torn}-journal`, kept);
  // It holds the pages as they are in the file: taking it back changes nothing.
  const beside = spawn(process.execPath, ['-e', again, path, kept, next], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface(beside.stdout), 'line');
  try {
    await work();
  } finally {
    beside.kill('SIGKILL');
    await once(beside, 'exit');
  }
}
