import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  closeAll,
  Members,
  type Role,
  sharedContent,
  twoObjectives,
} from '../../../tests/support/members.ts';
import { refusal, type TestWindow } from '../../../tests/support/plans.ts';
import { serverStart } from '../../../tests/support/postgres.ts';
import { handBack } from './hand-back.ts';

/*
 * A database that was brought back from a copy of yesterday: what members have of today goes back, and what was done on
 * both sides is kept.
 */

let members: Members;

beforeAll(async () => {
  members = await Members.start();
}, serverStart);

afterAll(() => members.stop(), serverStart);

const copy = () => `${members.database}_copy`;
const backUp = () => members.server.sql(`CREATE DATABASE ${copy()} TEMPLATE ${members.database} OWNER ana`);
const bringBack = async () => {
  await members.server.sql(`DROP DATABASE ${members.database} WITH (FORCE)`);
  await members.server.sql(`ALTER DATABASE ${copy()} RENAME TO ${members.database}`);
};

async function shared() {
  const windows = await members.share(['ana', 'budi', 'citra']);
  const [ana, budi, citra] = [...windows.values()] as [TestWindow, TestWindow, TestWindow];
  const objectives = twoObjectives(ana);
  const name = (window: TestWindow, at: 0 | 1, title: string) =>
    window.client.objective.update({ id: objectives[at].id, title });
  const all = async () => {
    for (const [role, window] of [...windows, ...windows]) await members.sync(role, window);
  };
  const back = (role: Role, { window }: TestWindow) =>
    members.inSpace(role, (space) => handBack(window.planFile, space));
  const authors = async () =>
    (
      await members.server.sql(
        "SELECT position, member, body::json->>'author' AS author FROM tangga.change_set ORDER BY position",
        members.database,
      )
    ).map(({ position, member, author }) => [Number(position), member, author]);
  return { windows, ana, budi, citra, objectives, name, all, back, authors };
}

test('an owner hands back what is missing with its authors, and everybody goes on', async () => {
  const { windows, ana, budi, citra, name, all, back, authors } = await shared();
  await name(ana, 0, 'Before');
  await all();
  await backUp();
  await name(budi, 0, 'By Budi');
  await name(citra, 1, 'By Citra');
  await all();
  const content = sharedContent(ana);
  await bringBack();
  expect(await refusal(members.sync('ana', ana))).toBe('space/fallen-behind');
  await name(budi, 1, 'Not sent yet');
  expect(await back('ana', ana)).toMatchObject({ handedBack: 2, sent: 0, waiting: 0 });
  expect(await authors()).toEqual([
    [1, 'ana', 'Ana'],
    [2, 'budi', 'budi'],
    [3, 'citra', 'citra'],
  ]);
  expect(sharedContent(ana)).toEqual(content);
  await all();
  expect(sharedContent(budi)).toEqual(sharedContent(ana));
  expect(sharedContent(citra)).toEqual(sharedContent(ana));
  // What went back under another's name is no action of Ana's.
  expect(ana.window.planFile.journal.nextUndo()?.subject).toBe('Before');
  expect(await refusal(ana.client.history.undo())).toBe('history/changed-meanwhile');
  await closeAll(windows);
});

test('a member who has more still hands that back behind what others did since, and both are kept', async () => {
  const { windows, ana, budi, citra, objectives, name, all, back } = await shared();
  await name(ana, 0, 'Before');
  await all();
  await backUp();
  await name(budi, 0, 'By Budi');
  await name(citra, 1, 'By Citra');
  await members.sync('citra', citra);
  await members.sync('budi', budi);
  await bringBack();
  await ana.client.objective.update({ id: objectives[0].id, description: 'Ana goes on' });
  await members.sync('ana', ana);
  expect(await refusal(members.sync('budi', budi))).toBe('space/fallen-behind');
  // Budi is no owner: what is Citra's waits until she sends it herself.
  expect(await back('budi', budi)).toMatchObject({ handedBack: 0, sent: 1, waiting: 1 });
  expect(budi.window.planFile.shared.waiting()[0]?.problem?.code).toBe('space/another-author');
  expect(await back('citra', citra)).toMatchObject({ sent: 1 });
  await all();
  for (const window of [ana, budi, citra]) {
    const { objective } = window.plan().tables;
    expect(objective.get(objectives[0].id)).toMatchObject({ title: 'By Budi', description: 'Ana goes on' });
    expect(objective.get(objectives[1].id)?.title).toBe('By Citra');
    expect(window.window.planFile.shared.waiting()).toEqual([]);
    expect(sharedContent(window)).toEqual(sharedContent(ana));
  }
  await closeAll(windows);
});

test('nobody but an owner hands back, and only behind what is there', async () => {
  const { windows, budi, ana, name, all } = await shared();
  await name(budi, 0, 'By Budi');
  await all();
  const planId = ana.plan().about.id;
  const [set] = budi.window.planFile.shared.after(budi.window.planFile.journal.last() - 1);
  if (!set) throw new Error('Budi did something.');
  const { sequence: _, ...forged } = { ...set, id: 'forged', author: 'Ana' };
  const tries = [
    members.inSpace('budi', (space) => space.handBack(planId, 1, set.id, [forged])),
    members.inSpace('ana', (space) => space.handBack(planId, 0, '', [forged])),
    members.inSpace('ana', (space) => space.handBack(planId, 1, 'another', [forged])),
    members.inSpace('ana', (space) => space.handBack(planId, 1, set.id, [{ ...forged, id: set.id }])),
  ];
  expect(await Promise.all(tries.map(refusal))).toEqual([
    'space/not-allowed',
    'space/behind',
    'space/not-understood',
    'space/not-understood',
  ]);
  await closeAll(windows);
});
