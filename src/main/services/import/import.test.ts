import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { type Found, foundOf } from '#domain/import/found.ts';
import { propose } from '#domain/import/match.ts';
import { contentOf } from '../../../../tests/support/content-of.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import {
  foundCycle,
  foundKeyResult,
  foundObjective,
  inRow,
  named,
  proposalOptions,
} from '../../../../tests/support/found.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

afterEach(() => {
  vi.useRealTimers();
});

const cycles = [
  foundCycle('Q1 2020', '2020-01-01', '2020-03-31'),
  foundCycle('Q2 2020', '2020-04-01', '2020-06-30'),
];
const teams = ['Field', 'Support'].map((name, index) => ({
  at: inRow(1),
  key: `t${index}`,
  name,
  parentKey: index === 0 ? null : 't0',
}));
const people = ['Ayu', 'Budi Santoso', 'Citra'].map((name, index) => ({
  at: inRow(1),
  key: name,
  name,
  email: '',
  jobTitle: '',
  teamKeys: [`t${index % 2}`],
}));

const owner = fc
  .constantFrom('Ayu', 'Budi Santoso', 'Citra', 'Field', 'Somebody new')
  .map((name) => named(name));
const owners = fc.array(owner, { maxLength: 2 });
const score = fc.constantFrom(null, 0, 0.3, 0.7, 1);
const title = fc.constantFrom('Grow', 'Hire', 'Delight', 'Better quality');
/** Ids of their own, or none: a key is made of where it stands then. */
const keyOf = fc.constantFrom(
  (number: number) => `${number}`,
  (number: number) => `okr.csv ${number}`,
);
const checkIn = fc
  .record({ on: fc.constantFrom('2020-02-01', '2020-05-01', testDay), value: fc.constantFrom(0, 1, 4, 25) })
  .map((said) => ({ ...said, at: inRow(4), confidence: null, note: 'so', author: named('Ayu') }));

const objective = fc.record({
  title,
  owners,
  level: fc.constantFrom(null, 'company', 'team', 'individual'),
  teamKey: fc.constantFrom(null, 't0', 't1'),
  cycleKey: fc.constantFrom(null, 'Q1 2020', 'Q2 2020'),
  score,
  serves: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
});
const keyResult = fc.record({
  title: fc.constantFrom('Revenue', 'Rate', 'Opened'),
  objective: fc.nat({ max: 7 }),
  figures: fc.constantFrom(
    { kind: 'milestone' },
    { kind: 'number', baseline: 1, target: 9 },
    { kind: 'percent', baseline: null, target: 95 },
    { kind: 'keep', measure: 'percent', comparison: 'at-least', target: 95 },
  ) as fc.Arbitrary<object>,
  owners,
  score,
  isDone: fc.boolean(),
  checkIns: fc.array(checkIn, { maxLength: 2 }),
  steps: fc.constantFrom([], [{ title: 'First', isDone: true }]),
});

/** Anything that files may hold, whether it fits together or not. */
const anyFound: fc.Arbitrary<Found> = fc
  .record({
    keyOf,
    objectives: fc.array(objective, { maxLength: 8 }),
    rungs: fc.array(keyResult, { maxLength: 8 }),
  })
  .map(({ keyOf: key, objectives, rungs }) =>
    foundOf({
      cycles,
      teams,
      people,
      objectives: objectives.map(({ serves, ...said }, index) =>
        foundObjective({
          ...said,
          key: key(index),
          at: inRow(index),
          parents: serves.map((number, at) => ({ key: key(number), weight: at === 0 ? null : 0 })),
        }),
      ),
      keyResults: rungs.map(({ figures, objective: number, ...said }, index) =>
        foundKeyResult({ ...said, ...figures, key: key(100 + index), objectiveKey: key(number) }),
      ),
    }),
  );

const proposalFor = ({ window }: TestWindow, found: Found) => {
  const { plan, checkIns } = window.planFile;
  const cycleId = currentCycle(plan, testDay)?.id ?? '';
  return propose(
    found,
    plan,
    proposalOptions({ cycleId, checkInOn: (keyResultId, day) => checkIns.on(keyResultId, day) }),
  );
};

/** All that is in the file, row by row. */
const rowsIn = (window: TestWindow): readonly string[] => contentOf(window).split('],[[');

test('whatever files hold comes in, changes nothing when it comes again, and one undo takes it back to the byte', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T09:00:00Z`) });
  await fc.assert(
    fc.asyncProperty(anyFound, async (found) => {
      const window = await windowOn(planOnDisk('sales'));
      window.window.planFile.db.pragma('synchronous = OFF');
      const before = rowsIn(window);
      const { rows, entries } = proposalFor(window, found);
      await window.client.import.take(rows);
      for (const { table, id, outcome } of entries)
        if (outcome === 'created' && table !== 'checkIn')
          expect(window.plan().tables[table].get(id), table).toBeDefined();
      const taken = rowsIn(window);
      const again = proposalFor(window, found);
      expect(again.entries.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
      const { sequence } = window.plan();
      await window.client.import.take(again.rows);
      await window.client.import.take(rows);
      expect(window.plan().sequence).toBe(sequence);
      expect(rowsIn(window)).toEqual(taken);
      await window.client.history.undo();
      expect(rowsIn(window)).toEqual(before);
      await window.close();
    }),
    { numRuns: 20 },
  );
});
