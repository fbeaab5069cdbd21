import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { modelTables, type Plan } from '#domain/plan/plan.ts';
import type { AnyRow } from '#domain/tables/tables.ts';
import { busyPlan } from '../../../tests/support/busy-plan.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, windowOn } from '../../../tests/support/plans.ts';
import { makeCall, randomCall } from '../../../tests/support/random-calls.ts';
import { Walks } from './walks.ts';

afterEach(() => {
  vi.useRealTimers();
});

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** Everything that a window shows of a plan, as text. */
const contentOf = (plan: Plan): string =>
  JSON.stringify([
    modelTables.map((table) =>
      [...(plan.tables[table].rows.values() as Iterable<AnyRow>)]
        .toSorted(byId)
        .map((row) => Object.entries(row).toSorted()),
    ),
    [...plan.standings.values()].toSorted((a, b) => (a.keyResultId < b.keyResultId ? -1 : 1)),
  ]);

test('a walk to any moment, from now or from any other, comes to the plan as it was', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 6, arbitrary: randomCall }, fc.constant('undo' as const)), {
        minLength: 15,
        maxLength: 40,
      }),
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      async (story, moments) => {
        const window = await windowOn(planOnDisk('tour'));
        const file = window.window.planFile;
        file.db.pragma('synchronous = OFF');
        const was = new Map([[file.plan.sequence, contentOf(file.plan)]]);
        const note = () => was.set(file.plan.sequence, contentOf(file.plan));
        file.subscribe(note);
        await busyPlan(window);
        for (const one of story) {
          if (one === 'undo') await refusal(window.client.history.undo());
          else await makeCall(window, one);
        }
        const walks = new Walks(file.db, file.checkIns, () => file.plan, 4);
        const sequences = [...was.keys()];
        let { plan } = file;
        for (const number of moments) {
          const to = sequences[number % sequences.length] as number;
          const { changes, standings, withoutStanding } = walks.between(plan.sequence, to);
          plan = plan.apply(changes, to, standings, withoutStanding);
          expect(contentOf(plan)).toBe(was.get(to));
          expect(contentOf(walks.planAt(to))).toBe(was.get(to));
        }
        await window.close();
      },
    ),
    { numRuns: 8 },
  );
});
