import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Command } from '#domain/commands/command.ts';
import { commandList, commands } from '#domain/commands/commands.ts';
import { dryRun } from '#domain/commands/dry-run.ts';
import type { Change } from '#domain/plan/change.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { busyPlan } from '../../../tests/support/busy-plan.ts';
import { contentOf } from '../../../tests/support/content-of.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { makeCall, type RandomCall, randomCall } from '../../../tests/support/random-calls.ts';

afterEach(() => {
  vi.useRealTimers();
});

type Groups = Readonly<Record<string, Readonly<Record<string, Command>> | undefined>>;
const commandOf = ({ group, name }: RandomCall) => (commands as Groups)[group]?.[name];

/** What a window is not told of: it cannot know what a command does there. */
const unknownToWindows = new Set(['check-in/missing', 'organisation/in-use']);

/** Changes as text, new rows named by the order in which they were made, without what is not in the model. */
function alike(changes: readonly Change[]): string {
  const inModel = changes.filter(({ table }) => table !== 'checkIn');
  const made = inModel.filter(({ before }) => before === null).map(({ rowId }) => rowId);
  const byName = (image: object | null) =>
    image && Object.entries(image).sort(([a], [b]) => (a < b ? -1 : 1));
  const images = inModel.map(({ before, after, ...row }) => [row, byName(before), byName(after)]);
  return made.reduce((text, id, at) => text.replaceAll(`"${id}"`, `"#${at}"`), JSON.stringify(images));
}

/** A window's own plan, which follows what is written. */
function follow({ window: { planFile } }: TestWindow, before: Plan): { after: Plan; changes: Change[] } {
  const changes: Change[] = [];
  let after = before;
  for (const event of planFile.eventsAfter(before.sequence)) {
    if (event.kind !== 'change-set') continue;
    const { changeSet, standings, withoutStanding } = event;
    changes.push(...changeSet.changes);
    after = after.apply(changeSet.changes, changeSet.sequence, standings, withoutStanding);
  }
  return { after, changes };
}

test('a window that tries a command sees what it does, and undo takes every command back to the byte', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(randomCall, { minLength: 20, maxLength: 60 }), async (calls) => {
      const window = await windowOn(planOnDisk('sales'));
      const { planFile } = window.window;
      planFile.db.pragma('synchronous = OFF');
      await busyPlan(window);
      let plan = Plan.from(unpackSnapshot(planFile.packedSnapshot()));
      for (const call of calls) {
        const before = plan;
        const command = commandOf(call);
        const content = contentOf(window);
        const judged = (cycle: Cycle) => planFile.readings.planOf(cycle, testDay);
        const read = new Map(
          [...before.tables.cycle.rows.values()].map((cycle) => [cycle.id, judged(cycle)]),
        );
        const { input, code } = await makeCall(window, call);
        const { after, changes } = follow(window, before);
        plan = after;
        if (!command || code === 'plan/invalid-input') continue;
        const trial = dryRun(before, command, input, { judged: (cycle) => read.get(cycle.id) ?? before });
        const what = `${command.name} ${JSON.stringify(input)}`;
        const tried = trial.kind === 'refused' ? trial.problem.code : 'not refused';
        if (unknownToWindows.has(tried) || unknownToWindows.has(code)) continue;
        expect(tried, what).toBe(code);
        expect(alike(trial.kind === 'does' ? trial.changes : []), what).toBe(alike(changes));
        if (changes.length === 0 || command.isPassedOver) continue;
        seen.add(command.name);
        const done = contentOf(window);
        await window.client.history.undo();
        expect(contentOf(window), what).toBe(content);
        await window.client.history.redo();
        expect(contentOf(window), what).toBe(done);
        plan = follow(window, plan).after;
      }
      await window.close();
    }),
    { numRuns: 25 },
  );
  expect(seen.size).toBeGreaterThan(commandList.length / 3);
}, 120_000);

test('no two commands have one name', () => {
  expect(new Set(commandList.map(({ name }) => name)).size).toBe(commandList.length);
});
