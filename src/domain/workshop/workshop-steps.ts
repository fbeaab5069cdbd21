import { attentionInTurns, checkInsInTurns, dueIn } from '../check-in/check-in-list.ts';
import { countedIn, countedKeyResultsIn } from '../cycle/cycle.ts';
import { allOf } from '../once.ts';
import { everybody } from '../ownership/scope.ts';
import type { Plan } from '../plan/plan.ts';
import { improvementsOf } from '../review/improvements.ts';
import { decidedIn, reviewedInTurns } from '../review/review.ts';
import type { Correction, Cycle, Workshop } from '../tables/tables.ts';
import { type WorkshopKind, workshopKinds } from '../tables/workshop.ts';
import { spokenInTurns } from './corrections.ts';
import { mergesOf, settledOf } from './merges.ts';
import { roundsOf } from './voting.ts';

/** What a step has brought so far, for the line under its name. */
export interface WorkshopStepSummary {
  readonly kind:
    | 'gaps'
    | 'company-objectives'
    | 'notes'
    | 'clusters'
    | 'objectives'
    | 'rungs'
    | 'ladders-voted'
    | 'aligned'
    | 'owned'
    | 'checked-in'
    | 'at-risk'
    | 'actions'
    | 'explained'
    | 'decided'
    | 'causes'
    | 'improvements'
    | 'settled';
  readonly count: number;
  /** Of how many, where that is said as well. */
  readonly of?: number;
}

interface Room {
  readonly plan: Plan;
  readonly workshop: Workshop;
  readonly cycle: Cycle;
  readonly today: string;
}

/** A summary for which the whole plan is gone through, objective by objective. */
type Summing = Generator<unknown, WorkshopStepSummary>;

interface StepOfKind {
  /** The workshops that can have it. */
  readonly of: readonly WorkshopKind[];
  /** How long the agenda that a workshop begins with gives it, each its own where that differs; null where it is in none. */
  readonly minutes: number | Readonly<Partial<Record<WorkshopKind, number>>> | null;
  /** What it has brought; null where there is nothing to count. */
  readonly summary: ((room: Room) => WorkshopStepSummary | Summing) | null;
}

const planning = ['planning'] as const;
const meeting = ['meeting'] as const;
const midQuarter = ['mid-quarter'] as const;
const review = ['review'] as const;

/** How much of what a meeting speaks of has something; what is postponed already and nobody spoke of waits for no word. */
function* saidOf(
  kind: 'explained' | 'decided',
  said: keyof Pick<Correction, 'cause' | 'course'>,
  { plan, workshop, cycle, today }: Room,
): Summing {
  const spoken = yield* allOf(spokenInTurns(plan, workshop, cycle, today));
  const all = spoken.filter(({ isPostponed, correction }) => !isPostponed || correction !== undefined);
  const count = all.filter(({ correction }) => (correction?.[said] ?? null) !== null).length;
  return { kind, count, of: all.length };
}

/**
 * The steps of a workshop in the order of its agenda, each of which opens a tool of its own [product: Workshop]:
 * three hours of planning, ten minutes a week, one hour in the middle, and two hours at the end of the quarter [product: Who uses it].
 */
