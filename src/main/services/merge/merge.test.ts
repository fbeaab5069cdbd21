import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { MergeTold } from '#contract/merge.ts';
import { settledOf, waitingMerge } from '#domain/workshop/merges.ts';
import { copyBeside, within } from '../../../../tests/support/copies.ts';
import { livingKeyResults, testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { backupFolder, waitingFolder } from '../../desk/store.ts';
import { backUp } from '../../plan-file/backup.ts';
import { mostMegabytes } from '../../plan-file/merge/read-copies.ts';
import { currentVersion } from '../../plan-file/migrations/index.ts';

/** A plan with a running workshop, and a copy of it: one target changed on both sides, one rung only there. */
async function apart() {
  const path = planOnDisk('tour');
  const { workshopId, first, second } = await within(path, async ({ client, plan }) => {
    const [a, b] = livingKeyResults(plan()).filter(({ kind }) => kind === 'number');
    const cycleId = [...plan().tables.cycle.rows.keys()].at(-1) as string;
    const about = { cycleId, kind: 'planning', name: 'Together', purpose: '', place: '' } as const;
    const { id } = await client.workshop.create({
      ...about,
      heldOn: testDay,
      facilitatorId: null,
      participantIds: [],
      agenda: [
        { kind: 'ideas', title: '', minutes: 5 },
        { kind: 'objectives', title: '', minutes: 5 },
      ],
    });
    await client.workshop.start({ id });
    return { workshopId: id, first: a?.id as string, second: b?.id as string };
  });
  const copy = copyBeside(path, 'tour (conflicted copy)');
  await within(copy, async ({ client }) => {
    await client.keyResult.update({ id: first, target: 93 });
    await client.keyResult.update({ id: second, title: 'Only there' });
  });
  const window = await windowOn(path);
  await window.client.keyResult.update({ id: first, target: 91 });
  return { path, copy, workshopId, first, second, window };
}

const rungIn = ({ plan }: TestWindow, id: string) => plan().tables.keyResult.get(id);

async function toldOf({ client }: TestWindow, mergeId: string): Promise<MergeTold> {
  const { told } = await client.merge.waiting({ mergeId, language: 'en' });
  if (!told) throw new Error('The copy is kept.');
  return told;
}

const settle = (
  { client }: TestWindow,
  mergeId: string,
  { id, title }: { id: string; title: string },
  taken: 'ours' | 'theirs',
) =>
  client.workshop.settleConflict({
    mergeId,
    conflictId: id,
    title,
    context: '',
    ours: '91',
    theirs: '93',
    taken,
  });

test('a copy waits for the room next on its agenda, and what it settles survives a restart and the copy', async () => {
  const { path, copy, workshopId, first, second, window } = await apart();
  const { id } = await window.client.merge.toWorkshop({ workshopId, copy, settled: [] });
  const kinds = window
    .plan()
    .tables.workshopStep.where('workshopId', workshopId)
    .map(({ kind }) => kind);
  expect(kinds).toEqual(['ideas', 'conflicts', 'objectives']);
  const [conflict] = (await toldOf(window, id)).conflicts;
  if (!conflict) throw new Error('One target was changed twice.');
  expect(await refusal(window.client.merge.takeWaiting({ mergeId: id }))).toBe('merge/undecided');
  await settle(window, id, conflict, 'ours');
  await settle(window, id, conflict, 'theirs');
  rmSync(copy);
  // Another process of the same computer.
  const data = window.desk.store.folder;
  await window.close();
  const again = await windowOn(path);
  const waiting = waitingMerge(again.plan(), workshopId);
  expect(settledOf(again.plan(), String(waiting?.id))).toMatchObject([{ taken: 'theirs', theirs: '93' }]);
  expect(await again.client.merge.waiting({ mergeId: id, language: 'en' })).toEqual({ told: null });
  expect(await refusal(again.client.merge.takeWaiting({ mergeId: id }))).toBe('plan-file/not-found');
  const kept = join(waitingFolder(data), again.plan().about.id, `${id}.tangga`);
  expect(existsSync(kept)).toBe(true);
  copyFileSync(kept, copy);
  // Chosen again under its name it is the one that waits.
  expect((await again.client.merge.toWorkshop({ workshopId, copy, settled: [] })).id).toBe(id);
  expect((await toldOf(again, id)).conflicts).toHaveLength(1);
  const taken = await again.client.merge.takeWaiting({ mergeId: id });
  expect(existsSync(taken?.restorePoint ?? '')).toBe(true);
  expect(rungIn(again, first)?.target).toBe(93);
  expect(rungIn(again, second)?.title).toBe('Only there');
  expect(waitingMerge(again.plan(), workshopId)).toBeUndefined();
  expect(await refusal(settle(again, id, conflict, 'ours'))).toBe('workshop/already-merged');
  const cycleId = String(again.plan().tables.workshop.get(workshopId)?.cycleId);
  const { markdown: minutes } = await again.client.document.markdown({
    kind: 'minutes',
    workshopId,
    cycleId,
    language: 'en',
  });
  expect(minutes).toContain('## Settled conflicts');
  expect(minutes).toMatch(/“tour \(conflicted copy\)\.tangga” was merged: /u);
  expect(minutes).toContain(`| ${conflict.title} | 91 | 93 | The other copy |`);
  // One undo takes all of it back: the copy waits again, with what was settled.
  await again.client.history.undo();
  expect(rungIn(again, first)?.target).toBe(91);
  expect(waitingMerge(again.plan(), workshopId)?.id).toBe(id);
  expect((await toldOf(again, id)).conflicts).toHaveLength(1);
  await again.close();
});

test('no copy waits that cannot be merged, and one that is left out leaves nothing behind', async () => {
  const { path, copy, workshopId, window } = await apart();
  const bring = (other: string) => window.client.merge.toWorkshop({ workshopId, copy: other, settled: [] });
  const before = window.plan().sequence;
  expect(await refusal(bring(planOnDisk('tour')))).toBe('merge/no-common-beginning');
  expect(await refusal(bring(path))).toBe('merge/same-file');
  expect(await refusal(bring(join(dirname(path), 'gone.tangga')))).toBe('plan-file/not-found');
  expect(window.plan().sequence).toBe(before);
  const stranger = window.client.merge.toWorkshop({ workshopId: 'nobody', copy, settled: [] });
  expect(await refusal(stranger)).toBe('plan/row-missing');
  const folder = join(waitingFolder(window.desk.store.folder), window.plan().about.id);
  expect(readdirSync(folder)).toEqual([]);
  const { id } = await bring(copy);
  await window.client.workshop.leaveCopy({ id });
  expect(waitingMerge(window.plan(), workshopId)).toBeUndefined();
  await window.close();
});

test('without a restore point nothing is merged', async () => {
  const { path, copy, workshopId, first, window } = await apart();
  const { id } = await window.client.merge.toWorkshop({ workshopId, copy, settled: [] });
  const [conflict] = (await toldOf(window, id)).conflicts;
  if (conflict) await settle(window, id, conflict, 'theirs');
  // A file lies where the folder of copies has to be.
  const folder = backupFolder(window.desk.store.folder);
  rmSync(folder, { recursive: true, force: true });
  copyFileSync(path, folder);
  const bytes = readFileSync(path).toString('base64');
  const take = window.client.merge.takeWaiting({ mergeId: id });
  expect(await refusal(take)).toBe('plan-file/no-restore-point');
  expect(readFileSync(path).toString('base64')).toBe(bytes);
  expect(rungIn(window, first)?.target).toBe(91);
  await window.close();
});

function withDatabase(path: string, work: (db: Database.Database) => unknown): void {
  const db = new Database(path);
  work(db);
  db.close();
}

test.each([
  ['is damaged', 'plan-file/damaged', (copy: string) => truncateSync(copy, 60_000)],
  [
    'a newer program saved',
    'plan-file/newer-version',
    (copy: string) => withDatabase(copy, (db) => db.pragma(`user_version = ${currentVersion + 1}`)),
  ],
  [
    'holds rows that its journal does not know',
    'plan-file/damaged',
    (copy: string) => withDatabase(copy, (db) => db.exec("UPDATE key_result SET title = 'Forged'")),
  ],
  [
    'was changed by more than is merged',
    'merge/too-large',
    (copy: string) =>
      withDatabase(copy, (db) => {
        const input = JSON.stringify('x'.repeat(mostMegabytes * 1_000_000));
        db.prepare(
          'UPDATE change_set SET version = 1, input = ? WHERE sequence = (SELECT max(sequence) FROM change_set)',
        ).run(input);
      }),
  ],
])('a copy that %s is refused with a sentence, and the plan stays as it is', async (_, code, spoil) => {
  const { path, copy, window } = await apart();
  spoil(copy);
  const bytes = readFileSync(path).toString('base64');
  const { client } = window;
  expect(await refusal(client.merge.look({ copy, decisions: {}, language: 'en' }))).toBe(code);
  expect(await refusal(client.merge.take({ copy, decisions: {} }))).toBe(code);
  expect(readFileSync(path).toString('base64')).toBe(bytes);
  await window.close();
});

test('a copy that another program is writing is read as it was last saved', async () => {
  const { copy, second, window } = await apart();
  const other = new Database(copy);
  other.exec("BEGIN EXCLUSIVE; UPDATE key_result SET title = 'Half written'");
  const told = await window.client.merge.look({ copy, decisions: {}, language: 'en' });
  const [conflict] = told.conflicts;
  const decisions = { [String(conflict?.id)]: 'theirs' } as const;
  await window.client.merge.take({ copy, decisions });
  expect(rungIn(window, second)?.title).toBe('Only there');
  other.exec('ROLLBACK');
  other.close();
  await window.close();
});

test('why a change was made in the other copy is found after the merge', async () => {
  const { path, copy, workshopId, first, window } = await apart();
  await window.close();
  // Both know of what was signed.
  const cycleId = await within(path, ({ plan }) => String(plan().tables.workshop.get(workshopId)?.cycleId));
  await within(path, ({ client }) =>
    client.agreement.sign({ cycleId, name: 'Signed', signedOn: testDay, signatories: [] }),
  );
  copyFileSync(path, copy);
  const other = await within(copy, async ({ client, plan }) => {
    await client.keyResult.update({ id: first, target: 97 });
    const [entry] = await client.history.list({ limit: 1 });
    const changeSetId = String(entry?.id);
    await client.agreement.explain({ changeSetId, cause: 'assumption', subject: '' });
    return { changeSetId, sequence: plan().sequence };
  });
  const again = await windowOn(path);
  await again.client.plan.update({ name: 'Went on' });
  await again.client.merge.take({ copy, decisions: {} });
  const { touches } = await again.client.agreement.journal({ cycleId });
  const touch = touches.find(({ rows }) => rows.some(({ rowId }) => rowId === first));
  expect(touch?.changeSetId).toBe(other.changeSetId);
  expect(again.plan().tables.changeCause.get(other.changeSetId)?.cause).toBe('assumption');
  await again.close();
});

test.each([
  ['in place', (copy: string, path: string) => copyFileSync(copy, path)],
  ['by a file of its name', (copy: string, path: string) => renameSync(copy, path)],
])(
  'a plan that is replaced %s is kept beside as it was seen last, and both are merged',
  async (_, replace) => {
    const { path, copy, first, second, window } = await apart();
    await backUp(window.window.planFile.db, backupFolder(window.desk.store.folder));
    await window.client.keyResult.update({ id: first, target: 55 });
    await window.client.history.undo();
    await window.client.keyResult.update({ id: first, target: 92 });
    replace(copy, path);
    expect(await refusal(window.client.keyResult.update({ id: first, target: 1 }))).toBe(
      'plan-file/replaced',
    );
    const aside = await window.client.merge.aside();
    await window.client.planFile.open({ path });
    expect(rungIn(window, first)?.target).toBe(93);
    const { conflicts } = await window.client.merge.look({ copy: aside.path, decisions: {}, language: 'en' });
    const decisions = Object.fromEntries(conflicts.map(({ id }) => [id, 'theirs' as const]));
    expect(conflicts).toHaveLength(1);
    await window.client.merge.take({ copy: aside.path, decisions });
    expect(rungIn(window, first)?.target).toBe(92);
    expect(rungIn(window, second)?.title).toBe('Only there');
    await window.close();
  },
);

test('a copy beside a plan is offered where it went on by itself, and none that the program made there', async () => {
  const { path, copy, first, window } = await apart();
  const { client } = window;
  expect(await client.merge.beside()).toEqual([{ path: copy, name: 'tour (conflicted copy).tangga' }]);
  copyBeside(path, 'tour (same)');
  const made = copyBeside(path, 'tour 2026-11-20');
  await within(made, (other) => other.client.keyResult.update({ id: first, target: 12 }));
  expect((await client.merge.beside()).map((one) => one.path)).toEqual([copy]);
  expect(await client.merge.wentOn({ copy })).toBe(true);
  expect(await client.merge.wentOn({ copy: made })).toBe(false);
  // Nor the plan itself, in the window of what was made of it.
  await client.planFile.open({ path: made });
  expect(await client.merge.wentOn({ copy: path })).toBe(false);
  expect(await client.merge.beside()).toEqual([]);
  await window.close();
});
