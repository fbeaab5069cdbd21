import { broughtBy } from '#domain/kinds/kinds.ts';
import { type ModelTable, modelTables, Plan, type PlanSnapshot } from '#domain/plan/plan.ts';
import {
  type Columns,
  type Cycle,
  type KeyResult,
  type Objective,
  type Workshop,
  type WorkshopStep,
  wholeRow,
} from '#domain/tables/tables.ts';

const createdAt = '2026-01-01T00:00:00Z';

const count = {
  ...wholeRow('keyResult', { objectiveId: 'o', title: 'Deals', currency: 'IDR', rank: 'a0', createdAt }),
  id: 'k',
  baseline: 0,
  target: 10,
} as KeyResult;

/** A key result that counts from 0 to 10, with what a test says otherwise and what its kind cannot be without. */
export const keyResultWith = (fields: Partial<Columns<'keyResult'>> = {}): KeyResult =>
  ({ ...count, ...broughtBy(fields, count), ...fields }) as KeyResult;

/** A company objective of the first ten days of October 2026. */
export const objectiveWith = (fields: Partial<Objective> = {}): Objective => ({
  ...wholeRow('objective', {
    cycleId: 'c',
    level: 'company',
    unitId: 'u',
    ownerId: null,
    title: 'Sell more',
    startsOn: '2026-10-01',
    endsOn: '2026-10-11',
    rank: 'a0',
    createdAt,
  }),
  id: 'o',
  ...fields,
});

/** A cycle of October 2026. */
export const cycleWith = (fields: Partial<Cycle> = {}): Cycle => ({
  ...wholeRow('cycle', { name: 'October', startsOn: '2026-10-01', endsOn: '2026-10-31' }),
  id: 'c',
  state: 'running',
  ...fields,
});

/** A workshop of that cycle, prepared and never run. */
export const workshopWith = (fields: Partial<Workshop> = {}): Workshop => ({
  ...wholeRow('workshop', { cycleId: 'c', name: 'Planning' }),
  id: 'w',
  ...fields,
});

/** A step of that workshop that nobody has entered. */
export const workshopStepWith = (fields: Partial<WorkshopStep> = {}): WorkshopStep => ({
  ...wholeRow('workshopStep', {
    workshopId: 'w',
    kind: 'own',
    title: 'Step',
    plannedMinutes: 10,
    rank: 'a0',
  }),
  id: 's',
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
