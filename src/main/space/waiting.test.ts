import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '#domain/problem.ts';
import {
  closeAll,
  Members,
  type Role,
  sharedContent,
  twoObjectives,
} from '../../../tests/support/members.ts';
import { openPlan, refusal, type TestWindow } from '../../../tests/support/plans.ts';
import { serverStart } from '../../../tests/support/postgres.ts';
import { makeCall, type RandomCall, randomCall } from '../../../tests/support/random-calls.ts';
import { rounds, timeFor } from '../../../tests/support/rounds.ts';
import { examine } from '../plan-file/examine.ts';
import { currentVersion } from '../plan-file/migrations/index.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { tellWaiting } from '../plan-file/waiting.ts';

/*
 * What no longer fits on what others did waits for its member: both sides are told, either can be taken, and one undo
 * brings the question back.
 */

let members: Members;

beforeAll(async () => {
  members = await Members.start();
}, serverStart);

afterAll(() => members.stop(), serverStart);

const fileOf = ({ window }: TestWindow): PlanFile => window.planFile;
const waitingIn = (file: PlanFile) => file.shared.waiting().map((one) => tellWaiting(file, one, 'en'));
const only = (file: PlanFile) => {
  const [one, ...others] = waitingIn(file);
  if (!one || others.length > 0) throw new Error(`${others.length + (one ? 1 : 0)} wait.`);
  return one;
};
const refusalOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code;
  }
};

