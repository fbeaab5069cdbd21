import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyState } from '../../../tests/support/every-table.ts';
import { dryRun } from '../commands/dry-run.ts';
import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import { type AnyRow, referencesOf, type TableName } from '../tables/tables.ts';
import type { Room, RoomStepKind } from './room-step.ts';
import { roomCall, roomStepOf } from './room-steps.ts';
import type { stepActions } from './steps.ts';

type Action = keyof typeof stepActions;

/** What each action may write, and in which step; nothing else of a plan. */
const writes: Partial<Record<Action, readonly [RoomStepKind, ...TableName[]]>> = {
  'gap.put': ['preparation', 'gap'],
  'draft.put': ['preparation', 'proposal', 'proposalKeyResult'],
  'idea.move': ['clusters', 'idea'],
  'cluster.add': ['clusters', 'cluster', 'idea'],
  'dots.put': ['clusters', 'ideaDots'],
  'wording.propose': ['objectives', 'proposal'],
  'wording.withdraw': ['objectives', 'proposal', 'proposalKeyResult', 'proposalReaction'],
  'wording.react': ['objectives', 'proposalReaction'],
  'difficulty.vote': ['difficulty', 'difficultyVote'],
  'rung.take': ['owners', 'keyResult'],
  'rung.leave': ['owners', 'keyResult'],
  'rung.confidence': ['owners', 'keyResult'],
  'need.say': ['owners', 'decision'],
  'need.withdraw': ['owners', 'decision'],
  'plan.sign': ['read-out', 'signature'],
  'plan.unsign': ['read-out', 'signature'],
  'review.hard': ['scores', 'review', 'reviewReason'],
  'cause.vote': ['causes', 'causeVote'],
};
const actions = Object.keys(writes) as Action[];
const kinds = [...new Set(Object.values(writes).map(([kind]) => kind))];

const idOf = (table: TableName) => fc.constantFrom(`${table}1`, `${table}2`, `${table}3`, 'nobody');
const orNull = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant(null));
const text = fc.constantFrom('Ask first', 'No courses');

/** What a phone may send, whatever the action takes of it. */
const sent = fc.record({
  ideaId: idOf('idea'),
  clusterId: orNull(idOf('cluster')),
  dots: fc.nat(20),
  name: text,
  text,
  cause: text,
  keyResults: fc.array(text, { maxLength: 3 }),
  objectiveId: idOf('objective'),
  proposalId: idOf('proposal'),
  reaction: fc.constantFrom('for', 'against', null),
  roundId: idOf('voteRound'),
  keyResultId: idOf('keyResult'),
  estimate: orNull(fc.integer({ min: 1, max: 5 })),
  reason: text,
  confidence: fc.integer({ min: 0, max: 100 }),
  personId: orNull(idOf('person')),
  unitId: orNull(idOf('unit')),
  needId: idOf('decision'),
  key: fc.constantFrom('k'.repeat(22), 'j'.repeat(30)),
  typed: text,
  causeId: idOf('cause'),
  isFor: fc.boolean(),
});
type Sent = typeof sent extends fc.Arbitrary<infer T> ? T : never;

const fields: Partial<Record<Action, readonly (keyof Sent)[]>> = {
  'gap.put': ['key', 'text', 'cause'],
  'draft.put': ['key', 'text', 'keyResults'],
  'idea.move': ['ideaId', 'clusterId'],
  'cluster.add': ['name', 'ideaId'],
  'dots.put': ['ideaId', 'dots'],
  'wording.propose': ['objectiveId', 'text'],
  'wording.withdraw': ['proposalId'],
  'wording.react': ['proposalId', 'reaction'],
  'difficulty.vote': ['roundId', 'keyResultId', 'estimate', 'reason'],
  'rung.take': ['keyResultId'],
  'rung.leave': ['keyResultId'],
  'rung.confidence': ['keyResultId', 'confidence'],
  'need.say': ['key', 'keyResultId', 'personId', 'unitId', 'text'],
  'need.withdraw': ['needId'],
  'plan.sign': ['typed'],
  'plan.unsign': [],
  'review.hard': ['objectiveId', 'text'],
  'cause.vote': ['causeId', 'isFor'],
};

