import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { planOnDisk, refusal, testFolder } from '../../../../tests/support/plans.ts';
import { forkedProcess } from '../../hosts/forked-process.ts';
import { backUp } from '../backup.ts';
import { connectTo } from '../connection.ts';
import { Examiner } from './examiner.ts';
import { KnownPlans } from './known-plans.ts';

function knownPlans() {
  const data = testFolder();
  return { data, known: new KnownPlans(data, join(data, 'backups')) };
}

test('a plan is known as it was left, and a stranger once somebody else wrote it or put another in its place', () => {
  const { known } = knownPlans();
  const path = planOnDisk('empty');
  expect(known.isKnown(path)).toBe(false);
  known.remember(path, null);
  expect(known.isKnown(path)).toBe(true);
  // Even one that takes care to look as old and as large.
  const other = join(testFolder(), 'other.tangga');
  copyFileSync(path, other);
  utimesSync(other, 1, 1);
  utimesSync(path, 1, 1);
  known.remember(path, null);
  renameSync(other, path);
  expect(known.isKnown(path)).toBe(false);
  known.remember(path, null);
  appendFileSync(path, 'x');
  expect(known.isKnown(path)).toBe(false);
});

test('a plan that a process of the program goes on writing is known to all others while that runs', () => {
  const { known } = knownPlans();
  const path = planOnDisk('empty');
  known.remember(path, process.pid);
  appendFileSync(path, 'x');
  expect(known.isKnown(path)).toBe(true);
  known.remember(path, 2 ** 22 + 1);
  appendFileSync(path, 'x');
  expect(known.isKnown(path)).toBe(false);
});

test('copies that the program keeps are known, the bytes of what could not be read are not', async () => {
  const { data, known } = knownPlans();
  const db = connectTo(planOnDisk('empty'), { readonly: true });
  const copy = (await backUp(db, join(data, 'backups'))) as string;
  db.close();
  expect(known.isKnown(copy)).toBe(true);
  const unread = copy.replace('.tangga', '-before-restore-unread.tangga');
  renameSync(copy, unread);
  expect(known.isKnown(unread)).toBe(false);
});

/** A process that answers nothing and never ends by itself. */
function hanging(script: string): string {
  const path = join(testFolder(), 'hanging.mjs');
  writeFileSync(path, script);
  return path;
}

/** Whether a process runs: one that ended is kept in the list where nobody asks how. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && process.platform !== 'linux';
  }
}

test.skipIf(process.platform === 'win32')(
  'who looks ends when nobody waits for it any more, even where a call of the system keeps it',
  async () => {
    const folder = testFolder();
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const watch = JSON.stringify(join(import.meta.dirname, '../../reader/cost-watch.ts'));
    const kept = join(folder, 'kept.mjs');
    writeFileSync(
      kept,
      `import { openSync, writeFileSync } from 'node:fs';
      import { setTimeout as wait } from 'node:timers/promises';
      const { watchCosts } = await import(${watch});
      watchCosts({ memory: 1e12, seconds: 1e6 });
      await wait(200);
      writeFileSync(process.argv[2], String(process.pid));
      openSync(${JSON.stringify(pipe)});`,
    );
    const told = join(folder, 'told');
    const starter = spawn(
      process.execPath,
      ['-e', `require('node:child_process').fork(${JSON.stringify(kept)}, [${JSON.stringify(told)}])`],
      { stdio: 'ignore' },
    );
    await vi.waitFor(() => expect(readFileSync(told, 'utf8')).toMatch(/^\d+$/u), 20_000);
    const pid = Number(readFileSync(told, 'utf8'));
    starter.kill('SIGKILL');
    await vi.waitFor(() => expect(isThere(pid)).toBe(false), 20_000);
  },
);

test('looking ends when it takes too long, and when its process dies, and each is told as what it is', async () => {
  const path = planOnDisk('empty');
  const waiting = new Examiner(forkedProcess, 0.05, hanging('setInterval(() => {}, 1000)'));
  expect(await refusal(waiting.look(path))).toBe('plan-file/too-costly');
  const dying = new Examiner(forkedProcess, 60, hanging('process.kill(process.pid, "SIGKILL")'));
  expect(await refusal(dying.look(path))).toBe('plan-file/too-costly');
  for (const script of ['process.kill(process.pid, "SIGSEGV")', 'process.exit(3)']) {
    const crashing = new Examiner(forkedProcess, 60, hanging(script));
    expect(await refusal(crashing.look(path)), script).toBe('plan-file/look-ended');
    expect(await crashing.mend(path), script).toBeNull();
  }
});
