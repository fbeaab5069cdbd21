import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Merge } from '#domain/merge/merge.ts';
import { type AnyRow, referencesOf, type TableName, tableNames } from '#domain/tables/tables.ts';
import { isOfClock } from '#domain/workshop/clock.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { within } from '../../../../tests/support/copies.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { openPlan, planOnDisk, testFolder } from '../../../../tests/support/plans.ts';
import { makeCall, type RandomCall, randomCall } from '../../../../tests/support/random-calls.ts';
import { readWhole } from '../whole-plan.ts';
import { mergeInto, mergeOf } from './merge-files.ts';

afterEach(() => {
  vi.useRealTimers();
});

const calls = fc.array(randomCall, { minLength: 4, maxLength: 20 });

type Rows = ReadonlyMap<string, { readonly table: TableName; readonly row: AnyRow }>;

/** All rows of a file by table and id. */
const rowsOf = (path: string): Promise<Rows> =>
  look(path, ({ db }) => {
    const { rows } = readWhole(db);
    return new Map(
      tableNames.flatMap((table) =>
        rows[table].map((row) => [`${table} ${row.id}`, { table, row }] as const),
      ),
    );
  });

async function look<T>(path: string, work: (file: Awaited<ReturnType<typeof openPlan>>) => T): Promise<T> {
  const file = await openPlan(path);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

function copyOf(path: string, name: string): string {
  const copy = join(testFolder(), `${name}.tangga`);
  copyFileSync(path, copy);
  return copy;
}

async function beginning(): Promise<string> {
  const path = planOnDisk('sales');
  await within(path, async (window) => {
    window.window.planFile.db.pragma('synchronous = OFF');
    await busyPlan(window);
  });
  return path;
}

const edit = (path: string, made: readonly RandomCall[], undo = false) =>
  within(path, async (window) => {
    const file = window.window.planFile;
    file.db.pragma('synchronous = OFF');
    const since = file.journal.last();
    for (const call of made) await makeCall(window, call);
    if (!undo) return;
    for (;;) {
      const entry = file.journal.nextUndo();
      if (!entry || entry.sequence <= since) return;
      await window.client.history.undo();
    }
  });

/** Merges `b` into a copy of `a`, every conflict decided for ours; answers where, and what it came to. */
async function mergedForOurs(a: string, b: string): Promise<{ path: string; merge: Merge }> {
  const path = copyOf(a, 'merged');
  const [ours, theirs] = [await openPlan(path), await openPlan(b)];
  try {
    ours.db.pragma('synchronous = OFF');
    const decisions = new Map<string, 'ours'>();
    for (;;) {
      const { merge } = mergeOf(ours, theirs, decisions);
      if (merge.open.length === 0) {
        mergeInto(ours, theirs, decisions);
        return { path, merge };
      }
      for (const { id } of merge.open) decisions.set(id, 'ours');
    }
  } finally {
    ours.close();
    theirs.close();
  }
}

/** Whether a conflict was about a row, or a column of it. */
function wasAsked({ conflicts }: Merge, key: string, column?: string): boolean {
  const parts = conflicts.flatMap(({ ours, theirs }) => [...ours, ...theirs]);
  return parts.some(
    (part) =>
      part.key === key && (part.edit === 'whole' || column === undefined || part.edit.includes(column)),
  );
}

test('nothing is lost that was not in a conflict', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const base = await beginning();
  const began = await rowsOf(base);
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(calls, calls, async (first, second) => {
      const [a, b] = [copyOf(base, 'a'), copyOf(base, 'b')];
      await edit(a, first);
      await edit(b, second);
      const { path, merge } = await mergedForOurs(a, b);
      const [inA, inB, inBoth] = [await rowsOf(a), await rowsOf(b), await rowsOf(path)];
      // What both added where there is room for one has the smaller of its two ids.
      const joined = new Set(
        [...merge.states.values()].flatMap(({ table, ids }) =>
          ids.ours === ids.theirs ? [] : [`${table} ${ids.ours}`, `${table} ${ids.theirs}`],
        ),
      );
      const isGone = (to: TableName, id: unknown) => id !== null && !inBoth.has(`${to} ${id}`);
      for (const [own, other] of [
        [inA, inB],
        [inB, inA],
      ] as const)
        for (const [key, { table, row }] of own) {
          const before = began.get(key)?.row;
          if (joined.has(key) || wasAsked(merge, key)) continue;
          // Removed by the other, and as it was here.
          if (before && !other.has(key)) continue;
          const kept = inBoth.get(key)?.row;
          expect(kept, `${key} is there`).toBeDefined();
          for (const column of Object.keys(row)) {
            const isChanged = before ? row[column] !== before[column] : true;
            if (!isChanged || isOfClock(table, column) || wasAsked(merge, key, column)) continue;
            const named = referencesOf(table).find((reference) => reference.column === column);
            // What may do without a row that is gone forgets it, and a row that was joined has another name.
            if (named && (isGone(named.to, row[column]) || joined.has(`${named.to} ${row[column]}`)))
              continue;
            looked += 1;
            expect([column, kept?.[column]], key).toEqual([column, row[column]]);
          }
        }
    }),
    { numRuns: 6 },
  );
  expect(looked).toBeGreaterThan(0);
}, 240_000);

