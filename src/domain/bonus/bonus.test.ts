import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bonusPlan,
  memberOf,
  ownBy,
  personOf,
  planWith,
  rungAt,
  teamOf,
} from '../../../tests/support/bonus-plan.ts';
import { cycleWith, objectiveWith } from '../../../tests/support/rows.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Cycle } from '../tables/tables.ts';
import { bonusesOf, type PersonBonus, portionsOf } from './bonus.ts';
import { type BonusRule, startingRule } from './rule.ts';

const cycle = cycleWith();
const ownOnly: BonusRule = { ...startingRule, teamShare: 0, companyShare: 0 };
const bonusOf = (plan: Plan, id: string, rule = startingRule, of: Cycle = cycle): PersonBonus => {
  const found = bonusesOf(plan, of, rule).find(({ person }) => person.id === id);
  if (!found) throw new Error(`Nothing is said of ${id}.`);
  return found;
};
const partOf = (bonus: PersonBonus, wanted: string) => bonus.parts.find(({ part }) => part === wanted);

describe('the score of a person', () => {
  const plan = bonusPlan();

  test('weighs objectives by the key results that somebody answers for', () => {
    const bonus = bonusOf(plan, 'ayu');
    const counted = partOf(bonus, 'own')?.objectives.map(({ objective, weight, score }) => [
      objective.id,
      weight,
      score,
    ]);
    expect(counted).toEqual([
      ['a', 1, 0.9],
      ['b', 2 / 3, 0.3],
    ]);
    // (0.9 + 2/3 × 0.3) / (1 + 2/3)
    expect(partOf(bonus, 'own')?.score).toBe(0.66);
    expect(partOf(bonusOf(plan, 'budi'), 'own')?.objectives).toMatchObject([{ weight: 1 / 3, score: 0.3 }]);
  });

  test('is made of what is their own, their team’s and the company’s by the shares of the rule', () => {
    const bonus = bonusOf(plan, 'ayu');
    expect(bonus.parts.map(({ part, score, share }) => [part, score, share])).toEqual([
      ['own', 0.66, 0.7],
      ['team', 0.6, 0.2],
      ['company', 1, 0.1],
    ]);
    expect(bonus.score).toBe(0.68);
    expect(bonus.payOut).toBe(97.1);
  });

  test('takes the objectives of the team above where a team has none, and a leader is of their team', () => {
    expect(partOf(bonusOf(plan, 'budi'), 'team')?.objectives.map(({ objective }) => objective.id)).toEqual([
      't',
    ]);
    expect(partOf(bonusOf(plan, 'citra'), 'team')?.score).toBe(0.6);
  });

  test('says what of somebody’s own does not count, and why', () => {
    expect(bonusOf(plan, 'ayu').leftOut.map(({ objective, why }) => [objective.id, why])).toEqual([
      ['empty', 'no-score'],
    ]);
    const committed = bonusOf(plan, 'ayu', { ...startingRule, isCommittedOnly: true });
    expect(new Set(committed.leftOut.map(({ why }) => why))).toEqual(new Set(['aspirational']));
    expect([committed.score, committed.payOut]).toEqual([null, null]);
  });
});

test('what a part without objectives leaves goes to the others', () => {
  const plan = planWith(
    { person: [personOf('ayu')], objective: [ownBy('a', 'ayu'), objectiveWith({ id: 'z', rank: 'z' })] },
    [rungAt('a', 8), rungAt('z', 4)],
  );
  const bonus = bonusOf(plan, 'ayu');
  expect(bonus.parts.map(({ part, share }) => [part, share])).toEqual([
    ['own', 0.875],
    ['team', 0],
    ['company', 0.125],
  ]);
  expect(bonus.score).toBe(0.75);
});

test('nothing is reckoned for who has nothing of their own, unless the rule asks for nothing of it', () => {
  const plan = planWith({ person: [personOf('ayu')], objective: [objectiveWith({ id: 'z' })] }, [
    rungAt('z', 7),
  ]);
  expect(bonusOf(plan, 'ayu')).toMatchObject({ score: null, payOut: null });
  const shared = bonusOf(plan, 'ayu', { ...startingRule, teamShare: 50, companyShare: 50 });
  expect(shared).toMatchObject({ score: 0.7, payOut: 100 });
});

