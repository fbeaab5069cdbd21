import { describe, expect, it } from 'vitest';
import { livingObjectives } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { commands } from '../commands/commands.ts';
import { wentAlong } from './removed.ts';

const memory = planInMemory('empty');

describe('a deletion', () => {
  it('of an objective counts the key results, steps, initiatives and check-ins that went with it', () => {
    const cycleId = [...memory.plan().tables.cycle.rows.keys()][0] ?? '';
    const owner = { kind: 'company' } as const;
    const { id: objectiveId } = memory.run(commands.objective.create, { title: 'Grow', cycleId, owner });
    const { id: measured } = memory.run(commands.keyResult.create, { objectiveId, title: 'Deals' });
    const { id: milestone } = memory.run(commands.keyResult.create, {
      objectiveId,
      title: 'Shop',
      kind: 'steps',
    });
    memory.run(commands.keyResult.addStep, { keyResultId: milestone, title: 'Rent it' });
    memory.run(commands.keyResult.addInitiative, { keyResultId: measured, title: 'Call everybody' });
    const checkedOn = livingObjectives(memory.plan())[0]?.startsOn ?? '';
    const entry = { keyResultId: measured, value: 3, checkedOn, confidence: 60, note: '' };
    memory.run(commands.checkIn.record, { entries: [entry] });
    const { changes } = memory.run(commands.objective.remove, { ids: [objectiveId] });
    expect(wentAlong(changes)).toEqual([
      ['keyResult', 2],
      ['step', 1],
      ['initiative', 1],
      ['checkIn', 1],
    ]);
  });

  it('of something that holds nothing has nothing to tell', () => {
    const cycleId = [...memory.plan().tables.cycle.rows.keys()][0] ?? '';
    const owner = { kind: 'company' } as const;
    const { id } = memory.run(commands.objective.create, { title: 'Alone', cycleId, owner });
    const { changes } = memory.run(commands.objective.remove, { ids: [id] });
    expect(wentAlong(changes)).toEqual([]);
  });

  it('of several things leaves out as many as were meant', () => {
    const cycleId = [...memory.plan().tables.cycle.rows.keys()][0] ?? '';
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      const made = memory.run(commands.objective.create, { title, cycleId, owner: { kind: 'company' } });
      ids.push(made.id);
    }
    const { changes } = memory.run(commands.objective.remove, { ids });
    expect(wentAlong(changes, ids.length)).toEqual([]);
  });
});