test('what a copy undid stays undone, and what ours undid is not brought again', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const base = await beginning();
  const decided = (rows: Rows) =>
    Object.fromEntries(
      [...rows].map(([key, { table, row }]) => [
        key,
        Object.fromEntries(Object.entries(row).filter(([column]) => !isOfClock(table, column))),
      ]),
    );
  await fc.assert(
    fc.asyncProperty(calls, calls, async (first, second) => {
      const [a, b] = [copyOf(base, 'a'), copyOf(base, 'b')];
      await edit(a, first);
      await edit(b, second, true);
      const [ab, ba] = [await mergedForOurs(a, b), await mergedForOurs(b, a)];
      // A clock that went on is not undone: whoever removed its workshop meanwhile is asked.
      const ofClocks = ab.merge.conflicts.filter((one) => one.kind === 'deleted' && one.table === 'workshop');
      expect(ab.merge.conflicts).toEqual(ofClocks);
      fc.pre(ofClocks.length === 0);
      const expected = decided(await rowsOf(a));
      expect(decided(await rowsOf(ab.path))).toEqual(expected);
      expect(decided(await rowsOf(ba.path))).toEqual(expected);
    }),
    { numRuns: 5 },
  );
}, 240_000);

test('a merge that was taken back singly is not known: the copy can be merged again', async () => {
  const a = planOnDisk('sales');
  const b = copyOf(a, 'b');
  const id = await within(b, async ({ client, plan }) => {
    const [rung] = plan().tables.keyResult.rows.keys();
    await client.keyResult.update({ id: String(rung), title: 'From there' });
    return String(rung);
  });
  const take = async () => {
    const { path } = await mergedForOurs(a, b);
    copyFileSync(path, a);
  };
  const titleIn = (path: string) => look(path, ({ plan }) => plan.tables.keyResult.get(id)?.title);
  const before = await titleIn(a);
  await take();
  await within(a, async ({ client, plan }) => {
    const merge = plan().sequence;
    await client.plan.update({ name: 'Something later' });
    await client.history.takeBack({ sequence: merge });
  });
  expect(await titleIn(a)).toBe(before);
  await take();
  expect(await titleIn(a)).toBe('From there');
  // A second time there is nothing new.
  const last = await look(a, ({ journal }) => journal.last());
  await take();
  expect(await look(a, ({ journal }) => journal.last())).toBe(last);
});

test.each([-1, 1])(
  'a clock that is %i year off changes nothing of what two copies come to',
  async (years) => {
    const now = new Date(`${testDay}T09:00:00Z`);
    vi.useFakeTimers({ toFake: ['Date'], now });
    const a = planOnDisk('sales');
    const b = copyOf(a, 'b');
    const [first, second] = await within(a, async ({ client, plan }) => {
      const [one, two] = [...plan().tables.keyResult.rows.keys()];
      await client.keyResult.update({ id: String(one), title: 'Here' });
      return [String(one), String(two)];
    });
    vi.setSystemTime(new Date(now).setFullYear(now.getFullYear() + years));
    await within(b, async ({ client }) => {
      await client.keyResult.update({ id: String(first), title: 'There' });
      await client.keyResult.update({ id: String(second), title: 'Only there' });
    });
    vi.setSystemTime(now);
    const { path, merge } = await mergedForOurs(a, b);
    expect(merge.conflicts.map(({ kind }) => kind)).toEqual(['changed']);
    await within(path, async ({ client, plan }) => {
      expect(plan().tables.keyResult.get(first)?.title).toBe('Here');
      expect(plan().tables.keyResult.get(second)?.title).toBe('Only there');
      await client.history.undo();
      expect(plan().tables.keyResult.get(second)?.title).not.toBe('Only there');
    });
  },
);
