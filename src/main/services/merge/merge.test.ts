import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { MergeTold } from '#contract/merge.ts';
import { settledOf, waitingMerge } from '#domain/workshop/merges.ts';
import { copyBeside, within } from '../../../../tests/support/copies.ts';
import { livingKeyResults, testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';
import { backupFolder, waitingFolder } from '../../desk/store.ts';

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
