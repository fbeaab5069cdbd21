import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandList } from '#domain/commands/commands.ts';
import { Problem } from '#domain/problem.ts';
import { busyPlan } from '../../../tests/support/busy-plan.ts';
import { planOnDisk, windowOn } from '../../../tests/support/plans.ts';
import { makeCall, type RandomCall, randomCall } from '../../../tests/support/random-calls.ts';

/*
 * A command that is declared repeatable is carried out again on what others did meanwhile: it then comes to what was meant,
 * so that once more changes nothing, or is refused for a reason.
 */

const repeatable = commandList.filter(({ isRepeatable }) => isRepeatable);

/** Calls that meet on the same few rows. */
const onFewRows = (call: RandomCall): RandomCall =>
  JSON.parse(JSON.stringify(call), (key, value) => (key === 'pick' ? value % 3 : value)) as RandomCall;

const groups = new Set(['checkIn', 'review', 'organisation', 'workshop']);
const meant = randomCall.filter(({ group }) => groups.has(group)).map(onFewRows);
const anything = fc.array(randomCall.map(onFewRows), { maxLength: 3 });

test('what is repeatable comes to the same on any later state, or says why not', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(meant, anything), { minLength: 150, maxLength: 200 }),
      async (turns) => {
        const window = await windowOn(planOnDisk('sales'));
        const { planFile } = window.window;
        planFile.db.pragma('synchronous = OFF');
        await busyPlan(window);
        const latest = planFile.db.prepare(
          'SELECT action, input FROM change_set WHERE sequence > ? ORDER BY sequence DESC LIMIT 1',
        );
        for (const [call, others] of turns) {
          const before = planFile.journal.last();
          await makeCall(window, call);
          const { action, input } = (latest.get(before) ?? {}) as { action?: string; input?: string };
          const command = repeatable.find(({ name }) => name === action);
          if (!command || input === undefined) continue;
          for (const other of others) await makeCall(window, other);
          const again = () => {
            try {
              planFile.run(command, JSON.parse(input), null);
              return true;
            } catch (error) {
              if (!(error instanceof Problem)) throw error;
              return false;
            }
          };
          if (!again()) continue;
          seen.add(command.name);
          const { sequence } = planFile.plan;
          expect(again(), `${action} ${input}`).toBe(true);
          expect(planFile.plan.sequence, `${action} ${input}`).toBe(sequence);
        }
        await window.close();
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
  expect(seen.size).toBeGreaterThan(3);
});