export const workshopSteps = {
  gaps: {
    of: planning,
    minutes: 30,
    summary: ({ plan, cycle }) => ({
      kind: 'gaps',
      count: plan.tables.gap.where('cycleId', cycle.id).length,
    }),
  },
  'company-goals': {
    of: planning,
    minutes: 20,
    summary: ({ plan, cycle }) => ({
      kind: 'company-objectives',
      count: countedIn(plan, cycle).filter(({ level }) => level === 'company').length,
    }),
  },
  ideas: {
    of: planning,
    minutes: 15,
    summary: ({ plan, workshop }) => ({
      kind: 'notes',
      count: plan.tables.idea.where('workshopId', workshop.id).length,
    }),
  },
  clusters: {
    of: planning,
    minutes: 15,
    summary: ({ plan, workshop }) => ({
      kind: 'clusters',
      count: plan.tables.cluster.where('workshopId', workshop.id).length,
    }),
  },
  objectives: {
    of: planning,
    minutes: 25,
    summary: ({ plan, cycle }) => ({ kind: 'objectives', count: countedIn(plan, cycle).length }),
  },
  'key-results': {
    of: planning,
    minutes: 30,
    summary: ({ plan, cycle }) => ({ kind: 'rungs', count: countedKeyResultsIn(plan, cycle).length }),
  },
  difficulty: {
    of: planning,
    minutes: 20,
    summary: ({ plan, workshop, cycle }) => {
      const objectives = countedIn(plan, cycle);
      const voted = objectives.filter(({ id }) =>
        roundsOf(plan, workshop.id, id).some(({ isRevealed }) => isRevealed),
      );
      return { kind: 'ladders-voted', count: voted.length, of: objectives.length };
    },
  },
  alignment: {
    of: planning,
    minutes: 15,
    summary: ({ plan, cycle }) => {
      const served = countedIn(plan, cycle).filter(({ level }) => level !== 'company');
      const aligned = served.filter(({ id }) => plan.tables.alignment.where('childId', id).length > 0);
      return { kind: 'aligned', count: aligned.length, of: served.length };
    },
  },
  owners: {
    of: planning,
    minutes: 10,
    summary: ({ plan, cycle }) => {
      const all = countedKeyResultsIn(plan, cycle);
      return { kind: 'owned', count: all.filter(({ ownerId }) => ownerId !== null).length, of: all.length };
    },
  },
  'read-out': { of: planning, minutes: 5, summary: null },
  'check-ins': {
    of: meeting,
    minutes: 4,
    *summary({ plan, cycle, today }): Summing {
      const groups = yield* allOf(checkInsInTurns(plan, cycle, everybody, today));
      const { due, all } = dueIn(groups);
      return { kind: 'checked-in', count: all - due, of: all };
    },
  },
  changes: { of: meeting, minutes: 2, summary: null },
  attention: {
    of: ['meeting', 'mid-quarter'],
    minutes: { meeting: 3, 'mid-quarter': 10 },
    *summary({ plan, cycle, today }): Summing {
      const found = yield* allOf(attentionInTurns(plan, cycle, everybody, today));
      return { kind: 'at-risk', count: found.length };
    },
  },
  why: {
    of: midQuarter,
    minutes: 15,
    summary: (room) => saidOf('explained', 'cause', room),
  },
  course: {
    of: midQuarter,
    minutes: 25,
    summary: (room) => saidOf('decided', 'course', room),
  },
  actions: {
    of: ['meeting', 'mid-quarter'],
    minutes: { meeting: 1, 'mid-quarter': 10 },
    summary: ({ plan, workshop }) => ({
      kind: 'actions',
      count: plan.tables.decision.where('workshopId', workshop.id).filter(({ kind }) => kind === 'open-point')
        .length,
    }),
  },
  scores: {
    of: review,
    minutes: 60,
    *summary({ plan, cycle }): Summing {
      const { decided, objectives } = decidedIn(yield* allOf(reviewedInTurns(plan, cycle)));
      return { kind: 'decided', count: decided, of: objectives };
    },
  },
  causes: {
    of: review,
    minutes: 20,
    summary: ({ plan, cycle }) => ({
      kind: 'causes',
      count: plan.tables.cause.where('cycleId', cycle.id).length,
    }),
  },
  process: {
    of: review,
    minutes: 15,
    summary: ({ plan, cycle }) => ({ kind: 'improvements', count: improvementsOf(plan, cycle.id).length }),
  },
  calibration: { of: review, minutes: 10, summary: null },
  'next-cycle': { of: review, minutes: 15, summary: null },
  /** Of any workshop that has another copy of the plan to merge. */
  conflicts: {
    of: workshopKinds,
    minutes: null,
    summary: ({ plan, workshop }) => ({
      kind: 'settled',
      count: mergesOf(plan, workshop.id).reduce((sum, { id }) => sum + settledOf(plan, id).length, 0),
    }),
  },
  /** One of the team's own. */
  own: { of: workshopKinds, minutes: null, summary: null },
} as const satisfies Readonly<Record<string, StepOfKind>>;

export type WorkshopStepKind = keyof typeof workshopSteps;
export const workshopStepKinds = Object.keys(workshopSteps) as readonly WorkshopStepKind[];

const stepOf = (kind: WorkshopStepKind): StepOfKind => workshopSteps[kind];

/** The steps that an agenda of a kind can have, in their order. */
export const workshopStepKindsOf = (workshop: WorkshopKind): WorkshopStepKind[] =>
  workshopStepKinds.filter((kind) => stepOf(kind).of.includes(workshop));

/** How long the agenda that a workshop begins with gives a step; null where it is not in it. */
export function usualMinutes(kind: WorkshopStepKind, workshop: WorkshopKind): number | null {
  const { minutes } = stepOf(kind);
  return typeof minutes === 'object' ? (minutes?.[workshop] ?? null) : minutes;
}

/** Whether there is anything to count of a step. */
export const hasSummary = (kind: WorkshopStepKind): boolean => stepOf(kind).summary !== null;

/** What a step has brought so far, found out in turns; null where there is nothing to count. */
export function* workshopStepSummary(
  plan: Plan,
  workshop: Workshop,
  kind: WorkshopStepKind,
  today: string,
): Generator<unknown, WorkshopStepSummary | null> {
  const cycle = plan.tables.cycle.get(workshop.cycleId);
  const summary = cycle && stepOf(kind).summary?.({ plan, workshop, cycle, today });
  if (!summary) return null;
  return 'next' in summary ? yield* summary : summary;
}