test('what runs on beyond a cycle counts once, in the cycle in which it ends', () => {
  const next = cycleWith({ id: 'n', name: 'November', startsOn: '2026-11-05', endsOn: '2026-11-30' });
  const plan = planWith(
    {
      person: [personOf('ayu')],
      cycle: [cycle, next],
      objective: [
        ownBy('long', 'ayu', { endsOn: '2026-11-20' }),
        ownBy('late', 'ayu', { endsOn: '2026-11-02' }),
      ],
    },
    [rungAt('long', 5), rungAt('late', 9)],
  );
  const counted = (of: Cycle) =>
    partOf(bonusOf(plan, 'ayu', ownOnly, of), 'own')?.objectives.map(({ objective }) => objective.id);
  expect(counted(cycle)).toEqual(['late']);
  expect(bonusOf(plan, 'ayu', ownOnly).leftOut).toMatchObject([{ why: 'runs-on' }]);
  expect(counted(next)).toEqual(['long']);
});

test('a scope has the bonuses of its people, in the order of the organisation', () => {
  const plan = planWith(
    {
      person: [personOf('ayu'), personOf('budi')],
      unit: [teamOf('sales', 'u')],
      membership: [memberOf('sales', 'budi')],
    },
    [],
  );
  const names = (...scope: [] | [Parameters<typeof bonusesOf>[3]]) =>
    bonusesOf(plan, cycle, startingRule, ...scope).map(({ person }) => person.name);
  expect(names()).toEqual(['ayu', 'budi']);
  expect(names({ kind: 'team', unitId: 'sales' })).toEqual(['budi']);
});

describe('of any ladders', () => {
  const ids = ['p', 'q', 'r'];
  const ladders = fc.array(
    fc.record({
      ownerId: fc.constantFrom(...ids),
      rungs: fc.array(
        fc.record({
          reached: fc.integer({ min: 0, max: 10 }),
          weight: fc.integer({ min: 1, max: 9 }),
          ownerId: fc.option(fc.constantFrom(...ids)),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  );
  type Ladders = ReturnType<typeof ladders.generate>['value'];
  const planFor = (all: Ladders) =>
    planWith(
      {
        person: ids.map(personOf),
        objective: all.map(({ ownerId }, at) => ownBy(String(at), ownerId)),
      },
      all.flatMap(({ rungs }, at) =>
        rungs.map(({ reached, ...rung }, place) =>
          rungAt(String(at), reached, { ...rung, rank: `a${place}` }),
        ),
      ),
    );

  test('the shares of an objective are the whole of it', () => {
    fc.assert(
      fc.property(ladders, (all) => {
        const plan = planFor(all);
        for (const objective of plan.tables.objective.rows.values()) {
          const portions = [...portionsOf(objective, ladderOf(plan, objective.id)).values()];
          expect(portions.reduce((sum, portion) => sum + portion, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  test('who reaches more is never paid less, and a score lies between those of its objectives', () => {
    fc.assert(
      fc.property(ladders, (all) => {
        const before = bonusesOf(planFor(all), cycle, ownOnly);
        const better = all.map(({ rungs, ...ladder }, at) => ({
          ...ladder,
          rungs: rungs.map((rung) => (at === 0 ? { ...rung, reached: 10 } : rung)),
        }));
        const after = bonusesOf(planFor(better), cycle, ownOnly);
        before.forEach(({ score, payOut, parts }, at) => {
          if (score === null) return;
          const scores = parts.flatMap(({ objectives }) => objectives.map((one) => one.score));
          expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
          expect(score).toBeLessThanOrEqual(Math.max(...scores));
          expect(after[at]?.score).toBeGreaterThanOrEqual(score);
          expect(after[at]?.payOut).toBeGreaterThanOrEqual(payOut as number);
        });
      }),
    );
  });
});
