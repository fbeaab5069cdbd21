import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  closeAll,
  Members,
  type Role,
  roles,
  sharedContent,
  twoObjectives,
} from '../../../tests/support/members.ts';
import { openPlan, refusal, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { serverStart } from '../../../tests/support/postgres.ts';
import { makeCall, randomCall } from '../../../tests/support/random-calls.ts';
import { rounds, timeFor } from '../../../tests/support/rounds.ts';
import { examine } from '../plan-file/examine.ts';
import { currentVersion } from '../plan-file/migrations/index.ts';
import { synchronise } from './sync.ts';

/*
 * Members of one plan, each with a whole file of their own, and a real server between them. In rounds they edit, lose
 * their connection and their server at random.
 */

let members: Members;

beforeAll(async () => {
  members = await Members.start();
}, serverStart);

afterAll(() => members.stop(), serverStart);

// Where a test ends in the middle, those after it are not in its day.
afterEach(() => void vi.useRealTimers());

const sync = (role: Role, window: TestWindow) => members.sync(role, window);
const shared = (of: readonly Role[]) => members.share(of);

test('what members do reaches each other with its author, and undo takes back one’s own', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [first, second] = twoObjectives(ana);
  await ana.client.objective.update({ id: first.id, title: 'By Ana' });
  await budi.client.objective.update({ id: second.id, title: 'By Budi' });
  expect(await sync('ana', ana)).toMatchObject({ sent: 1, received: 0 });
  expect(await sync('budi', budi)).toMatchObject({ sent: 1, received: 1, waiting: 0 });
  expect(await sync('ana', ana)).toMatchObject({ sent: 0, received: 1 });
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  expect(ana.plan().tables.objective.get(second.id)?.title).toBe('By Budi');
  const latest = ana.window.planFile.journal.list(2).map(({ author, subject }) => [author, subject]);
  expect(latest).toEqual([
    ['budi', 'By Budi'],
    ['Ana', 'By Ana'],
  ]);
  await ana.client.history.undo();
  expect(ana.plan().tables.objective.get(first.id)?.title).toBe(first.title);
  expect(ana.plan().tables.objective.get(second.id)?.title).toBe('By Budi');
  expect(await refusal(ana.client.history.undo())).toBe('history/nothing-to-undo');
  await sync('ana', ana);
  await sync('budi', budi);
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  expect(budi.window.planFile.journal.entry(budi.window.planFile.journal.last() - 2)?.state).toBe('undone');
  await closeAll(windows);
});

test('undo and redo are of what was done here; what others did is taken back by its name', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [first, second] = twoObjectives(ana);
  const titleOf = ({ id }: typeof first) => budi.plan().tables.objective.get(id)?.title;
  await ana.client.objective.update({ id: first.id, title: 'By Ana' });
  await ana.client.objective.update({ id: second.id, title: 'Undone by Ana' });
  await ana.client.history.undo();
  await sync('ana', ana);
  await budi.client.objective.update({ id: second.id, title: 'Gone' });
  await budi.client.history.undo();
  await budi.client.objective.update({ id: second.id, description: 'By Budi' });
  await sync('budi', budi);
  // Neither what Ana undid, nor what Budi undid before he went on.
  expect(await refusal(budi.client.history.redo())).toBe('history/nothing-to-redo');
  await budi.client.history.undo();
  expect(await refusal(budi.client.history.undo())).toBe('history/nothing-to-undo');
  await budi.client.history.redo();
  expect(budi.plan().tables.objective.get(second.id)?.description).toBe('By Budi');
  const { sequence } =
    budi.window.planFile.journal.list(20).find(({ subject }) => subject === 'By Ana') ?? {};
  expect(await budi.client.history.takingBack({ sequence: sequence ?? 0 })).toEqual({ kind: 'fits' });
  await budi.client.history.takeBack({ sequence: sequence ?? 0 });
  expect(titleOf(first)).toBe(first.title);
  await sync('budi', budi);
  await sync('ana', ana);
  await ana.client.history.redo();
  expect(ana.plan().tables.objective.get(second.id)?.title).toBe('Undone by Ana');
  await sync('ana', ana);
  await sync('budi', budi);
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  await closeAll(windows);
});

