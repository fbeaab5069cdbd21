import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignmentObstacle, alignmentsOf, parentOf } from '#domain/alignment/alignment.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { Owner } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

/** One gesture on the board: what is dropped (one or two cards or rungs), where, and which of its kinds. */
interface Gesture {
  readonly kind:
    | 'align'
    | 'detach'
    | 'give'
    | 'order'
    | 'move'
    | 'duplicate'
    | 'leftover'
    | 'delete'
    | 'sort';
  readonly a: number;
  readonly b: number;
  readonly isBoth: boolean;
  readonly isRung: boolean;
}

const gesture: fc.Arbitrary<Gesture> = fc.record({
  kind: fc.constantFrom(
    'align',
    'detach',
    'give',
    'order',
    'move',
    'duplicate',
    'leftover',
    'delete',
    'sort',
  ),
  a: fc.nat(60),
  b: fc.nat(60),
  isBoth: fc.boolean(),
  isRung: fc.boolean(),
});

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function act(window: TestWindow, { kind, a, b, isBoth, isRung }: Gesture): Promise<unknown> {
  const { client } = window;
  const plan = window.plan();
  const objectives = plan.tables.objective.sorted().map((row) => row.id);
  const rungs = plan.tables.keyResult.sorted().map((row) => row.id);
  const ids = [...new Set([at(objectives, a), ...(isBoth ? [at(objectives, a + 1)] : [])])];
  const cycleId = at([...plan.tables.cycle.rows.keys()], b);
  switch (kind) {
    case 'align': {
      const parent = isRung
        ? ({ kind: 'key-result', id: at(rungs, b) } as const)
        : ({ kind: 'objective', id: at(objectives, b) } as const);
      return client.alignment.align({ childIds: ids, parent });
    }
    case 'detach':
      return client.alignment.detach({ childIds: ids });
    case 'give': {
      const owners: Owner[] = [
        { kind: 'company' },
        {
          kind: 'team',
          unitId: at(
            [...plan.tables.unit.rows.values()].filter((row) => row.kind === 'team'),
            b,
          ).id,
        },
        { kind: 'individual', personId: at([...plan.tables.person.rows.keys()], b) },
      ];
      return client.objective.reassign({ ids, owner: at(owners, b) });
    }
    case 'order':
      return client.objective.reorder({
        id: at(objectives, a),
        siblings: objectives.slice(0, 6),
        position: b % 6,
      });
    case 'move': {
      const moved = [...new Set([at(rungs, a), ...(isBoth ? [at(rungs, a + 3)] : [])])];
      return client.keyResult.move({ ids: moved, objectiveId: at(objectives, b), position: b % 4 });
    }
    case 'duplicate':
      return client.objective.duplicate({ ids, cycleId });
    case 'leftover':
      return client.objective.duplicate({ ids, cycleId, mode: 'leftover' });
    case 'delete':
      return isRung ? client.keyResult.remove({ ids: [at(rungs, a)] }) : client.objective.remove({ ids });
    case 'sort':
      return client.keyResult.sortByDifficulty({ objectiveId: at(objectives, a) });
  }
}

/** What has to hold of every plan, whatever was done to it. */
function expectRulesKept(plan: Plan): void {
  for (const objective of plan.tables.objective.rows.values()) {
    expect(objective.level === 'individual').toBe(objective.unitId === null);
    const rows = alignmentsOf(plan, objective.id);
    expect(rows.filter((row) => row.isPrimary).length).toBe(rows.length > 0 ? 1 : 0);
    for (const row of rows) {
      const without = plan.apply([{ table: 'alignment', rowId: row.id, before: { ...row }, after: null }]);
      expect(alignmentObstacle(without, row.childId, parentOf(row))).toBeNull();
    }
    const ladder = ladderOf(plan, objective.id);
    expect(new Set(ladder.map((rung) => rung.id)).size).toBe(ladder.length);
  }
  for (const rung of plan.tables.keyResult.rows.values()) {
    expect(plan.tables.objective.get(rung.objectiveId)).toBeDefined();
  }
  for (const cycle of plan.tables.cycle.rows.values()) {
    // Nothing is lost on the way to the board: every objective of the cycle stands in its cascade once.
    const { order } = cascadeOf(plan, cycle);
    expect(new Set(order.map((objective) => objective.id)).size).toBe(order.length);
  }
}

const rowsOf = (plan: Plan) =>
  (['objective', 'keyResult', 'alignment', 'step', 'initiative'] as const).map(
    (name) => new Map(plan.tables[name].rows as ReadonlyMap<string, unknown>),
  );

test('any drag ends in a plan that keeps all rules, and each is undone by one undo', async () => {
  const window = await windowOn(planOnDisk());
  await fc.assert(
    fc.asyncProperty(fc.array(gesture, { minLength: 1, maxLength: 8 }), async (gestures) => {
      const { sequence } = window.plan();
      for (const one of gestures) {
        const before = window.plan();
        if (before.tables.objective.rows.size < 4) break;
        const code = await refusal(act(window, one));
        expectRulesKept(window.plan());
        if (code !== 'not refused') expect(window.plan()).toBe(before);
        if (window.plan() === before) continue;
        const after = rowsOf(window.plan());
        await window.client.history.undo();
        expect(rowsOf(window.plan())).toEqual(rowsOf(before));
        await window.client.history.redo();
        expect(rowsOf(window.plan())).toEqual(after);
      }
      // Back to where it began, so that the next run finds the whole tour again.
      const journal = window.window.planFile.journal;
      for (let next = journal.nextUndo(); next && next.sequence > sequence; next = journal.nextUndo()) {
        await window.client.history.undo();
      }
    }),
    { numRuns: 25 },
  );
  await window.close();
});
