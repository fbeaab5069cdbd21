import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';

/*
 * A pair that is the same in every state of the file, for both are written at once, on pages that are not the same; and the
 * file grows.
 */
const script = `
  const Database = require('better-sqlite3');
  const db = new Database(process.argv[1]);
  db.pragma('synchronous = OFF');
  db.pragma('busy_timeout = 5000');
  db.exec('CREATE TABLE pair (a, b, c)');
  db.prepare('INSERT INTO pair VALUES (0, ?, 0)').run('x'.repeat(50000));
  console.log('ready');
  db.exec('CREATE TABLE grown (page)');
  const write = db.transaction((n) => {
    db.prepare('UPDATE pair SET a = ?, c = ?').run(n, n);
    db.prepare('INSERT INTO grown VALUES (randomblob(4000))').run();
  });
  for (let n = 1; ; n++) write(n);`;

/** Whether a copy of such a file is whole, and of one moment. */
export function isOfOneMoment(copy: string): boolean {
  const db = new Database(copy);
  const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok';
  const isPair = db.prepare('SELECT a = c FROM pair').pluck().get() === 1;
  db.close();
  return isWhole && isPair;
}

/** Does something while another program writes a plan file all the time, into a table `pair` of its own. */
export async function whileWritten(path: string, work: () => void | Promise<void>): Promise<void> {
  const writer = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface(writer.stdout), 'line');
  try {
    await work();
  } finally {
    writer.kill('SIGKILL');
    await once(writer, 'exit');
  }
}
