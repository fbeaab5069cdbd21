import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAll, Members, sharedContent, twoObjectives } from '../../../tests/support/members.ts';
import { openPlan, type TestWindow } from '../../../tests/support/plans.ts';
import { serverStart } from '../../../tests/support/postgres.ts';
import { until } from '../../../tests/support/until.ts';
import { examine } from '../plan-file/examine.ts';
import { currentVersion } from '../plan-file/migrations/index.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { synchronise } from './sync.ts';

/*
 * One file that a window has open while the command line brings it to the same as its space, each with a connection of its
 * own as two processes have.
 */

let members: Members;

beforeAll(async () => {
  members = await Members.start();
}, serverStart);

afterAll(() => members.stop(), serverStart);

async function shared() {
  const windows = await members.share(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const line = await openPlan(budi.window.planFile.path);
  const syncLine = () => members.inSpace('budi', (space) => synchronise(line, space));
  const close = async () => {
    line.close();
    await closeAll(windows);
  };
  return { ana, budi, line, syncLine, close };
}

const titleIn = (file: PlanFile, id: string) => file.plan.tables.objective.get(id as never)?.title;

test('what was rebased by another process is read anew, and worked on further', async () => {
  const { ana, budi, syncLine, close } = await shared();
  const file = budi.window.planFile;
  const told: string[] = [];
  const stop = file.subscribe(({ kind }) => told.push(kind));
  const [first, second] = twoObjectives(ana);
  // The same number of change sets comes in as is set aside, and the last one stays where it was.
  await ana.client.objective.update({ id: first.id, title: 'By Ana' });
  await members.sync('ana', ana);
  await budi.client.objective.update({ id: first.id, title: 'By Budi' });
  await budi.client.objective.update({ id: second.id, title: 'Goes on' });
  expect(await syncLine()).toMatchObject({ received: 1, sent: 1, waiting: 1 });
  await until(() => expect(titleIn(file, first.id)).toBe('By Ana'));
  await until(() => expect(told).toContain('opened-again'));
  expect(told).not.toContain('replaced');
  await budi.client.objective.update({ id: second.id, title: 'And on' });
  await members.sync('budi', budi);
  await members.sync('ana', ana);
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  expect(titleIn(ana.window.planFile, second.id)).toBe('And on');
  stop();
  await close();
});

test('both may send and take in at once, and each change is there once', async () => {
  const { ana, budi, line, syncLine, close } = await shared();
  const [first, second] = twoObjectives(ana);
  for (let turn = 0; turn < 6; turn += 1) {
    await ana.client.objective.update({ id: first.id, description: `Ana ${turn}` });
    await budi.client.objective.update({ id: second.id, title: `Budi ${turn}` });
    await Promise.all([members.sync('ana', ana), members.sync('budi', budi), syncLine()]);
  }
  for (const [role, window] of [
    ['ana', ana],
    ['budi', budi],
    ['ana', ana],
  ] as const)
    await members.sync(role, window);
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  expect(titleIn(line, second.id)).toBe('Budi 5');
  expect(budi.window.planFile.shared.waiting()).toEqual([]);
  expect(budi.window.planFile.wasReplaced).toBe(false);
  examine(line.db, line.path, currentVersion);
  await close();
});
