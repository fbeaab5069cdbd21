import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import type { PlanEvent } from '#contract/plan.ts';
import { Problem } from '#domain/problem.ts';
import {
  accidents,
  firstTitle,
  planInFolder,
  rename as renameIn,
  watch,
} from '../../../tests/support/accidents.ts';
import { edit } from '../../../tests/support/edit.ts';
import { objectiveId } from '../../../tests/support/find-rows.ts';
import {
  openPlan,
  planOnDisk,
  refusal,
  type TestWindow,
  testFolder,
  windowOn,
} from '../../../tests/support/plans.ts';
import { spoil } from '../../../tests/support/spoil.ts';
import { listenOn } from '../hosts/browser/listening.ts';
import { startBrowserServer } from '../hosts/browser/server.ts';
import { wholePlan } from '../plan-file/attached.ts';
import { keepDoor } from '../plan-file/door/door.ts';
import { KnownPlans } from '../plan-file/door/known-plans.ts';
import { lookAtStranger } from '../plan-file/door/look.ts';
import { inFolderToMake } from '../plan-file/in-folder.ts';
import { mend } from '../plan-file/mend.ts';
import { openPlanToShow } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { recover } from '../plan-file/recovery/recover.ts';
import { backupFolder } from './store.ts';

let known: KnownPlans;

beforeEach(() => {
  const data = testFolder();
  known = new KnownPlans(data, backupFolder(data));
  const before = keepDoor({
    known,
    look: (path) => inFolderToMake((folder) => lookAtStranger(path, folder)),
    mend,
    recover,
  });
  return () => void keepDoor(before);
});

/** Why a plan cannot be opened by a program that never saw it before it was spoiled. */
async function toldAtOpening(path: string): Promise<string> {
  known.forget(path);
  const window = await windowOn(null);
  const code = await refusal(window.client.planFile.open({ path }));
  await window.close();
  return code;
}

const rename = (window: TestWindow, title = 'Renamed') =>
  window.client.objective.update({ id: [...window.plan().tables.objective.rows.keys()][0] as string, title });

/** A plan that is open before it was looked through. */
async function shownFirst(path: string): Promise<PlanFile> {
  const file = await openPlanToShow(path, async () => undefined);
  // Else it would be known as held.
  expect(known.isKnown(path)).toBe(false);
  return file;
}

/** Resolves with the first event of a kind that a window's plan tells. */
const heard = (window: TestWindow, kind: PlanEvent['kind']): Promise<void> =>
  new Promise((resolve) => {
    const stop = window.window.planFile.subscribe((event) => {
      if (event.kind !== kind) return;
      stop();
      resolve();
    });
  });

test('a plan that lies as the program left it is shown first, and a change has it looked through before', async () => {
  const path = planOnDisk('sales');
  expect(known.isAsLeft(path)).toBe(true);
  const window = await windowOn(path);
  // Whoever opens it meanwhile looks for itself.
  expect(known.isKnown(path)).toBe(false);
  await rename(window);
  expect(known.isKnown(path)).toBe(true);
  await window.close();
  expect(known.isAsLeft(path)).toBe(true);
  const file = await openPlan(path);
  expect([...file.plan.tables.objective.rows.values()][0]?.title).toBe('Renamed');
  file.close();
});

test('a plan that the disk spoiled is shown, nothing is written to it, and every window is told as when it is opened', async () => {
  const path = planOnDisk('sales');
  const code = await (async () => {
    const copy = planOnDisk('sales');
    spoil(copy, 'change_by_row', known);
    return toldAtOpening(copy);
  })();
  const bytes = spoil(path, 'change_by_row', known);
  const window = await windowOn(path);
  expect(window.window.planFile.packedSnapshot()).toContain('tables');
  const told = heard(window, 'opened-again');
  expect(await refusal(rename(window))).toBe('plan-file/damaged');
  expect(await refusal(window.client.history.undo({}))).toBe('plan-file/damaged');
  expect(() => window.window.planFile.db.exec('DELETE FROM objective')).toThrow(/readonly/u);
  await told;
  expect(await refusal(window.client.history.next())).toBe(code);
  expect(await refusal(window.client.planFile.current())).toBe(code);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(await refusal(window.client.planFile.open({ path }))).toBe(code);
  await window.close();
  expect(known.isKnown(path)).toBe(false);
});

test('a plan of which what is shown first was spoiled is told at once', async () => {
  const path = planOnDisk('sales');
  spoil(path, 'objective', known);
  const window = await windowOn(null);
  const code = await refusal(window.client.planFile.open({ path }));
  expect(code).toBe(await toldAtOpening(path));
  await window.close();
});

test.each(accidents)(
  'the file of a plan that is still to be looked through %s: that is said, nothing is found, and it goes on when it is back',
  async (_name, code, harm) => {
    const file = await shownFirst(planInFolder());
    const heard = watch(file);
    const mend = harm(file.path);
    await heard.trouble(code);
    expect(await refusal(renameIn(file, 'Meanwhile'))).toBe(code);
    expect(await refusal(file.lookThrough(AbortSignal.abort()))).not.toBe('not refused');
    expect(file.isFoundDamaged).toBe(false);
    mend();
    await heard.wellAgain();
    await renameIn(file, 'After');
    expect(firstTitle(file)).toBe('After');
    file.close();
    expect(known.isAsLeft(file.path)).toBe(true);
  },
);

