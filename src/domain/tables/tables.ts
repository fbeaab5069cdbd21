import { z } from 'zod';
import { once } from '../once.ts';
import { agreement, changeCause, signatory, signature } from './agreement.ts';
import { bonusBand, bonusRule } from './bonus.ts';
import { type Bond, bondOf, contentOf, type Id, mayBeHeld, title } from './column.ts';
import { cycle } from './cycle.ts';
import { gap } from './gap.ts';
import { cluster, idea, ideaDots } from './idea.ts';
import { checkIn, initiative, keyResult, step } from './key-result.ts';
import { metric, stage } from './metric.ts';
import { alignment, objective } from './objective.ts';
import { membership, person, unit } from './organisation.ts';
import { agenda, plan, template } from './plan.ts';
import { proposal, proposalKeyResult, proposalReaction } from './proposal.ts';
import { cause, causeReview, causeVote, improvement, review, reviewReason, reviewScore } from './review.ts';
import type { Traits } from './table.ts';
import { difficultyVote, voteRound } from './vote.ts';
import {
  correction,
  decision,
  settledConflict,
  workshop,
  workshopMerge,
  workshopParticipant,
  workshopStep,
} from './workshop.ts';

/** Every table of a plan file, in the order in which their rows are told of. */
export const tables = {
  plan,
  unit,
  person,
  membership,
  cycle,
  objective,
  alignment,
  keyResult,
  step,
  initiative,
  checkIn,
  template,
  workshop,
  agenda,
  workshopParticipant,
  workshopStep,
  idea,
  ideaDots,
  cluster,
  proposal,
  proposalKeyResult,
  proposalReaction,
  decision,
  workshopMerge,
  settledConflict,
  correction,
  difficultyVote,
  voteRound,
  gap,
  stage,
  metric,
  review,
  reviewScore,
  reviewReason,
  cause,
  causeReview,
  causeVote,
  improvement,
  agreement,
  signatory,
  signature,
  changeCause,
  bonusRule,
  bonusBand,
} as const;

type Tables = typeof tables;
export type TableName = keyof Tables;
export type Row<T extends TableName> = z.output<Tables[T]['schema']>;
export type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>;

export const tableNames = Object.keys(tables) as TableName[];

/** What is said of a table beside its columns. */
export const traitsOf = (table: TableName): Traits => tables[table].traits;

/** The columns of a table, each by itself: what may be written into a row. */
export type Columns<T extends TableName> = {
  [C in keyof Tables[T]['columns']]: z.output<Tables[T]['columns'][C]>;
};

type BlankColumn<T extends TableName> = Tables[T]['traits'] extends { readonly blank: infer B }
  ? keyof B
  : never;
type WithBlanks<R, B> = R extends unknown
  ? Omit<R, 'id' | Extract<B, keyof R>> & Partial<Pick<R, Extract<'id' | B, keyof R>>>
  : never;
/** What is said of a new row: a blank one has the rest, and its id is made where none is given. */
export type NewRow<T extends TableName> = WithBlanks<Columns<T>, BlankColumn<T>> & { readonly id?: Id<T> };

/** A new row with every column that it has: those of a blank one where nothing is said. */
export function wholeRow<T extends TableName>(
  table: T,
  row: NewRow<T>,
): Omit<Columns<T>, 'id'> & { id?: Id<T> } {
  const whole: Record<string, unknown> = { ...traitsOf(table).blank };
  for (const [name, value] of Object.entries(row)) if (value !== undefined) whole[name] = value;
  return whole as never;
}

const columnsIn = (table: TableName): [name: string, column: z.ZodType][] =>
  Object.entries(tables[table].columns);

/** The names of the columns of a table, `id` first. */
export const columnNamesOf = (table: TableName): readonly string[] => Object.keys(tables[table].columns);

/** What a column of a table may hold where it holds anything. */
export const columnOf = (table: TableName, column: string): z.core.$ZodType =>
  contentOf((tables[table].columns as Record<string, z.ZodType>)[column] as z.ZodType);

/** Whether a plan may hold a row, be it one that nobody could make today. */
export const mayHold = (table: TableName, row: AnyRow): boolean =>
  Object.entries(tables[table].columns).every(([name, column]) => mayBeHeld(column, row[name]));

/** Whether a column may hold nothing. */
export const canBeEmpty = (table: TableName, column: string): boolean =>
  (tables[table].columns as Record<string, z.ZodType>)[column] instanceof z.ZodNullable;

const titleColumnOf = (table: TableName): string | undefined =>
  columnsIn(table).find(([, schema]) => schema === title)?.[0];

export const hasTitle = (table: TableName): boolean => titleColumnOf(table) !== undefined;

/** What a row is called: the column that is declared as its title. */
export function titleOf(table: TableName, row: AnyRow): string {
  const column = titleColumnOf(table);
  if (!column) throw new Error(`Rows of ${table} have no title.`);
  return row[column] as string;
}

/** A column that names a row, perhaps of another table. */
export interface Reference {
  readonly from: TableName;
  readonly column: string;
  readonly to: TableName;
  readonly kind: Bond['kind'];
}

/** Every column that names a row. */
export const references = once((): readonly Reference[] =>
  tableNames.flatMap((from) =>
    columnsIn(from).flatMap(([column, schema]): Reference[] => {
      const bond = bondOf(schema);
      return bond ? [{ from, column, to: bond.table as TableName, kind: bond.kind }] : [];
    }),
  ),
);

const byTable = once(() => Map.groupBy(references(), ({ from }) => from));
const byNamed = once(() => Map.groupBy(references(), ({ to }) => to));

/** The columns of a table that name rows. */
export const referencesOf = (table: TableName): readonly Reference[] => byTable().get(table) ?? [];

/** The columns that name rows of a table. */
export const referencesTo = (table: TableName): readonly Reference[] => byNamed().get(table) ?? [];

/** The columns of a table that are true or false. */
export const booleansOf = (table: TableName): readonly string[] =>
  columnsIn(table).flatMap(([name, column]) => (contentOf(column) instanceof z.ZodBoolean ? [name] : []));

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
export type Correction = Row<'correction'>;
export type Idea = Row<'idea'>;
export type Cluster = Row<'cluster'>;
export type Proposal = Row<'proposal'>;
export type Decision = Row<'decision'>;
export type WorkshopMerge = Row<'workshopMerge'>;
export type SettledConflict = Row<'settledConflict'>;
export type DifficultyVote = Row<'difficultyVote'>;
export type VoteRound = Row<'voteRound'>;
export type Review = Row<'review'>;
export type ReviewScore = Row<'reviewScore'>;
export type Cause = Row<'cause'>;
export type Improvement = Row<'improvement'>;
export type Agreement = Row<'agreement'>;
export type SignatureRow = Row<'signature'>;
export type Signatory = Row<'signatory'>;
export type ChangeCause = Row<'changeCause'>;
