import { z } from 'zod';
import { languages } from '#texts/languages.ts';
import { isWithinBounds } from '../date/bounds.ts';
import { keyResultKinds } from '../kinds/kinds.ts';

/*
 * The rows of a plan file, one schema a table. Names are camelCase here and snake_case in SQL.
 * Instants are UTC ISO strings, dates are `YYYY-MM-DD`, ranks are fractional order keys.
 */

const id = z.string().min(1).max(64);
const optionalId = id.nullable();
/** A day that a plan may speak of. */
export const date = z.iso.date().refine(isWithinBounds);
const instant = z.iso.datetime();
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const rank = z.string().min(1);
const text = z.string().max(20_000);
const title = z.string().trim().min(1).max(10_000);
const amount = z.number().finite();

export const language = z.enum(languages);

export const levels = ['company', 'team', 'individual'] as const;
export const level = z.enum(levels);
/** Company, team or individual: tingkat. */
export type Level = z.infer<typeof level>;

export const keyResultKind = z.enum(keyResultKinds);

export const measures = ['number', 'percent', 'currency'] as const;
export const measure = z.enum(measures);
/** How a value is written: plain, in percent points, or as money of `currency`. */
export type Measure = z.infer<typeof measure>;

export const workshopKinds = ['planning', 'meeting', 'review'] as const;
export const workshopKind = z.enum(workshopKinds);
/** What a room meets for: to plan a cycle, to check in each week, or to review what was reached. */
export type WorkshopKind = z.infer<typeof workshopKind>;

/** What becomes of an objective after its review [product: Review]. */
export const decisions = ['done', 'carry-over', 'change', 'everyday-work', 'drop'] as const;

