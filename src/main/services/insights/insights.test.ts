import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { compareCycles } from '#domain/insights/cycle-comparison.ts';
import { evidenceIn, evidenceOfMetric, metricsUsed } from '#domain/insights/metric-comparison.ts';
import { leadersAndLaggards, progressByOwner } from '#domain/insights/owner-progress.ts';
import { requestsInReviews } from '#domain/insights/requests.ts';
import { everybody, objectivesOf, type Scope, scopeFromKey } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { keyResultId, testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${testDay}T10:00:00`) });
  window = await windowOn(planOnDisk());
});
afterEach(async () => {
  await window.close();
  vi.useRealTimers();
});

const finished = () => cyclesOf(window.plan())[0] as Cycle;
const running = () => cyclesOf(window.plan())[1] as Cycle;

describe('progress over time', () => {
  test('agrees with the check-ins counted by hand, week by week', async () => {
    const team = [...window.plan().tables.unit.rows.values()].find(({ name }) => name === 'Partner sales');
    const scope = { kind: 'team', unitId: team?.id as string } as const;
    const points = await window.client.insights.overTime({ cycleId: finished().id, scope });
    const partners = keyResultId(window, '12 potential partners');
    const kit = keyResultId(window, 'Price list and training kit');
    const checkIns = await window.client.checkIn.list({ keyResultIds: [partners] });
    const steps = window.plan().tables.step.where('keyResultId', kit);
    for (const { day, progress } of points) {
      const met = checkIns.filter(({ checkedOn }) => checkedOn <= day).at(-1)?.value ?? 0;
      const done = steps.filter(({ doneOn }) => doneOn !== null && doneOn <= day).length;
      // The agreement, the third rung, was never made.
      expect(progress).toBeCloseTo((0 + done / 3 + Math.min(1, met / 12)) / 3, 10);
    }
  });

  test('knows nothing of weeks to come but what is expected of them', async () => {
    const points = await window.client.insights.overTime({ cycleId: running().id, scope: everybody });
    const coming = points.filter(({ day }) => day > '2026-12-01');
    expect(coming.length).toBeGreaterThan(2);
    expect(coming.every(({ progress, confidence }) => progress === null && confidence === null)).toBe(true);
    expect(points.map(({ expected }) => expected)).toEqual(
      [...points.map(({ expected }) => expected)].sort((a, b) => a - b),
    );
  });

  test('an empty scope has an empty curve', async () => {
    const { id: personId } = await window.client.organisation.addPerson({
      name: 'New',
      jobTitle: '',
      email: '',
      unitIds: [],
    });
    const points = await window.client.insights.overTime({
      cycleId: running().id,
      scope: { kind: 'person', personId },
    });
    expect(points.every(({ progress, expected }) => progress === null && expected === 0)).toBe(true);
  });

  test('follows what is checked in, corrected and taken back', async () => {
    const ask = async () =>
      (await window.client.insights.overTime({ cycleId: running().id, scope: everybody })).filter(
        ({ progress }) => progress !== null,
      );
    const before = await ask();
    await window.client.checkIn.record({
      entries: [
        {
          keyResultId: keyResultId(window, 'Deals closed with 8'),
          value: 8,
          checkedOn: testDay,
          confidence: null,
          note: '',
        },
      ],
    });
    expect((await ask()).at(-1)?.progress).toBeGreaterThan(before.at(-1)?.progress as number);
    await window.client.history.undo();
    expect(await ask()).toEqual(before);
  });
});

test('confidence that fell over four weeks is found, and what rose is not', async () => {
  const churn = keyResultId(window, 'Quarterly churn');
  const kit = keyResultId(window, 'Sales of the Niaga Kit reach $10,000');
  const say = (keyResultId_: string, checkedOn: string, confidence: number) => ({
    keyResultId: keyResultId_,
    value: 3,
    checkedOn,
    confidence,
    note: '',
  });
  await window.client.checkIn.record({
    entries: [
      say(churn, '2026-10-20', 80),
      say(churn, testDay, 30),
      say(kit, '2026-10-20', 40),
      say(kit, testDay, 90),
    ],
  });
  const falling = await window.client.insights.fallingConfidence({ cycleId: running().id, scope: everybody });
  expect(falling[0]).toMatchObject({ keyResultId: churn, confidenceBefore: 80, confidenceNow: 30 });
  expect(falling.map(({ keyResultId: id }) => id)).not.toContain(kit);
});

test('notes that ask for something are gathered, with where they were written', async () => {
  const requests = await window.client.insights.requests({ cycleId: finished().id, scope: everybody });
  expect(requests).toContainEqual(
    expect.objectContaining({
      kind: 'skill',
      text: 'Needs training: how to ask without selling.',
      from: 'check-in',
    }),
  );
});

describe('tables', () => {
  test('a team counts its people, a person everything they have a part in', () => {
    const { teams } = progressByOwner(window.plan(), running(), testDay);
    expect(teams.map(({ name }) => name)).toEqual(['Field sales', 'Partner sales', 'Customer success']);
    const rungs = (row: (typeof teams)[number]) =>
      Object.values(row.rungs).reduce((sum, count) => sum + count, 0);
    const { people } = progressByOwner(window.plan(), running(), testDay);
    const owned = [...window.plan().tables.keyResult.rows.values()].filter((rung) => {
      const objective = window.plan().tables.objective.get(rung.objectiveId);
      return objective?.cycleId === running().id;
    });
    expect(people.reduce((sum, row) => sum + rungs(row), 0)).toBe(owned.length);
  });

  test('who leads and who needs support are told apart by what is expected', () => {
    const rows = progressByOwner(window.plan(), running(), testDay).teams;
    const { ahead, behind } = leadersAndLaggards(rows);
    const lead = ({ compared: { progress, expected } }: (typeof ahead)[number]) => progress - expected;
    expect(ahead.every((row) => lead(row) > 0)).toBe(true);
    expect(behind.every((row) => lead(row) < -0.1)).toBe(true);
    expect(ahead.map(lead)).toEqual(ahead.map(lead).sort((a, b) => b - a));
    expect([...ahead, ...behind].every(({ compared }) => compared.rungs > 1)).toBe(true);
  });

  test('evidence is period against baseline period; from nothing there is no percentage', () => {
    const rows = evidenceIn(window.plan(), finished());
    const order = rows.find(({ rung }) => rung.title.startsWith('Average order'));
    expect(order).toMatchObject({ before: 380, now: 404, absolute: 24 });
    expect(order?.relative).toBeCloseTo(24 / 380, 12);
    expect(rows.find(({ rung }) => rung.title.startsWith('60 first'))?.relative).toBeNull();
  });

  test('one metric is found across owners', () => {
    const [most] = metricsUsed(window.plan(), finished());
    expect(most?.count).toBe(2);
    expect(evidenceOfMetric(window.plan(), finished(), most?.metricId as string)).toHaveLength(2);
  });

  test('cycles stand beside each other', () => {
    const [first, second] = compareCycles(window.plan(), window.planOf, testDay);
    expect(first).toMatchObject({ objectives: 5, decided: 5, good: 3, warn: 2, bad: 0 });
    expect(second?.decided).toBe(0);
    // What runs is not judged by bands yet; on its last day it is.
    expect(second).toMatchObject({ mean: null, good: null, warn: null, bad: null });
    const [, over] = compareCycles(window.plan(), window.planOf, running().endsOn);
    expect((over?.good ?? 0) + (over?.warn ?? 0) + (over?.bad ?? 0)).toBeGreaterThan(0);
    expect(over?.mean).not.toBeNull();
  });

  test('a row and its curve are one figure, whoever it is of', async () => {
    const { teams, people } = progressByOwner(window.plan(), running(), testDay);
    for (const { key, name, progress } of [...teams, ...people]) {
      const scope = scopeFromKey(window.plan(), key);
      const points = await window.client.insights.overTime({ cycleId: running().id, scope });
      const last = points.filter((point) => point.progress !== null).at(-1);
      expect([name, last?.progress ?? null]).toEqual([name, progress]);
    }
  });

  test('what is not expected yet, and a single key result, rank nobody', async () => {
    const { id: personId } = await window.client.organisation.addPerson({
      name: 'Early bird',
      jobTitle: '',
      email: '',
      unitIds: [],
    });
    const owner = { kind: 'individual', personId } as const;
    const { id: objective } = await window.client.objective.create({
      title: 'Agreements signed',
      cycleId: running().id,
      owner,
      startsOn: running().startsOn,
      endsOn: running().endsOn,
    });
    const add = (title: string, fields: object) =>
      window.client.keyResult.create({ objectiveId: objective, title, ...fields });
    const say = (id: string, value: number) =>
      window.client.checkIn.record({
        entries: [{ keyResultId: id, value, checkedOn: testDay, confidence: null, note: '' }],
      });
    for (const title of ['First', 'Second', 'Third']) {
      const { id } = await add(title, { kind: 'milestone' });
      await say(id, 1);
    }
    const ranked = (day: string) => {
      const { people } = progressByOwner(window.plan(), running(), day);
      const { ahead, behind } = leadersAndLaggards(people);
      return [...ahead, ...behind].find(({ row }) => row.name === 'Early bird')?.compared.rungs;
    };
    expect(ranked(testDay)).toBeUndefined();
    const { id: calls } = await add('Calls', { kind: 'number', baseline: 0, target: 10 });
    await say(calls, 10);
    expect(ranked('2026-12-10')).toBeUndefined();
    const { id: visits } = await add('Visits', { kind: 'number', baseline: 0, target: 10 });
    await say(visits, 10);
    expect(ranked('2026-12-10')).toBe(2);
  });
});

test('what reviews ask for is limited to the chosen scope', () => {
  const asked = (scope: Scope) => requestsInReviews(window.plan(), finished(), scope);
  const all = asked(everybody);
  expect(all.length).toBeGreaterThan(0);
  const teams = [...window.plan().tables.unit.rows.values()].filter(({ kind }) => kind === 'team');
  for (const { id: unitId } of teams) {
    const scope = { kind: 'team', unitId } as const;
    const own = new Set(objectivesOf(window.plan(), finished(), scope).map(({ id }) => id));
    expect(asked(scope)).toEqual(all.filter(({ objectiveId }) => own.has(objectiveId)));
  }
});
