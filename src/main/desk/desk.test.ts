import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { PlanEvent } from '#contract/plan.ts';
import type { ProblemParameters } from '#domain/problem.ts';
import { edit } from '../../../tests/support/edit.ts';
import {
  openPlan,
  planOnDisk,
  realExporter,
  realPress,
  realReader,
  testFolder,
  windowOn,
} from '../../../tests/support/plans.ts';
import { Desk } from './desk.ts';
import { keepRunning } from './safety-net.ts';
import { Store } from './store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const deskIn = (folder: string) => {
  return new Desk(
    { kind: 'browser', press: realPress(), reader: realReader, exporter: realExporter, plansFolder: folder },
    new Store(folder),
  );
};

/** Why a plan cannot be opened. */
async function told(desk: Desk, path: string): Promise<{ code: string; parameters: ProblemParameters }> {
  try {
    desk.release(await desk.acquire(path));
  } catch (error) {
    return error as { code: string; parameters: ProblemParameters };
  }
  throw new Error('It was opened.');
}

test('a window goes once its page has saved what is typed, and waits for no page that hangs', async () => {
  const window = deskIn(testFolder()).window('one');
  await window.leave();
  let isSaved = false;
  const stop = window.subscribe(({ kind }) => {
    expect(kind).toBe('leaving');
    void setImmediate().then(() => {
      isSaved = true;
      window.left();
    });
  });
  await window.leave();
  expect(isSaved).toBe(true);
  stop();
  window.subscribe(() => undefined);
  await window.leave();
});

test('a plan that was cut short is told with its latest backup, which opens', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const folder = testFolder();
  const path = planOnDisk('sales');
  const first = deskIn(folder);
  first.release(await first.acquire(path));
  await first.close();
  truncateSync(path, 20_000);
  const second = deskIn(folder);
  const { code, parameters } = await told(second, path);
  expect(code).toBe('plan-file/damaged-with-backup');
  (await openPlan(parameters.backup as string)).close();
  await second.close();
});

test('a torn copy is mended beside, and left as it is', async () => {
  const path = planOnDisk('sales');
  const file = await openPlan(path);
  const early = readFileSync(path);
  const [objective] = file.plan.tables.objective.sorted();
  edit(file, 'test.rename', (change) => {
    const id = objective?.id ?? '';
    change.update('objective', id, { title: 'Renamed' });
    return { id, subject: '' };
  });
  file.close();
  const late = readFileSync(path);
  // The page of the row as it was before, all others as they are behind it.
  const at = early.indexOf(objective?.title ?? '');
  const page = at - (at % 4096);
  const torn = Buffer.concat([
    late.subarray(0, page),
    early.subarray(page, page + 4096),
    late.subarray(page + 4096),
  ]);
  writeFileSync(path, torn);
  const desk = deskIn(testFolder());
  const { code, parameters } = await told(desk, path);
  expect(code).toBe('plan-file/mended');
  expect(readFileSync(path).equals(torn)).toBe(true);
  expect(await told(desk, path)).toMatchObject({ code, parameters });
  const mended = await openPlan(parameters.mended as string);
  expect(mended.plan.tables.objective.get(objective?.id)?.title).toBe('Renamed');
  mended.close();
  await desk.close();
});

test('an error that nobody caught is told in every window and on standard error, and the program goes on', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const window = await windowOn(planOnDisk('sales'));
  const events: PlanEvent[] = [];
  window.window.planFile.subscribe((event) => events.push(event));
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  onTestFinished(() => {
    for (const listener of others) process.on('unhandledRejection', listener);
  });
  const stop = keepRunning(window.desk);
  void Promise.reject(new Error('the sky fell'));
  await setImmediate();
  stop();
  expect(events).toEqual([
    { kind: 'problem', problem: { code: 'unexpected', parameters: { detail: 'the sky fell' } } },
  ]);
  expect(logged).toHaveBeenCalledOnce();
  await window.close();
});
