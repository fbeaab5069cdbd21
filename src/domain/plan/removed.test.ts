import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { livingObjectives, planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import type { ChangeSet } from './change.ts';
import { wentAlong } from './removed.ts';

let window: TestWindow;
beforeAll(async () => {
  window = await windowOn(planOnDisk('empty'));
});
afterAll(() => window.close());

/** The change set that a call makes, as every window gets it. */
async function changesOf(call: () => Promise<{ sequence: number }>): Promise<ChangeSet> {
  const after = window.plan().sequence;
  const stop = new AbortController();
  const events = await window.client.plan.watch({ after }, { signal: stop.signal });
  const { sequence } = await call();
  for await (const event of events) {
    if (event.kind !== 'change-set' || event.changeSet.sequence < sequence) continue;
    stop.abort();
    return event.changeSet;
  }
  throw new Error('The stream ended.');
}

describe('a deletion', () => {
  it('of an objective counts the key results, steps, initiatives and check-ins that went with it', async () => {
    const { client } = window;
    const cycleId = [...window.plan().tables.cycle.rows.keys()][0] ?? '';
    const owner = { kind: 'company' } as const;
    const { id: objectiveId } = await client.objective.create({ title: 'Grow', cycleId, owner });
    const { id: measured } = await client.keyResult.create({ objectiveId, title: 'Deals' });
    const { id: milestone } = await client.keyResult.create({ objectiveId, title: 'Shop', kind: 'steps' });
    await client.keyResult.addStep({ keyResultId: milestone, title: 'Rent it' });
    await client.keyResult.addInitiative({ keyResultId: measured, title: 'Call everybody' });
    const checkedOn = livingObjectives(window.plan())[0]?.startsOn ?? '';
    const entry = { keyResultId: measured, value: 3, checkedOn, confidence: 60, note: '' };
    await client.checkIn.record({ entries: [entry] });
    const { changes } = await changesOf(() => client.objective.remove({ ids: [objectiveId] }));
    expect(wentAlong(changes)).toEqual([
      ['keyResult', 2],
      ['step', 1],
      ['initiative', 1],
      ['checkIn', 1],
    ]);
  });

  it('of something that holds nothing has nothing to tell', async () => {
    const { id } = await window.client.organisation.addPerson({
      name: 'Ayu',
      jobTitle: '',
      email: '',
      unitIds: [],
    });
    const { changes } = await changesOf(() => window.client.organisation.removePerson({ id }));
    expect(wentAlong(changes)).toEqual([]);
  });

  it('of several things leaves out as many as were meant', async () => {
    const cycleId = [...window.plan().tables.cycle.rows.keys()][0] ?? '';
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      const made = await window.client.objective.create({ title, cycleId, owner: { kind: 'company' } });
      ids.push(made.id);
    }
    const { changes } = await changesOf(() => window.client.objective.remove({ ids }));
    expect(wentAlong(changes, ids.length)).toEqual([]);
  });
});