/** A room of any plan in which everybody takes part; null where its rows lead nowhere. */
function roomOf(plan: Plan, kind: string): Room {
  const workshop = { ...plan.tables.workshop.get('workshop1'), dotsEach: 20 } as Room['workshop'];
  const people = plan.tables.person.sorted();
  const here = plan.apply([
    { table: 'workshop', rowId: workshop.id, before: {}, after: { ...workshop } },
    ...people.map(({ id }, index) => ({
      table: 'workshopParticipant' as const,
      rowId: `workshopParticipant${index + 1}`,
      before: {},
      after: { workshopId: workshop.id, personId: id },
    })),
    ...plan.tables.cycle.sorted().map(({ id }) => ({
      table: 'cycle' as const,
      rowId: id,
      before: {},
      after: { state: 'running' },
    })),
  ]);
  const cycle = here.tables.cycle.get(workshop.cycleId) as Room['cycle'];
  const step = { ...here.tables.workshopStep.get('workshopStep1'), kind } as Room['step'];
  const words = { line: () => '' };
  return {
    plan: here,
    workshop,
    cycle,
    step,
    people,
    now: '2026-11-24T09:00:00Z',
    today: '2026-11-24',
    words,
  };
}

/** What an action of a seat would write, nothing where it is refused. */
function changesBy(room: Room, personId: string, action: Action, input: unknown): readonly Change[] {
  try {
    const made = roomCall(room, { personId, isSecond: false }, action, input);
    const outcome = made && dryRun(room.plan, made.command, made.input);
    return outcome?.kind === 'does' ? outcome.changes : [];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

const rowAfter = ({ plan }: Room, { table, rowId, before, after }: Change): AnyRow =>
  ({
    ...(table === 'checkIn' ? {} : plan.tables[table].get(rowId)),
    ...before,
    ...after,
    id: rowId,
  }) as AnyRow;

/** The people other than `personId` whom a row names, before or after a change. */
function others(room: Room, change: Change, personId: string): string[] {
  const { table, rowId, before } = change;
  const isNeed = table === 'decision' && (before === null || change.after === null);
  // Sorting moves a note, whoever wrote it.
  if (table === 'idea') {
    expect(['clusterId', 'rank']).toEqual(expect.arrayContaining(Object.keys(change.after ?? { gone: 1 })));
    return [];
  }
  // What others said to a proposal goes along with it.
  if (table === 'proposalReaction' && change.after === null) return [];
  const known = table === 'checkIn' ? undefined : (room.plan.tables[table].get(rowId) as AnyRow | undefined);
  return [known, rowAfter(room, change)].flatMap((row) =>
    referencesOf(table).flatMap(({ to, column }) => {
      // Somebody is asked for what is needed.
      const named = to === 'person' && !(isNeed && column === 'ownerId') ? row?.[column] : null;
      return typeof named === 'string' && named !== personId ? [named] : [];
    }),
  );
}

describe('whatever a seat sends', () => {
  test('changes only what its action is for, in its step, and no row that names another person', () => {
    const seen = new Set<Action>();
    fc.assert(
      fc.property(anyState, sent, fc.constantFrom(...kinds, 'own'), ({ plan }, values, elsewhere) => {
        const rooms = new Map([...kinds, elsewhere].map((kind) => [kind as string, roomOf(plan, kind)]));
        for (const action of actions) {
          const [kind, ...may] = writes[action] as readonly [RoomStepKind, ...TableName[]];
          const input = Object.fromEntries((fields[action] ?? []).map((name) => [name, values[name]]));
          const room = rooms.get(kind) as Room;
          const changes = changesBy(room, 'person1', action, input);
          if (changes.length > 0) seen.add(action);
          for (const change of changes) {
            expect(may, action).toContain(change.table);
            expect(others(room, change, 'person1'), `${action} ${JSON.stringify(change)}`).toEqual([]);
            const { workshopId, cycleId } = rowAfter(room, change);
            const isKnown = change.table === 'difficultyVote' || workshopId === undefined;
            expect(isKnown || workshopId === 'workshop1', action).toBe(true);
            if (cycleId !== undefined) expect(cycleId).toBe(room.cycle.id);
          }
          if (elsewhere !== kind)
            expect(changesBy(rooms.get(elsewhere) as Room, 'person1', action, input), elsewhere).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(actions.toSorted());
  });

  test('a seat is shown of others no vote on causes, no reason and no dots', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom('scores', 'causes', 'clusters'), ({ plan }, kind) => {
        const room = roomOf(plan, kind);
        const seat = { personId: 'person1', isSecond: false };
        const gone = (['causeVote', 'reviewReason', 'ideaDots'] as const).flatMap((table) =>
          (plan.tables[table].sorted() as readonly { id: string; personId: string }[])
            .filter(({ personId }) => personId !== 'person1')
            .map(({ id, ...row }) => ({ table, rowId: id, before: row, after: null })),
        );
        const workshop = { ...room.workshop, areIdeaVotesShown: false };
        const shown = (of: Plan) => roomStepOf(kind).view({ ...room, workshop, plan: of })(seat);
        expect(shown(room.plan.apply(gone))).toEqual(shown(room.plan));
      }),
      { numRuns: 100 },
    );
  });
});