export const rowSchemas = {
  plan: z.object({
    id,
    name: title,
    language,
    currency: z.string().regex(/^[A-Z]{3}$/),
    owner: z.string().max(200),
    ladderUpsideDown: z.boolean(),
    createdAt: instant,
  }),
  unit: z.object({
    id,
    parentId: optionalId,
    kind: z.enum(['company', 'team']),
    name: title,
    leadId: optionalId,
    rank,
  }),
  person: z.object({ id, name: title, jobTitle: z.string().max(200), email: z.string().max(320), rank }),
  membership: z.object({ id, unitId: id, personId: id }),
  cycle: z.object({
    id,
    name: title,
    startsOn: date,
    endsOn: date,
    state: z.enum(['planning', 'running', 'closed']),
    /** The day of the weekly check-in, 1 for Monday to 7 for Sunday. */
    checkInWeekday: z.number().int().min(1).max(7).nullable(),
    /** When its review was closed; why it was opened again since, empty where it never was. */
    closedAt: instant.nullable(),
    reopenedReason: text,
  }),
  stage: z.object({
    id,
    key: z.string().nullable(),
    name: z.string().max(200).nullable(),
    kind: z.enum(['stage', 'whole-process', 'people']),
    rank,
  }),
  metric: z.object({
    id,
    stageId: optionalId,
    key: z.string().nullable(),
    name: z.string().max(200).nullable(),
    measure,
    unit: z.string().max(60),
    formula: text.nullable(),
    meaning: text.nullable(),
    importance: text.nullable(),
    rank,
  }),
  objective: z.object({
    id,
    cycleId: id,
    level,
    unitId: optionalId,
    ownerId: optionalId,
    title,
    description: text,
    ambition: z.enum(['committed', 'aspirational']),
    stageId: optionalId,
    startsOn: date,
    endsOn: date,
    templateKey: z.string().nullable(),
    carriedFromId: optionalId,
    rank,
    createdAt: instant,
  }),
  alignment: z.object({
    id,
    childId: id,
    parentObjectiveId: optionalId,
    parentKeyResultId: optionalId,
    isPrimary: z.boolean(),
  }),
  keyResult: z.object({
    id,
    objectiveId: id,
    title,
    description: text,
    kind: keyResultKind,
    measure: measure.nullable(),
    comparison: z.enum(['at-least', 'at-most']).nullable(),
    unit: z.string().max(60),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    baseline: amount.nullable(),
    baselinePeriod: z.string().max(120),
    target: amount.nullable(),
    relativeTarget: amount.nullable(),
    commitValue: amount.nullable(),
    stretchValue: amount.nullable(),
    weight: z.number().positive().max(1000),
    ownerId: optionalId,
    dueOn: date.nullable(),
    confidence: z.number().int().min(0).max(100).nullable(),
    metricId: optionalId,
    carriedFromId: optionalId,
    rank,
    createdAt: instant,
  }),
  step: z.object({ id, keyResultId: id, title, doneOn: date.nullable(), rank }),
  initiative: z.object({
    id,
    keyResultId: id,
    title,
    ownerId: optionalId,
    dueOn: date.nullable(),
    state: z.enum(['open', 'doing', 'done']),
    rank,
  }),
  checkIn: z.object({
    id,
    keyResultId: id,
    checkedOn: date,
    value: amount,
    confidence: z.number().int().min(0).max(100).nullable(),
    note: text,
    authorId: optionalId,
    createdAt: instant,
  }),
  template: z.object({ id, name: title, content: text, createdAt: instant }),
  workshop: z.object({
    id,
    cycleId: id,
    kind: workshopKind,
    name: title,
    purpose: text,
    place: z.string().max(200),
    heldOn: date.nullable(),
    /** When it is to begin, as a clock of the place shows it. */
    startsAt: timeOfDay.nullable(),
    state: z.enum(['prepared', 'running', 'paused', 'finished']),
    facilitatorId: optionalId,
    currentStepId: optionalId,
    /** When the running clock was last counted; null while it stands. */
    beatAt: instant.nullable(),
    /** Whether ideas show who wrote them. */
    areIdeasNamed: z.boolean(),
    areIdeaVotesShown: z.boolean(),
  }),
  agenda: z.object({ id, name: title, content: text, createdAt: instant }),
  workshopParticipant: z.object({ id, workshopId: id, personId: id }),
  workshopStep: z.object({
    id,
    workshopId: id,
    kind: z.string().max(60),
    title: z.string().max(200),
    plannedMinutes: z.number().positive(),
    spentSeconds: z.number().min(0),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    rank,
  }),
  gap: z.object({
    id,
    cycleId: id,
    workshopId: optionalId,
    stageId: optionalId,
    measureName: title,
    measure,
    unit: z.string().max(60),
    currency: z.string().nullable(),
    lastPeriod: amount.nullable(),
    lastPeriodLabel: z.string().max(120),
    current: amount.nullable(),
    comparison: z.enum(['target', 'last-year', 'market']),
    comparisonValue: amount.nullable(),
    /** Whether more or less of it is better. */
    direction: z.enum(['more', 'less']),
    cause: text,
    votes: z.number().int().min(0),
    objectiveId: optionalId,
    rank,
  }),
  cluster: z.object({ id, workshopId: id, name: title, rank }),
  idea: z.object({
    id,
    workshopId: id,
    clusterId: optionalId,
    authorId: optionalId,
    text: title,
    isRevealed: z.boolean(),
    votes: z.number().int().min(0),
    objectiveId: optionalId,
    keyResultId: optionalId,
    initiativeId: optionalId,
    rank,
  }),
  difficultyVote: z.object({
    id,
    keyResultId: id,
    workshopId: optionalId,
    personId: id,
    round: z.number().int().min(1),
    estimate: z.number().int().min(1).max(5),
  }),
  voteRound: z.object({
    id,
    workshopId: id,
    objectiveId: id,
    round: z.number().int().min(1),
    isRevealed: z.boolean(),
    /** The room looked at what contradicts the ladder and keeps its order. */
    isOrderKept: z.boolean(),
  }),
  decision: z.object({
    id,
    workshopId: id,
    workshopStepId: optionalId,
    kind: z.enum(['note', 'decision', 'open-point']),
    text: title,
    ownerId: optionalId,
    dueOn: date.nullable(),
    createdAt: instant,
  }),
  review: z.object({
    id,
    objectiveId: id,
    cycleId: id,
    whatMadeItHard: text,
    whatWouldMotivate: text,
    learned: text,
    skillsNeeded: text,
    resourcesNeeded: text,
    decision: z.enum(decisions).nullable(),
  }),
  /** A score that its owner set against the proposed one, with a reason; without one, what was proposed at closing. */
  reviewScore: z.object({
    id,
    reviewId: id,
    keyResultId: id,
    score: z.number().min(0).max(1),
    reason: text,
  }),
  /** A cause that several misses share. */
  cause: z.object({
    id,
    cycleId: id,
    name: title,
    votes: z.number().int().min(0),
    /** Whether the team can influence it, and whether it was chosen to be worked on. */
    isOurs: z.boolean(),
    isChosen: z.boolean(),
    rank,
  }),
  causeReview: z.object({ id, causeId: id, reviewId: id }),
  /** A problem of how we set and follow our objectives, and what we do about it. */
  improvement: z.object({
    id,
    cycleId: id,
    problem: title,
    remedy: text,
    ownerId: optionalId,
    dueOn: date.nullable(),
    state: z.enum(['open', 'done', 'dropped']),
    outcome: text,
    rank,
  }),
} as const;

export type TableName = keyof typeof rowSchemas;
export type Row<T extends TableName> = z.infer<(typeof rowSchemas)[T]>;
export type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>;

export const tableNames = Object.keys(rowSchemas) as TableName[];

export type PlanRow = Row<'plan'>;
export type Unit = Row<'unit'>;
export type Person = Row<'person'>;
export type Membership = Row<'membership'>;
export type Cycle = Row<'cycle'>;
export type Stage = Row<'stage'>;
export type Objective = Row<'objective'>;
export type Alignment = Row<'alignment'>;
export type KeyResult = Row<'keyResult'>;
export type Step = Row<'step'>;
export type Initiative = Row<'initiative'>;
export type CheckIn = Row<'checkIn'>;
export type Workshop = Row<'workshop'>;
export type WorkshopStep = Row<'workshopStep'>;
export type Idea = Row<'idea'>;
export type Cluster = Row<'cluster'>;
export type Decision = Row<'decision'>;
export type DifficultyVote = Row<'difficultyVote'>;
export type VoteRound = Row<'voteRound'>;
export type Review = Row<'review'>;
export type ReviewScore = Row<'reviewScore'>;
export type Cause = Row<'cause'>;
export type Improvement = Row<'improvement'>;