test('what another program wrote that no server keeps is changed and undone among members all the same', async () => {
  const windows = await shared(['ana', 'budi']);
  for (const [role, window] of windows) {
    const { path } = window.window.planFile;
    await window.close();
    const db = new Database(path);
    db.prepare('UPDATE objective SET title = char(0) || title').run();
    db.close();
    const again = await windowOn(path);
    await again.window.desk.spaces.suspend(again.window.planFile);
    windows.set(role, again);
  }
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [first, second] = twoObjectives(ana);
  expect(first.title).toMatch(/^\0/u);
  await ana.client.objective.update({ id: first.id, title: 'By Ana' });
  await budi.client.objective.update({ id: second.id, title: 'By Budi' });
  await sync('ana', ana);
  expect(await sync('budi', budi)).toMatchObject({ sent: 1, received: 1, waiting: 0 });
  await sync('ana', ana);
  await ana.client.history.undo();
  await sync('ana', ana);
  expect(await sync('budi', budi)).toMatchObject({ received: 1, waiting: 0 });
  const titlesOf = ({ plan }: TestWindow) =>
    plan()
      .tables.objective.sorted()
      .map(({ id, title }) => [id, title]);
  expect(titlesOf(ana)).toEqual(titlesOf(budi));
  expect(titlesOf(ana)).toContainEqual([first.id, first.title.slice(1)]);
  expect(titlesOf(ana)).toContainEqual([second.id, 'By Budi']);
  await closeAll(windows);
});

test('dates that others have moved the other end of are not undone or done again', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [{ id }] = twoObjectives(ana);
  await ana.client.objective.update({ id, endsOn: '2032-06-30' });
  await sync('ana', ana);
  await sync('budi', budi);
  await budi.client.objective.update({ id, startsOn: '2032-01-01' });
  await sync('budi', budi);
  await sync('ana', ana);
  expect(await refusal(ana.client.history.undo())).toBe('objective/dates-reversed');
  await closeAll(windows);
});

test('what others have built upon is not undone', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [{ id }] = twoObjectives(ana);
  const rung = await ana.client.keyResult.create({ objectiveId: id, title: 'By Ana' });
  await sync('ana', ana);
  await sync('budi', budi);
  await budi.client.keyResult.addStep({ keyResultId: rung.id, title: 'By Budi' });
  await sync('budi', budi);
  await sync('ana', ana);
  expect(await refusal(ana.client.history.undo())).toBe('history/no-longer-fits');
  await closeAll(windows);
});

test('the only cycle that others left is not undone', async () => {
  const windows = await members.share(['ana', 'budi'], 'empty');
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const before = [...ana.plan().tables.cycle.rows.keys()];
  await ana.client.cycle.add({ name: 'Next', startsOn: '2031-01-01', endsOn: '2031-03-31' });
  await sync('ana', ana);
  await sync('budi', budi);
  for (const id of before) await budi.client.cycle.remove({ id });
  await sync('budi', budi);
  await sync('ana', ana);
  expect([...ana.plan().tables.cycle.rows.values()]).toMatchObject([{ name: 'Next' }]);
  expect(await refusal(ana.client.history.undo())).toBe('cycle/only-one');
  await closeAll(windows);
});

test('what two changed to different values waits for its member’s decision, and nothing is lost', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [first, second] = twoObjectives(ana);
  await ana.client.objective.update({ id: first.id, title: 'By Ana' });
  await sync('ana', ana);
  await budi.client.objective.update({ id: first.id, title: 'By Budi' });
  await budi.client.objective.update({ id: second.id, description: 'Goes on' });
  expect(await sync('budi', budi)).toMatchObject({ sent: 1, received: 1, waiting: 1 });
  await sync('ana', ana);
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  expect(budi.plan().tables.objective.get(first.id)?.title).toBe('By Ana');
  const [waiting] = budi.window.planFile.shared.waiting();
  expect(waiting).toMatchObject({
    clashes: [{ table: 'objective', rowId: first.id, columns: ['title'] }],
    problem: null,
    set: { changes: [{ after: { title: 'By Budi' } }] },
  });
  await closeAll(windows);
});

test('what two say of one thing that neither knew yet comes together, and what they say differently waits', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [first, second] = twoObjectives(ana);
  const { cycleId } = first;
  await ana.client.review.update({ cycleId, objectiveId: first.id, learned: 'By Ana' });
  await budi.client.review.update({ cycleId, objectiveId: first.id, skillsNeeded: 'By Budi' });
  await ana.client.review.update({ cycleId, objectiveId: second.id, learned: 'By Ana' });
  await budi.client.review.update({ cycleId, objectiveId: second.id, learned: 'By Budi' });
  await sync('ana', ana);
  expect(await sync('budi', budi)).toMatchObject({ sent: 1, received: 2, waiting: 1 });
  await sync('ana', ana);
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  const reviews = [first, second].flatMap(({ id }) => ana.plan().tables.review.where('objectiveId', id));
  expect(reviews).toMatchObject([
    { learned: 'By Ana', skillsNeeded: 'By Budi' },
    { learned: 'By Ana', skillsNeeded: '' },
  ]);
  await closeAll(windows);
});