/** Ana is there first, Budi meets what she did. */
async function both(
  first: (ana: TestWindow, objective: ReturnType<typeof twoObjectives>) => Promise<unknown>,
  second: (budi: TestWindow, objective: ReturnType<typeof twoObjectives>) => Promise<unknown>,
) {
  const windows = await members.share(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const objectives = twoObjectives(ana);
  await first(ana, objectives);
  await second(budi, objectives);
  await members.sync('ana', ana);
  await members.sync('budi', budi);
  const meet = async () => {
    await members.sync('budi', budi);
    await members.sync('ana', ana);
    expect(sharedContent(ana)).toEqual(sharedContent(budi));
  };
  return { windows, ana, budi, objectives, meet };
}

const twoTitles = () =>
  both(
    (ana, [{ id }]) => ana.client.objective.update({ id, title: 'By Ana' }),
    (budi, [{ id }]) => budi.client.objective.update({ id, title: 'By Budi', description: 'Why' }),
  );

test('both sides are told with what was before and who did it, and mine is taken as an action of its own', async () => {
  const { windows, ana, budi, objectives, meet } = await twoTitles();
  const [{ id, title }] = objectives;
  const told = only(fileOf(budi));
  expect(told).toMatchObject({
    reason: null,
    obstacle: null,
    conflicts: [
      {
        kind: 'changed',
        mine: { lines: [{ was: title, says: 'By Budi' }] },
        theirs: { lines: [{ was: title, says: 'By Ana' }] },
      },
    ],
  });
  expect(told.conflicts[0]?.theirs.history[0]?.signature).toContain('Ana');
  expect(told.conflicts[0]?.mine.history[0]?.signature).toContain('budi');
  // A restart loses nothing.
  const again = await openPlan(fileOf(budi).path);
  expect(only(again)).toEqual(told);
  again.close();
  fileOf(budi).settle(told.id, 'mine');
  expect(waitingIn(fileOf(budi))).toEqual([]);
  expect(fileOf(budi).shared.settled()[0]).toMatchObject({ id: told.id, settled: { takes: 'mine' } });
  await meet();
  expect(ana.plan().tables.objective.get(id)).toMatchObject({ title: 'By Budi', description: 'Why' });
  await budi.client.history.undo();
  await meet();
  expect(ana.plan().tables.objective.get(id)?.title).toBe('By Ana');
  expect(only(fileOf(budi)).id).toBe(told.id);
  await closeAll(windows);
});

test('theirs is left as it is; it is still told, and can be taken later', async () => {
  const { windows, ana, budi, objectives, meet } = await twoTitles();
  const { id } = only(fileOf(budi));
  fileOf(budi).settle(id, 'theirs');
  expect(waitingIn(fileOf(budi))).toEqual([]);
  expect(fileOf(budi).shared.settled()).toMatchObject([{ id, settled: { takes: 'theirs' } }]);
  await meet();
  expect(ana.plan().tables.objective.get(objectives[0].id)?.title).toBe('By Ana');
  fileOf(budi).settle(id, 'mine');
  await meet();
  expect(ana.plan().tables.objective.get(objectives[0].id)?.title).toBe('By Budi');
  expect(refusalOf(() => fileOf(budi).settle(id, 'mine'))).toBe('space/not-waiting');
  await closeAll(windows);
});

test('where theirs holds of one row, the rest of the change comes in', async () => {
  const { windows, ana, budi, objectives, meet } = await twoTitles();
  const told = only(fileOf(budi));
  expect(refusalOf(() => fileOf(budi).settle(told.id, {}))).toBe('merge/undecided');
  fileOf(budi).settle(told.id, { [told.conflicts[0]?.id ?? '']: 'theirs' });
  await meet();
  expect(ana.plan().tables.objective.get(objectives[0].id)).toMatchObject({
    title: 'By Ana',
    description: 'Why',
  });
  await closeAll(windows);
});

test('what others removed comes back with all that it had where mine is taken', async () => {
  const { windows, ana, budi, objectives, meet } = await both(
    (one, [{ id }]) => one.client.objective.remove({ ids: [id] }),
    (other, [{ id }]) => other.client.objective.update({ id, title: 'By Budi' }),
  );
  const [{ id }] = objectives;
  const told = only(fileOf(budi));
  expect(told.conflicts).toMatchObject([{ kind: 'deleted' }]);
  fileOf(budi).settle(told.id, 'mine');
  await meet();
  expect(ana.plan().tables.objective.get(id)?.title).toBe('By Budi');
  expect(ana.plan().tables.keyResult.where('objectiveId', id).length).toBeGreaterThan(0);
  await closeAll(windows);
});

test('what I removed goes with what others put below it where mine is taken', async () => {
  const { windows, ana, budi, objectives, meet } = await both(
    async (one, [{ id }]) => {
      const { id: keyResultId } = await one.client.keyResult.create({ objectiveId: id, title: 'New' });
      await one.client.keyResult.addStep({ keyResultId, title: 'Ask' });
    },
    (other, [{ id }]) => other.client.objective.remove({ ids: [id] }),
  );
  const told = only(fileOf(budi));
  fileOf(budi).settle(told.id, 'mine');
  await meet();
  expect(ana.plan().tables.objective.get(objectives[0].id)).toBeUndefined();
  await closeAll(windows);
});

test('a rule that stands in the way is told, and the change waits on', async () => {
  const windows = await members.share(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [{ id }] = twoObjectives(ana);
  await members.seat('budi', 'own-work');
  await budi.client.objective.update({ id, title: 'Not mine' });
  await members.sync('budi', budi);
  const told = only(fileOf(budi));
  expect(told).toMatchObject({
    reason: { code: 'space/not-own-work' },
    obstacle: { code: 'space/not-own-work' },
  });
  expect(told.changes.join()).toContain('Not mine');
  expect(refusalOf(() => fileOf(budi).settle(told.id, 'mine'))).toBe('space/not-own-work');
  expect(only(fileOf(budi)).id).toBe(told.id);
  await members.seat('budi', 'planner');
  await members.sync('budi', budi);
  fileOf(budi).settle(told.id, 'mine');
  await members.sync('budi', budi);
  await members.sync('ana', ana);
  expect(ana.plan().tables.objective.get(id)?.title).toBe('Not mine');
  expect(await refusal(budi.client.history.undo())).toBe('not refused');
  await closeAll(windows);
});

/** Calls of two members that meet on the same few rows. */
const onFewRows: fc.Arbitrary<RandomCall> = randomCall
  .filter(({ group }) => ['objective', 'keyResult', 'alignment', 'review', 'checkIn'].includes(group))
  .map(
    (call) =>
      JSON.parse(JSON.stringify(call), (key, value) => (key === 'pick' ? value % 3 : value)) as RandomCall,
  );

test('whatever waits can be told, and is taken or refused for a reason; the plan stays whole', {
  timeout: timeFor(8, 10_000),
}, async () => {
  const windows = await members.share(['ana', 'budi']);
  const all = [...windows];
  const calls = fc.array(fc.tuple(fc.boolean(), onFewRows), { minLength: 30, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(calls, fc.array(fc.boolean(), { minLength: 5 }), async (some, choices) => {
      for (const [isAna, call] of some) await makeCall((all[isAna ? 0 : 1] as [Role, TestWindow])[1], call);
      for (const [role, window] of [...all, ...all]) await members.sync(role, window);
      for (const [, window] of all) {
        const file = fileOf(window);
        file.shared.waiting().forEach((one, at) => {
          const told = tellWaiting(file, one, 'id');
          const refused = refusalOf(() =>
            file.settle(one.id, choices[at % choices.length] ? 'mine' : 'theirs'),
          );
          if (refused) expect(told.obstacle?.code ?? refused).toBe(refused);
          if (refused) file.settle(one.id, 'theirs');
        });
        examine(file.db, file.path, currentVersion);
      }
      for (const [role, window] of [...all, ...all]) await members.sync(role, window);
      const [first, second] = all.map(([, window]) => sharedContent(window));
      expect(second).toEqual(first);
    }),
    { numRuns: rounds(8), endOnFailure: true },
  );
  await closeAll(windows);
});
