import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SideTold } from '#contract/merge.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { copyBeside, within } from '../../../tests/support/copies.ts';
import { livingKeyResults } from '../../../tests/support/find-rows.ts';
import { planOnDisk, testFolder } from '../../../tests/support/plans.ts';
import { openPlanFile } from '../plan-file/open.ts';
import { runCommandLine } from './run.ts';

beforeEach(() => {
  vi.stubEnv('TANGGA_DATA', testFolder());
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Runs a command, and answers what it wrote and how it ended. */
async function run(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  const written = { out: '', error: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((said, encoding, done) => {
    written.out += String(said);
    const ended = typeof encoding === 'function' ? encoding : done;
    ended?.(null);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((said: unknown) => {
    written.error += `${said}\n`;
  });
  const code = await runCommandLine(['node', 'tangga', ...words]);
  vi.restoreAllMocks();
  return { code, ...written };
}

interface Told {
  into: string;
  together: number;
  brought: number;
  open: number;
  isWritten: boolean;
  isNews: boolean;
  restorePoint: string | null;
  conflicts: {
    id: string;
    kind: string;
    title: string;
    context: string;
    a: SideTold;
    b: SideTold;
    taken: string | null;
  }[];
}

async function told(...words: string[]): Promise<Told & { code: number }> {
  const { code, out, error } = await run('merge', ...words, '--json');
  if (out === '') throw new Error(error);
  return { code, ...(JSON.parse(out) as Told) };
}

/** A plan and a copy of it: two rungs changed on both sides, one of which the copy removed, and each with a goal of its own. */
async function apart() {
  const plan = planOnDisk('tour');
  const copy = copyBeside(plan, 'tour (conflicted copy)');
  const rungs = await within(plan, async ({ client, plan: now }) => {
    const [first, second, third] = livingKeyResults(now()).filter(({ kind }) => kind === 'number');
    if (!first || !second || !third) throw new Error('The tour has rungs that are counted.');
    await client.keyResult.update({ id: first.id, target: 91 });
    await client.keyResult.update({ id: second.id, title: 'Kept here' });
    await client.keyResult.update({ id: third.id, title: 'Only here' });
    return [first, second, third] as const;
  });
  await within(copy, async ({ client }) => {
    await client.keyResult.update({ id: rungs[0].id, target: 93 });
    await client.keyResult.remove({ ids: [rungs[1].id] });
    await client.keyResult.update({ id: rungs[2].id, weight: 7 });
    const entry = { keyResultId: rungs[2].id, value: 4, checkedOn: '2026-11-01', confidence: 50, note: '' };
    await client.checkIn.record({ entries: [entry] });
  });
  return { plan, copy, rungs };
}

const bytes = (path: string) => readFileSync(path).toString('base64');

test('what fits comes together; with something to decide nothing is written, it is told, and the command ends with 3', async () => {
  const { plan, copy, rungs } = await apart();
  const before = bytes(plan);
  const asked = await told(plan, copy);
  expect(asked).toMatchObject({ code: 3, isWritten: false, open: 2, restorePoint: null, brought: 4 });
  expect(bytes(plan)).toBe(before);
  const [target, gone] = asked.conflicts;
  expect(target).toMatchObject({ kind: 'changed', title: `Target of “${rungs[0].title}”`, taken: null });
  expect([target?.a.lines[0]?.says, target?.b.lines[0]?.says].map((says) => says?.split(' ')[0])).toEqual([
    '91',
    '93',
  ]);
  expect(target?.a.history[0]?.sentence).toMatch(/^Key result changed · .*: Target .* → 91/u);
  expect(gone).toMatchObject({ kind: 'deleted', context: 'changed here, deleted there' });
  const { code, out, error } = await run('merge', plan, copy);
  expect(code).toBe(3);
  expect(out).toContain(`Target of “${rungs[0].title}”`);
  expect(out).toContain('Key result deleted');
  expect(error).toContain('2 changes do not come together by themselves.');
});

test('decisions of a file, a preferred copy for the rest, and a restore point before it is written; once is enough', async () => {
  const { plan, copy, rungs } = await apart();
  const { conflicts } = await told(plan, copy, '--dry-run');
  const decisions = join(dirname(plan), 'decisions.json');
  writeFileSync(decisions, JSON.stringify({ [conflicts[0]?.id ?? '']: 'b' }));
  const before = await within(plan, ({ plan: now }) => now().tables.keyResult.rows.size);
  expect(await told(plan, copy, '--decide', decisions)).toMatchObject({ code: 3, open: 1 });
  const done = await told(plan, copy, '--decide', decisions, '--prefer', 'a');
  expect(done).toMatchObject({ code: 0, isWritten: true, into: plan, open: 0 });
  expect(done.conflicts.map(({ taken }) => taken)).toEqual(['b', 'a']);
  expect(existsSync(done.restorePoint ?? '')).toBe(true);
  await within(plan, async ({ client, plan: now }) => {
    const { keyResult } = now().tables;
    expect(keyResult.get(rungs[0].id)?.target).toBe(93);
    expect(keyResult.get(rungs[1].id)?.title).toBe('Kept here');
    expect(keyResult.get(rungs[2].id)).toMatchObject({ title: 'Only here', weight: 7 });
    expect(keyResult.rows.size).toBe(before);
    const [entry] = await client.history.list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'plan.merge', subject: 'tour (conflicted copy)' });
  });
  const merged = bytes(plan);
  expect(await told(plan, copy)).toMatchObject({ code: 0, isWritten: false, isNews: false, brought: 0 });
  expect(bytes(plan)).toBe(merged);
  await within(plan, async ({ client, plan: now }) => {
    await client.history.undo();
    expect(now().tables.keyResult.get(rungs[0].id)?.target).toBe(91);
    expect(now().tables.keyResult.get(rungs[2].id)?.weight).toBe(rungs[2].weight);
  });
});

test('a merged plan beside both, which stay as they are', async () => {
  const { plan, copy, rungs } = await apart();
  const before = [bytes(plan), bytes(copy)];
  const out = join(dirname(plan), 'together.tangga');
  expect(await told(plan, copy, '--out', out, '--prefer', 'b')).toMatchObject({ code: 0, into: out });
  expect([bytes(plan), bytes(copy)]).toEqual(before);
  await within(out, ({ plan: now }) => {
    expect(now().tables.keyResult.get(rungs[1].id)).toBeUndefined();
    expect(now().tables.keyResult.get(rungs[0].id)?.target).toBe(93);
  });
  expect(readdirSync(dirname(plan)).filter((name) => name.endsWith('.part'))).toEqual([]);
  const again = await run('merge', plan, copy, '--out', out, '--prefer', 'b', '--json');
  expect(again.code).toBe(1);
  expect(again.error).toContain('plan-file/exists');
});

test('ladders come together by their order', async () => {
  const plan = planOnDisk('sales');
  const copy = copyBeside(plan, 'copy');
  const objectiveId = await within(plan, async ({ client, plan: now }) => {
    const [objective] = [...now().tables.objective.rows.values()].filter(
      ({ id }) => ladderOf(now(), id).length > 2,
    );
    const ladder = ladderOf(now(), objective?.id ?? '');
    await client.keyResult.move({
      ids: [ladder[0]?.id ?? ''],
      objectiveId: objective?.id ?? '',
      position: 9,
    });
    await client.keyResult.create({ objectiveId: objective?.id ?? '', title: 'Here', position: 0 });
    return objective?.id ?? '';
  });
  await within(copy, ({ client }) => client.keyResult.create({ objectiveId, title: 'There', position: 0 }));
  expect((await told(plan, copy)).code).toBe(0);
  const titles = await within(plan, ({ plan: now }) =>
    ladderOf(now(), objectiveId).map(({ title }) => title),
  );
  expect(titles.slice(0, 2).sort()).toEqual(['Here', 'There']);
});

test.each([
  ['another plan under the same name', 'merge/no-common-beginning', () => planOnDisk('tour')],
  [
    'no plan',
    'plan-file/not-a-plan',
    (plan: string) => {
      const path = join(dirname(plan), 'text.tangga');
      writeFileSync(path, 'Just a text, and longer than the head of a plan would be. '.repeat(9));
      return path;
    },
  ],
  ['the plan itself', 'merge/same-file', (plan: string) => plan],
])('%s is refused', async (_, code, copyOf) => {
  const plan = planOnDisk('tour');
  const before = bytes(plan);
  const refused = await run('merge', plan, copyOf(plan), '--json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.error).error.code).toBe(code);
  expect(bytes(plan)).toBe(before);
});

test.each([
  [
    'a hole in its journal',
    'DELETE FROM change WHERE change_set = 3; DELETE FROM change_set WHERE sequence = 3',
  ],
  [
    'a change that never was',
    "UPDATE change SET before = json_set(before, '$.target', 77) WHERE change_set = 2",
  ],
])('a copy with %s is refused', async (_, sql) => {
  const { plan, copy } = await apart();
  const file = await openPlanFile(copy, async () => undefined);
  file.db.pragma('foreign_keys = OFF');
  file.db.exec(sql);
  file.close();
  const before = bytes(plan);
  const refused = await run('merge', plan, copy, '--prefer', 'a', '--json');
  expect(JSON.parse(refused.error).error.code).toBe('merge/journal-unsound');
  expect(bytes(plan)).toBe(before);
});

test('decisions that are none are refused', async () => {
  const { plan, copy } = await apart();
  const decisions = join(dirname(plan), 'decisions.json');
  writeFileSync(decisions, '{"changed": "c"}');
  const refused = await run('merge', plan, copy, '--decide', decisions, '--json');
  expect(JSON.parse(refused.error).error.code).toBe('merge/decisions-unreadable');
});
