import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alignmentsOf, objectiveOfParent, parentOf, pathUp } from '#domain/alignment/alignment.ts';
import { keyResultId, objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

const parentsOf = (id: string) =>
  alignmentsOf(window.plan(), id).map((row) => ({ ...parentOf(row), isPrimary: row.isPrimary }));

describe('aligning', () => {
  test('to a rung takes the place of the primary parent', async () => {
    const child = objectiveId(window, 'Shorten');
    const rung = keyResultId(window, 'Quarterly churn');
    await window.client.alignment.align({ childIds: [child], parent: { kind: 'key-result', id: rung } });
    expect(parentsOf(child)).toEqual([{ kind: 'key-result', id: rung, isPrimary: true }]);
  });

  test('a further parent stays beside the primary one until it is chosen', async () => {
    const child = objectiveId(window, 'Shorten');
    const welcome = objectiveId(window, 'A better welcome');
    await window.client.alignment.add({ childId: child, parent: { kind: 'objective', id: welcome } });
    expect(parentsOf(child).map(({ isPrimary }) => isPrimary)).toEqual([true, false]);
    const further = alignmentsOf(window.plan(), child)[1];
    await window.client.alignment.makePrimary({ alignmentId: further?.id ?? '' });
    expect(parentsOf(child)[0]).toEqual({ kind: 'objective', id: welcome, isPrimary: true });
  });

  test('detaching the primary parent lets the next one take its place, detaching all leaves none', async () => {
    const child = objectiveId(window, 'Shorten');
    await window.client.alignment.add({
      childId: child,
      parent: { kind: 'objective', id: objectiveId(window, 'A better welcome') },
    });
    const [primary] = alignmentsOf(window.plan(), child);
    await window.client.alignment.remove({ alignmentId: primary?.id ?? '' });
    expect(parentsOf(child).map(({ isPrimary }) => isPrimary)).toEqual([true]);
    await window.client.alignment.detach({ childIds: [child] });
    expect(parentsOf(child)).toEqual([]);
  });

  test('a loop is refused with its titles, also through a rung, and changes nothing', async () => {
    const revenue = objectiveId(window, 'Raise quarterly revenue by 10');
    const cycle = objectiveId(window, 'Shorten');
    const relations = objectiveId(window, 'Build relations');
    await window.client.alignment.align({ childIds: [relations], parent: { kind: 'objective', id: cycle } });
    const before = window.plan().sequence;
    const rung = keyResultId(window, 'Deals closed with 8');
    const refused = window.client.alignment.align({
      childIds: [cycle],
      parent: { kind: 'key-result', id: rung },
    });
    await expect(refused).rejects.toMatchObject({
      data: {
        code: 'alignment/loop',
        parameters: {
          loop: '“Shorten the sales cycle from 60 to 55 days” → “Build relations that raise referral sales” → “Shorten the sales cycle from 60 to 55 days”',
        },
      },
    });
    expect(window.plan().sequence).toBe(before);
    expect(pathUp(window.plan(), relations, revenue)?.length).toBe(3);
  });

  test('to itself, to its own rung, or downwards is refused', async () => {
    const andi = objectiveId(window, 'Close faster');
    const cycle = objectiveId(window, 'Shorten');
    const align = (childId: string, parent: { kind: 'objective' | 'key-result'; id: string }) =>
      refusal(window.client.alignment.align({ childIds: [childId], parent }));
    expect(await align(andi, { kind: 'objective', id: andi })).toBe('alignment/to-itself');
    expect(await align(andi, { kind: 'key-result', id: keyResultId(window, 'Close rate') })).toBe(
      'alignment/to-itself',
    );
    expect(await align(cycle, { kind: 'objective', id: andi })).toBe('alignment/level');
    expect(await align(andi, { kind: 'objective', id: 'gone' })).toBe('plan/row-missing');
  });
});

test('whatever is aligned with whatever, no loop ever comes about and one undo takes one step back', async () => {
  const ids = [...window.plan().tables.objective.rows.keys()];
  const rungs = [...window.plan().tables.keyResult.rows.keys()];
  const move = fc.record({
    child: fc.nat(ids.length - 1),
    parent: fc.nat(ids.length + rungs.length - 1),
    isFurther: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      for (const { child, parent, isFurther } of moves) {
        const before = window.plan();
        const input = {
          childId: ids[child] as string,
          parent:
            parent < ids.length
              ? ({ kind: 'objective', id: ids[parent] as string } as const)
              : ({ kind: 'key-result', id: rungs[parent - ids.length] as string } as const),
        };
        const call = isFurther
          ? window.client.alignment.add(input)
          : window.client.alignment.align({ childIds: [input.childId], parent: input.parent });
        const code = await refusal(call);
        if (code !== 'not refused') expect(window.plan()).toBe(before);
        for (const row of window.plan().tables.alignment.rows.values()) {
          const target = objectiveOfParent(window.plan(), parentOf(row));
          expect(target && pathUp(window.plan(), target.id, row.childId)).toBeNull();
        }
        for (const id of ids) {
          const rows = alignmentsOf(window.plan(), id);
          expect(rows.filter((row) => row.isPrimary).length).toBe(rows.length > 0 ? 1 : 0);
        }
        if (window.plan() === before) continue;
        const after = new Map(window.plan().tables.alignment.rows);
        await window.client.history.undo();
        expect(new Map(window.plan().tables.alignment.rows)).toEqual(new Map(before.tables.alignment.rows));
        await window.client.history.redo();
        expect(new Map(window.plan().tables.alignment.rows)).toEqual(after);
      }
    }),
    { numRuns: 12 },
  );
});
