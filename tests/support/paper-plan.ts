import type { Plan, PlanSnapshot } from '#domain/plan/plan.ts';
import { wholeRow } from '#domain/tables/tables.ts';
import {
  cycleWith,
  keyResultWith,
  objectiveWith,
  planAbout,
  planOf,
  workshopStepWith,
  workshopWith,
} from './rows.ts';

interface PaperOptions {
  /** How many rungs each ladder has. */
  readonly rungs?: number;
  readonly about?: Partial<PlanSnapshot['rows']['plan'][number]>;
}

/**
 * A plan that has something of all that is said on the papers of a workshop, each text as `say` has it: what each person
 * owns, ladders, and a workshop with notes, gaps, ideas and votes. The company's objective is Ayu's, who sits in the team.
 */
export function paperPlan(
  say: (field: string) => string = (field) => field,
  { rungs = 3, about = {} }: PaperOptions = {},
): Plan {
  const createdAt = '2026-10-01T02:00:00Z';
  const [planRow] = planAbout.plan;
  const ladder = (objectiveId: string, ownerId: string) =>
    Array.from({ length: rungs }, (_, index) =>
      keyResultWith({
        id: `${objectiveId}-${index + 1}`,
        objectiveId,
        title: say(`key result ${objectiveId} ${index + 1}`),
        description: index === 0 ? say(`why ${objectiveId}`) : '',
        unit: say('unit'),
        baselinePeriod: say('period'),
        ownerId: index === 1 ? 'budi' : ownerId,
        rank: `a${index}`,
      }),
    );
  const decision = (id: string, kind: 'decision' | 'open-point' | 'note') => ({
    ...wholeRow('decision', { workshopId: 'w', workshopStepId: 's', kind, text: say(kind), createdAt }),
    id,
    ownerId: 'ayu',
    dueOn: '2026-11-02',
  });
  const idea = (id: string, fields: object) => ({
    ...wholeRow('idea', { workshopId: 'w', text: say(id), rank: id }),
    id,
    ...fields,
  });
  const vote = (keyResultId: string, personId: string, estimate: number) => ({
    ...wholeRow('difficultyVote', { keyResultId, personId, estimate, workshopId: 'w' }),
    id: `${keyResultId} ${personId}`,
  });
  const person = (id: string, rank: string) => ({
    id,
    name: say(id),
    jobTitle: say(`job of ${id}`),
    email: '',
    rank,
  });
  const voted = ladder('company', 'ayu');
  return planOf({
    plan: [{ ...planRow, name: say('plan'), ...about }],
    unit: [
      { id: 'u', parentId: null, kind: 'company', name: say('organisation'), leadId: null, rank: 'a0' },
      { id: 't', parentId: 'u', kind: 'team', name: say('crew'), leadId: 'budi', rank: 'a0' },
    ],
    person: [person('ayu', 'a0'), person('budi', 'a1')],
    membership: [{ id: 'm', unitId: 't', personId: 'ayu' }],
    cycle: [cycleWith({ name: say('cycle') })],
    objective: [
      objectiveWith({ id: 'company', title: say('objective company'), ownerId: 'ayu' }),
      objectiveWith({
        id: 'team',
        level: 'team',
        unitId: 't',
        title: say('objective team'),
        ownerId: 'budi',
        rank: 'a1',
      }),
      objectiveWith({
        id: 'own',
        level: 'individual',
        unitId: null,
        title: say('objective own'),
        ownerId: 'ayu',
        rank: 'a2',
      }),
    ],
    keyResult: [...voted, ...ladder('team', 'budi'), ...ladder('own', 'ayu')],
    step: [{ id: 'step', keyResultId: 'team-1', title: say('step'), doneOn: null, rank: 'a0' }],
    initiative: [
      { ...wholeRow('initiative', { keyResultId: 'own-1', title: say('initiative'), rank: 'a0' }), id: 'i' },
    ],
    alignment: [
      {
        id: 'a',
        childId: 'team',
        parentObjectiveId: null,
        parentKeyResultId: rungs > 0 ? 'company-1' : null,
        isPrimary: true,
      },
      { id: 'b', childId: 'own', parentObjectiveId: 'team', parentKeyResultId: null, isPrimary: true },
    ],
    workshop: [
      workshopWith({
        name: say('workshop'),
        purpose: say('purpose'),
        place: say('place'),
        facilitatorId: 'ayu',
        heldOn: '2026-10-01',
      }),
    ],
    workshopParticipant: [
      { id: 'wa', workshopId: 'w', personId: 'ayu' },
      { id: 'wb', workshopId: 'w', personId: 'budi' },
    ],
    workshopStep: [
      workshopStepWith({ title: say('topic'), spentSeconds: 700, startedAt: createdAt, endedAt: createdAt }),
      workshopStepWith({ id: 's2', kind: 'gaps', title: '', rank: 'a1' }),
    ],
    decision: [decision('d1', 'decision'), decision('d2', 'open-point'), decision('d3', 'note')],
    gap: [
      {
        ...wholeRow('gap', { cycleId: 'c', measureName: say('measure'), unit: say('unit'), rank: 'a0' }),
        id: 'g',
        cause: say('cause'),
        lastPeriod: 4,
        current: 5,
        comparisonValue: 9,
        votes: 3,
      },
    ],
    cluster: [{ id: 'cl', workshopId: 'w', name: say('cluster'), rank: 'a0' }],
    idea: [
      idea('idea one', { clusterId: 'cl', votes: 2, objectiveId: 'company' }),
      idea('idea two', { clusterId: 'cl' }),
      idea('idea three', {}),
    ],
    voteRound: [
      { id: 'r1', workshopId: 'w', objectiveId: 'company', round: 1, isRevealed: true, isOrderKept: true },
    ],
    difficultyVote: voted.flatMap(({ id }, index) => [
      vote(id, 'ayu', Math.min(5, index + 1)),
      vote(id, 'budi', Math.min(5, index + 2)),
    ]),
  } as Partial<PlanSnapshot['rows']>);
}
