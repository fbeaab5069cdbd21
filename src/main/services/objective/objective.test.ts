import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { salesTemplates } from '#domain/template/built-in.ts';
import { keyResultId, ladderTitles, objectiveId, testDay } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

const cycle = () => {
  const found = currentCycle(window.plan(), testDay);
  if (!found) throw new Error('no cycle');
  return found;
};
const team = (name: string) => {
  for (const unit of window.plan().tables.unit.rows.values()) if (unit.name === name) return unit.id;
  throw new Error(name);
};

describe('owners', () => {
  test('giving an objective to a person changes its level and ends alignments that no longer fit', async () => {
    const cycleObjective = objectiveId(window, 'Shorten');
    const maya = [...window.plan().tables.person.rows.values()].find(({ name }) => name === 'Maya Putri');
    await window.client.objective.reassign({
      ids: [cycleObjective],
      owner: { kind: 'individual', personId: maya?.id ?? '' },
    });
    expect(window.plan().tables.objective.get(cycleObjective)).toMatchObject({
      level: 'individual',
      unitId: null,
    });
    expect(alignmentsOf(window.plan(), cycleObjective).length).toBe(1);
    // An individual one may serve another of the same level.
    expect(alignmentsOf(window.plan(), objectiveId(window, 'Close faster')).length).toBe(1);
    const revenue = objectiveId(window, 'Raise quarterly revenue by 10');
    await window.client.objective.reassign({
      ids: [revenue],
      owner: { kind: 'individual', personId: maya?.id ?? '' },
    });
    expect(alignmentsOf(window.plan(), objectiveId(window, 'Build relations'))).toEqual([]);
  });

  test('an owner who is not in the organisation is refused', async () => {
    const id = objectiveId(window, 'Shorten');
    const call = window.client.objective.reassign({ ids: [id], owner: { kind: 'team', unitId: 'gone' } });
    expect(await refusal(call)).toBe('objective/owner-missing');
  });
});

describe('making objectives', () => {
  test.each([
    ['an empty title', { title: ' ' }, 'objective/empty-title'],
    [
      'an end before the start',
      { title: 'x', startsOn: '2026-12-01', endsOn: '2026-11-01' },
      'objective/dates-reversed',
    ],
    ['a day that is none', { title: 'x', startsOn: '2026-02-31' }, 'plan/invalid-input'],
  ])('%s is refused', async (_, fields, code) => {
    const before = window.plan().sequence;
    const call = window.client.objective.create({
      cycleId: cycle().id,
      owner: { kind: 'company' },
      ...fields,
    });
    expect(await refusal(call)).toBe(code);
    expect(window.plan().sequence).toBe(before);
  });

  test('a new one can be aligned in the same step, and one undo takes both back', async () => {
    const rows = window.plan().tables.alignment.rows.size;
    const rung = keyResultId(window, 'Quarterly churn');
    const { id } = await window.client.objective.create({
      cycleId: cycle().id,
      owner: { kind: 'team', unitId: team('Customer success') },
      title: 'Fewer open questions after the first week',
      parent: { kind: 'key-result', id: rung },
    });
    expect(alignmentsOf(window.plan(), id)[0]?.parentKeyResultId).toBe(rung);
    expect(window.plan().tables.objective.get(id)?.ownerId).toBe(
      window.plan().tables.unit.get(team('Customer success'))?.leadId,
    );
    await window.client.history.undo();
    expect(window.plan().tables.objective.get(id)).toBeUndefined();
    expect(window.plan().tables.alignment.rows.size).toBe(rows);
  });

  test.each(salesTemplates.map((template) => [template.key, template] as const))(
    'template %s brings its ladder in order and its end from its timeframe',
    async (key, template) => {
      const { id } = await window.client.template.apply({
        key,
        cycleId: cycle().id,
        owner: { kind: 'team', unitId: team('Field sales') },
        startsOn: '2026-10-01',
        language: 'id',
      });
      expect(ladderTitles(window, id)).toEqual(template.keyResults.map((rung) => rung.title.id));
      const ends: Record<number, string> = {
        1: '2026-10-31',
        2: '2026-11-30',
        3: '2026-12-31',
        6: '2027-03-31',
        12: '2027-09-30',
      };
      expect(window.plan().tables.objective.get(id)).toMatchObject({
        title: template.title.id,
        endsOn: ends[template.months],
      });
      expect(window.plan().tables.stage.get(window.plan().tables.objective.get(id)?.stageId)?.key).toBe(
        template.stage,
      );
    },
  );

  test('an unknown template is refused', async () => {
    const call = window.client.template.apply({
      key: 'sales/none',
      cycleId: cycle().id,
      owner: { kind: 'company' },
      startsOn: '2026-10-01',
      language: 'en',
    });
    expect(await refusal(call)).toBe('template/unknown');
  });
});

describe('removing objectives', () => {
  test('what served it becomes unaligned, and undo brings everything back', async () => {
    const before = unpackSnapshot(await window.client.plan.snapshot());
    const revenue = objectiveId(window, 'Raise quarterly revenue by 10');
    await window.client.objective.remove({ ids: [revenue] });
    expect(alignmentsOf(window.plan(), objectiveId(window, 'Shorten'))).toEqual([]);
    expect(cascadeOf(window.plan(), cycle()).unaligned.length).toBe(3);
    await window.client.history.undo();
    const after = unpackSnapshot(await window.client.plan.snapshot());
    const sorted = (rows: readonly { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const name of ['objective', 'keyResult', 'alignment', 'step', 'initiative'] as const) {
      expect(sorted(after.rows[name])).toEqual(sorted(before.rows[name]));
    }
    expect(new Set(after.standings.map(({ keyResultId: id }) => id))).toEqual(
      new Set(before.standings.map(({ keyResultId: id }) => id)),
    );
  });
});

test('siblings keep the order they are given', async () => {
  const siblings = ['Close faster', 'Offers that'].map((title) => objectiveId(window, title));
  await window.client.objective.reorder({ id: siblings[0] as string, siblings, position: 1 });
  const ranks = siblings.map((id) => window.plan().tables.objective.get(id)?.rank ?? '');
  expect((ranks[0] as string) > (ranks[1] as string)).toBe(true);
});

test('an objective of twelve months shows in every cycle it overlaps', async () => {
  await window.client.cycle.add({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' });
  const next = [...window.plan().tables.cycle.rows.values()].find(({ name }) => name === 'Q1 2027');
  const shown = next ? cascadeOf(window.plan(), next).order.map(({ title }) => title) : [];
  expect(shown).toEqual(['Build relations that raise referral sales']);
});