test.each(accidents)(
  'the file of a plan that is still to be looked through %s: an edit or a look before that is seen is refused as well',
  async (_name, code, harm) => {
    const file = await shownFirst(planInFolder());
    const mend = harm(file.path);
    expect(await refusal(file.lookThrough(AbortSignal.abort()))).not.toBe('not refused');
    expect(file.isFoundDamaged).toBe(false);
    expect(await refusal(renameIn(file, 'Meanwhile'))).toBe(code);
    mend();
    await renameIn(file, 'After');
    expect(firstTitle(file)).toBe('After');
    file.close();
  },
);

test('what takes the place of a plan that is still to be looked through is not taken for it, nor for known', async () => {
  for (const isSpoiled of [false, true]) {
    const path = planOnDisk('sales');
    const window = await windowOn(path);
    const { planFile } = window.window;
    const title = firstTitle(planFile);
    const other = planOnDisk('sales');
    if (isSpoiled) spoil(other, 'change_by_row', known);
    known.forget(other);
    renameSync(other, path);
    const bytes = readFileSync(path);
    expect(await refusal(rename(window))).toBe('plan-file/replaced');
    expect(planFile.isFoundDamaged).toBe(false);
    expect(firstTitle(planFile)).toBe(title);
    await window.close();
    expect(known.isKnown(path)).toBe(false);
    expect(existsSync(backupFolder(window.desk.store.folder))).toBe(true);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
});

test('what takes the place of an open plan is not known when that is closed', async () => {
  const file = await openPlan(planOnDisk('sales'));
  const other = planOnDisk('sales');
  known.forget(other);
  renameSync(other, file.path);
  file.close();
  expect(known.isKnown(file.path)).toBe(false);
});

test('a plan that is put back while its look finds it spoiled is shown as it was put back', async () => {
  const path = planOnDisk('sales');
  const first = await windowOn(path);
  await rename(first, 'Kept');
  await first.close();
  const copies = backupFolder(first.desk.store.folder);
  const copy = join(
    copies,
    readdirSync(copies, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.tangga'),
    ) as string,
  );
  spoil(path, 'change_by_row', known);
  const window = await windowOn(path);
  await window.desk.restoreOver(path, copy);
  expect(await refusal(rename(window, 'After'))).toBe('not refused');
  expect(window.window.planFile.isFoundDamaged).toBe(false);
  await window.close();
});

test('a plan that the disk spoiled is kept nowhere before something else comes into it', async () => {
  const path = planOnDisk('sales');
  spoil(path, 'change_by_row', known);
  const window = await windowOn(path);
  expect(await refusal(window.desk.restorePoint(window.window.planFile, 'merge'))).toBe('plan-file/damaged');
  await window.close();
  expect(existsSync(backupFolder(window.desk.store.folder))).toBe(false);
});

const sendings: readonly [what: string, send: (window: TestWindow) => Promise<unknown>][] = [
  ['goes along in its book', ({ window }) => wholePlan(window.planFile)],
  [
    'is saved for other programs',
    async ({ client }) => {
      for await (const event of await client.document.export({ as: 'json', language: 'en' }))
        if (event.kind === 'done') return;
    },
  ],
  [
    'is fetched',
    async ({ desk, window }) => {
      const id = randomUUID();
      desk.windows.set(id, window);
      const server = startBrowserServer(() => desk, testFolder(), await listenOn(0));
      const { status } = await fetch(`${server.origin}/plans/current/${id}`);
      desk.windows.delete(id);
      await server.close();
      // The page that asked stays, and is told by its stream.
      if (status === 204) throw new Problem('plan-file/damaged');
      expect(status).toBe(200);
    },
  ],
];

test.each(sendings)(
  'a plan that %s is looked through first: one that the disk spoiled is not',
  async (_, send) => {
    for (const isSpoiled of [false, true]) {
      const path = planOnDisk('sales');
      if (isSpoiled) spoil(path, 'change_by_row', known);
      const window = await windowOn(path);
      expect(known.isKnown(path)).toBe(false);
      expect(await refusal(send(window))).toBe(isSpoiled ? 'plan-file/damaged' : 'not refused');
      expect(known.isKnown(path)).toBe(!isSpoiled);
      await window.close();
    }
  },
);

test('a plan that is closed at once is looked through first: of one that the disk spoiled no copy is kept', async () => {
  for (const isSpoiled of [false, true]) {
    const path = planOnDisk('sales');
    if (isSpoiled) spoil(path, 'change_by_row', known);
    const window = await windowOn(path);
    await window.close();
    expect(known.isAsLeft(path)).toBe(!isSpoiled);
    expect(existsSync(backupFolder(window.desk.store.folder))).toBe(!isSpoiled);
  }
});

test('what two programs change while one of them still has to look is all there', async () => {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const other = await openPlan(path);
  const id = objectiveId(window, 'Raise');
  edit(other, 'test.rename', (change) => {
    change.update('objective', id, { title: 'By another program' });
    return { id, subject: '' };
  });
  await window.client.objective.update({ id, description: 'By this one' });
  expect(window.plan().tables.objective.get(id)).toMatchObject({
    title: 'By another program',
    description: 'By this one',
  });
  other.close();
  await window.close();
});

test('a change waits where another program keeps the look from the file', async () => {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  const holder = new Database(path);
  holder.exec('BEGIN EXCLUSIVE');
  const renamed = rename(window);
  await setImmediate();
  expect(known.isKnown(path)).toBe(false);
  holder.exec('COMMIT');
  holder.close();
  await renamed;
  expect(known.isKnown(path)).toBe(true);
  await window.close();
});
