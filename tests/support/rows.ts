import { type ModelTable, modelTables, Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import type { Cycle, KeyResult, Objective, Workshop, WorkshopStep } from '#domain/tables/tables.ts';

/** A key result that counts from 0 to 10, with what a test says otherwise. */
export const keyResultWith = (fields: Partial<KeyResult> = {}): KeyResult => ({
  id: 'k',
  objectiveId: 'o',
  title: 'Deals',
  description: '',
  kind: 'number',
  measure: null,
  comparison: null,
  unit: '',
  currency: 'IDR',
  baseline: 0,
  baselinePeriod: '',
  target: 10,
  relativeTarget: null,
  commitValue: null,
  stretchValue: null,
  weight: 1,
  ownerId: null,
  dueOn: null,
  confidence: null,
  metricId: null,
  carriedFromId: null,
  rank: 'a0',
  createdAt: '2026-01-01T00:00:00Z',
  ...fields,
});

/** A company objective of the first ten days of October 2026. */
export const objectiveWith = (fields: Partial<Objective> = {}): Objective => ({
  id: 'o',
  cycleId: 'c',
  level: 'company',
  unitId: 'u',
  ownerId: null,
  title: 'Sell more',
  description: '',
  ambition: 'aspirational',
  stageId: null,
  startsOn: '2026-10-01',
  endsOn: '2026-10-11',
  templateKey: null,
  carriedFromId: null,
  rank: 'a0',
  createdAt: '2026-01-01T00:00:00Z',
  ...fields,
});

/** A cycle of October 2026. */
export const cycleWith = (fields: Partial<Cycle> = {}): Cycle => ({
  id: 'c',
  name: 'October',
  startsOn: '2026-10-01',
  endsOn: '2026-10-31',
  state: 'running',
  checkInWeekday: null,
  closedAt: null,
  reopenedReason: '',
  ...fields,
});

/** A workshop of that cycle, prepared and never run. */
export const workshopWith = (fields: Partial<Workshop> = {}): Workshop => ({
  id: 'w',
  cycleId: 'c',
  kind: 'planning',
  name: 'Planning',
  purpose: '',
  place: '',
  heldOn: null,
  startsAt: null,
  state: 'prepared',
  facilitatorId: null,
  currentStepId: null,
  beatAt: null,
  areIdeasNamed: false,
  areIdeaVotesShown: false,
  ...fields,
});

/** A step of that workshop that nobody has entered. */
export const workshopStepWith = (fields: Partial<WorkshopStep> = {}): WorkshopStep => ({
  id: 's',
  workshopId: 'w',
  kind: 'own',
  title: 'Step',
  plannedMinutes: 10,
  spentSeconds: 0,
  startedAt: null,
  endedAt: null,
  rank: 'a0',
  ...fields,
});

/** The rows that every plan has: its own, and its organisation. */
export const planAbout = {
  plan: [
    {
      id: 'p',
      name: 'Plan',
      language: 'en',
      currency: 'IDR',
      owner: '',
      ladderUpsideDown: false,
      createdAt: '2026-01-01T00:00:00Z',
    },
  ],
  unit: [{ id: 'u', parentId: null, kind: 'company', name: 'Inn', leadId: null, rank: 'a0' }],
} satisfies Partial<PlanSnapshot['rows']>;

/** A plan in memory that holds these rows and no others. */
export const planOf = (
  rows: Partial<PlanSnapshot['rows']>,
  standings: PlanSnapshot['standings'] = [],
): Plan =>
  Plan.from({
    sequence: 0,
    rows: {
      ...(Object.fromEntries(
        modelTables.map((name: ModelTable) => [name, []]),
      ) as unknown as PlanSnapshot['rows']),
      ...rows,
    },
    standings,
  });