test('a cycle that was closed meanwhile, and what a member may no longer do, wait as well', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [first] = twoObjectives(ana);
  await members.seat('budi', 'own-work');
  await budi.client.objective.update({ id: first.id, title: 'Not mine' });
  expect(await sync('budi', budi)).toMatchObject({ sent: 0, waiting: 1 });
  expect(budi.window.planFile.shared.waiting()[0]?.problem?.code).toBe('space/not-own-work');
  await sync('ana', ana);
  expect(sharedContent(ana)).toEqual(sharedContent(budi));
  expect(await refusal(budi.client.objective.update({ id: first.id, title: 'Again' }))).toBe(
    'space/not-own-work',
  );
  await closeAll(windows);
});

test('a space that was brought back from an older backup is noticed, and nothing is taken from it', async () => {
  const windows = await shared(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const [first] = twoObjectives(ana);
  for (const title of ['One', 'Two']) await ana.client.objective.update({ id: first.id, title });
  await sync('ana', ana);
  await sync('budi', budi);
  await members.server.sql(
    `DELETE FROM tangga.change_set WHERE position = 2; UPDATE tangga.plan SET last = 1`,
    members.database,
  );
  expect(await refusal(sync('budi', budi))).toBe('space/fallen-behind');
  expect(budi.plan().tables.objective.get(first.id)?.title).toBe('Two');
  await closeAll(windows);
});

interface Act {
  readonly who: number;
  readonly what: 'edit' | 'undo' | 'sync' | 'cut' | 'kill-member' | 'kill-server';
  /** By how much the clock of whoever acts is wrong, in hours. */
  readonly skew: number;
  readonly calls: readonly Parameters<typeof makeCall>[1][];
}

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat({ max: roles.length - 1 }),
  what: fc.oneof(
    { weight: 10, arbitrary: fc.constant('edit' as const) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 6, arbitrary: fc.constant('sync' as const) },
    { weight: 2, arbitrary: fc.constant('cut' as const) },
    { weight: 1, arbitrary: fc.constant('kill-member' as const) },
    { weight: 1, arbitrary: fc.constant('kill-server' as const) },
  ),
  skew: fc.oneof(fc.constant(0), fc.integer({ min: -9_000, max: 9_000 })),
  calls: fc.array(randomCall, { minLength: 1, maxLength: 3 }),
});

test('members converge after random edits by wrong clocks, cuts and kills; what was acknowledged is there', {
  timeout: timeFor(20, 30_000),
}, async () => {
  const windows = await shared(roles);
  const all = [...windows];
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 14 }), async (acts) => {
      const acknowledged = new Set<string>();
      const note = ({ window }: TestWindow) => {
        const { planFile } = window;
        const { position = 0, sequence = 0 } = planFile.shared.read() ?? {};
        for (const { id } of planFile.shared.after(sequence - position, position)) acknowledged.add(id);
      };
      for (const { who, what, calls, skew } of acts) {
        if (skew !== 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skew * 3_600_000 });
        const [role, window] = all[who] as [Role, TestWindow];
        if (what === 'edit') for (const call of calls) await makeCall(window, call);
        if (what === 'undo') await window.client.history.undo().catch(() => undefined);
        if (what === 'sync') await sync(role, window);
        if (what === 'cut') {
          const space = await members.come(role);
          const syncing = synchronise(window.window.planFile, space).catch((error: unknown) => error);
          await members.server.sql(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}' AND pid <> pg_backend_pid()`,
          );
          await syncing;
          await space.close();
        }
        if (what === 'kill-member') {
          // The command line is gone in the middle of it, while the window has the file open.
          const line = await openPlan(window.window.planFile.path);
          const space = await members.come(role);
          const syncing = synchronise(line, space).catch((error: unknown) => error);
          await space.role().catch(() => undefined);
          line.close();
          await syncing;
          await space.close();
        }
        vi.useRealTimers();
        if (what === 'kill-server') {
          const syncing = sync(role, window).catch((error: unknown) => error);
          await members.server.kill();
          await syncing;
          await members.server.start();
        }
        note(window);
      }
      for (let turn = 0; turn < 2; turn += 1) for (const [role, window] of all) await sync(role, window);
      const [first, ...others] = all.map(([, window]) => sharedContent(window));
      for (const other of others) expect(other).toEqual(first);
      const order = (
        await members.server.sql(
          'SELECT position, id FROM tangga.change_set ORDER BY position',
          members.database,
        )
      ).map((row) => ({ position: Number(row.position), id: String(row.id) }));
      expect(order.map(({ position }) => position)).toEqual(order.map((_, at) => at + 1));
      const there = new Set(order.map(({ id }) => id));
      expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
      for (const [, { window }] of all) examine(window.planFile.db, window.planFile.path, currentVersion);
    }),
    // A failure is told as it was met: a smaller one would meet a server and files that have gone on.
    { numRuns: rounds(20), endOnFailure: true },
  );
  await closeAll(windows);
});
