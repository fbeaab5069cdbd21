import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { alignmentsOf } from '#domain/alignment/alignment.ts';
import type { Decisions } from '#domain/merge/conflict.ts';
import type { AnyRow } from '#domain/tables/tables.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import {
  openPlan,
  planOnDisk,
  type TestWindow,
  testFolder,
  windowOn,
} from '../../../../tests/support/plans.ts';
import { makeCall, type RandomCall, randomCall } from '../../../../tests/support/random-calls.ts';
import { examine } from '../examine.ts';
import { currentVersion } from '../migrations/index.ts';
import type { PlanFile } from '../plan-file.ts';
import { readWhole } from '../whole-plan.ts';
import { mergeInto, mergeOf } from './merge-files.ts';

afterEach(() => {
  vi.useRealTimers();
});

type Step = RandomCall | 'undo' | 'redo';
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: randomCall },
  fc.constantFrom('undo' as const, 'redo' as const),
);
const edits = fc.array(step, { minLength: 4, maxLength: 20 });

/** A copy of a plan on disk. */
function copyOf(path: string, name: string): string {
  const copy = join(testFolder(), `${name}.tangga`);
  copyFileSync(path, copy);
  return copy;
}

async function edit(path: string, steps: readonly Step[]): Promise<void> {
  const window: TestWindow = await windowOn(path);
  window.window.planFile.db.pragma('synchronous = OFF');
  for (const made of steps) {
    if (typeof made === 'object') await makeCall(window, made);
    else if (window.window.planFile.journal.next()[made])
      await window.client.history[made]().catch(() => undefined);
  }
  await window.close();
}

/** All rows of a file in an order of their own; `all` with what clocks wrote. */
function rowsOf({ db }: PlanFile): unknown {
  const { rows } = readWhole(db);
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      [...(list as readonly AnyRow[])].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}

/** Merges a copy into another as a file of its own; null where it has a rule that cannot be decided. */
async function merged(a: string, b: string, decisions: 'ours' | 'theirs' | Decisions): Promise<string> {
  const path = copyOf(a, 'merged');
  const [ours, theirs] = [await openPlan(path), await openPlan(b)];
  try {
    ours.db.pragma('synchronous = OFF');
    mergeInto(ours, theirs, typeof decisions === 'string' ? allTaken(ours, theirs, decisions) : decisions);
  } finally {
    ours.close();
    theirs.close();
  }
  return path;
}

/** Every conflict decided for one of the copies, those that come up by that too. */
function allTaken(ours: PlanFile, theirs: PlanFile, side: 'ours' | 'theirs'): Decisions {
  const decisions = new Map<string, 'ours' | 'theirs'>();
  for (;;) {
    const { open } = mergeOf(ours, theirs, decisions).merge;
    if (open.length === 0) return decisions;
    for (const { id } of open) decisions.set(id, side);
  }
}

async function look<T>(path: string, work: (file: PlanFile) => T): Promise<T> {
  const file = await openPlan(path);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

async function conflictsOf(a: string, b: string): Promise<number> {
  const [ours, theirs] = [await openPlan(a), await openPlan(b)];
  try {
    return mergeOf(ours, theirs).merge.conflicts.length;
  } finally {
    ours.close();
    theirs.close();
  }
}

function holdsRules(file: PlanFile): void {
  examine(file.db, file.path, currentVersion);
  expect(file.db.pragma('foreign_key_check')).toEqual([]);
  for (const id of file.plan.tables.objective.rows.keys()) {
    const links = alignmentsOf(file.plan, id);
    if (links.length > 0) expect(links.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
  }
}

async function beginning(): Promise<string> {
  const path = planOnDisk('sales');
  const window = await windowOn(path);
  window.window.planFile.db.pragma('synchronous = OFF');
  await busyPlan(window);
  await window.close();
  return path;
}

test('two copies come to the same whichever is merged into which, and a second time changes nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const base = await beginning();
  let peaceful = 0;
  await fc.assert(
    fc.asyncProperty(edits, edits, async (first, second) => {
      const [a, b] = [copyOf(base, 'a'), copyOf(base, 'b')];
      await edit(a, first);
      await edit(b, second);
      if ((await conflictsOf(a, b)) === 0) peaceful += 1;
      const ab = await merged(a, b, 'ours');
      const ba = await merged(b, a, 'theirs');
      const rows = await look(ab, rowsOf);
      expect(await look(ba, rowsOf)).toEqual(rows);
      await look(ab, holdsRules);
      // Again, into the merged plan, and of both merged ones.
      const [last] = await look(ab, ({ journal }) => [journal.last()]);
      const again = await merged(ab, b, new Map());
      expect(await look(again, ({ journal }) => journal.last())).toBe(last);
      expect(await look(await merged(ab, ba, new Map()), rowsOf)).toEqual(rows);
      // The other copy takes over all that was merged.
      expect(await look(await merged(b, ab, new Map()), rowsOf)).toEqual(rows);
    }),
    { numRuns: 8 },
  );
  expect(peaceful).toBeGreaterThan(0);
}, 240_000);

test('undo of a merge gives back every row to the byte, and it can be merged again', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const base = await beginning();
  await fc.assert(
    fc.asyncProperty(edits, edits, async (first, second) => {
      const [a, b] = [copyOf(base, 'a'), copyOf(base, 'b')];
      await edit(a, first);
      await edit(b, second);
      const ab = await merged(a, b, 'theirs');
      const both = await look(ab, rowsOf);
      const before = await look(a, rowsOf);
      const wrote = (await look(ab, ({ journal }) => journal.nextUndo()))?.action === 'plan.merge';
      if (!wrote) return;
      await look(ab, (file) => {
        file.undo();
        expect(rowsOf(file)).toEqual(before);
        file.redo();
        expect(rowsOf(file)).toEqual(both);
        file.undo();
      });
      expect(await look(await merged(ab, b, 'theirs'), rowsOf)).toEqual(both);
    }),
    { numRuns: 5 },
  );
}, 240_000);

test('three copies come to the same in whichever order', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const base = await beginning();
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(edits, edits, edits, async (first, second, third) => {
      const [a, b, c] = [copyOf(base, 'a'), copyOf(base, 'b'), copyOf(base, 'c')];
      await edit(a, first);
      await edit(b, second);
      await edit(c, third);
      if ((await conflictsOf(a, b)) + (await conflictsOf(b, c)) + (await conflictsOf(a, c)) > 0) return;
      const [ab, bc] = [await merged(a, b, new Map()), await merged(b, c, new Map())];
      if ((await conflictsOf(ab, c)) + (await conflictsOf(a, bc)) > 0) return;
      seen += 1;
      const left = await look(await merged(ab, c, new Map()), rowsOf);
      expect(await look(await merged(a, bc, new Map()), rowsOf)).toEqual(left);
      expect(await look(await merged(ab, bc, new Map()), rowsOf)).toEqual(left);
    }),
    { numRuns: 8 },
  );
  expect(seen).toBeGreaterThan(0);
}, 240_000);
