import type { Plan, Standing } from '#domain/plan/plan.ts';
import type { KeyResult, Objective, Person, Unit } from '#domain/tables/tables.ts';
import { cycleWith, keyResultWith, objectiveWith, planAbout, planOf } from './rows.ts';

export const personOf = (id: string): Person => ({ id, name: id, jobTitle: '', email: '', rank: id });
export const teamOf = (id: string, parentId: string, leadId: string | null = null): Unit => ({
  id,
  parentId,
  kind: 'team',
  name: id,
  leadId,
  rank: id,
});
export const memberOf = (unitId: string, personId: string) => ({
  id: `${unitId} ${personId}`,
  unitId,
  personId,
});
export const ownBy = (id: string, ownerId: string, fields: Partial<Objective> = {}) =>
  objectiveWith({ id, level: 'individual', unitId: null, ownerId, rank: id, ...fields });
const ofTeam = (id: string, unitId: string, fields: Partial<Objective> = {}) =>
  objectiveWith({ id, level: 'team', unitId, rank: id, ...fields });

/** A key result that has reached so many of ten, and its standing. */
export const rungAt = (objectiveId: string, reached: number, fields: Partial<KeyResult> = {}) => {
  const rung = keyResultWith({ id: `${objectiveId} ${fields.rank ?? 'a0'}`, objectiveId, ...fields });
  const standing: Standing = {
    keyResultId: rung.id,
    latestValue: reached,
    latestOn: '2026-10-05',
    confidence: null,
    count: 1,
    held: 0,
    values: null,
    reachedOn: null,
  };
  return { rung, standing };
};

type Rows = Parameters<typeof planOf>[0];
export const planWith = (rows: Rows, rungs: readonly ReturnType<typeof rungAt>[]): Plan =>
  planOf(
    {
      ...planAbout,
      cycle: [cycleWith()],
      ...rows,
      unit: [...planAbout.unit, ...(rows.unit ?? [])],
      keyResult: rungs.map(({ rung }) => rung),
    },
    rungs.map(({ standing }) => standing),
  );

/**
 * A plan in rupiah with what bonuses are reckoned from: Ayu's own objectives, a third of one of which is Budi's, one
 * without a ladder, a team that has none below one that has, and Citra, who leads and has nothing of her own but that.
 * `called` says what people and objectives are called.
 */
export const bonusPlan = (called: (name: string) => string = (name) => name): Plan =>
  planWith(
    {
      person: ['ayu', 'budi', 'citra', 'dewi'].map((id) => ({ ...personOf(id), name: called(id) })),
      unit: [teamOf('sales', 'u'), teamOf('north', 'sales', 'citra')],
      membership: [memberOf('north', 'budi'), memberOf('sales', 'ayu')],
      objective: [
        ownBy('a', 'ayu', { title: called('a') }),
        ownBy('b', 'ayu', { title: called('b') }),
        ofTeam('t', 'sales', { ownerId: 'citra', title: called('t') }),
        objectiveWith({ id: 'z', rank: 'z', title: called('z') }),
        ownBy('empty', 'ayu', { title: called('empty') }),
      ],
    },
    [
      rungAt('a', 9),
      rungAt('b', 3, { rank: 'a0' }),
      rungAt('b', 3, { rank: 'a1' }),
      rungAt('b', 3, { rank: 'a2', ownerId: 'budi' }),
      rungAt('t', 6),
      rungAt('z', 10),
    ],
  );
