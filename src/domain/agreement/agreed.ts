import { z } from 'zod';
import { objectivesIn } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import { type Id, isJsonOf, mayBeHeld } from '../tables/column.ts';
import { type Agreement, type Cycle, columnOf, type KeyResult, type Objective } from '../tables/tables.ts';

/** What of an agreement a change is one of. */
export type Aspect =
  | 'target'
  | 'baseline'
  | 'date'
  | 'owner'
  | 'weight'
  | 'ladder'
  | 'postponement'
  | 'wording';

/** What of a row is agreed, and what a change of each column is one of. */
export const agreedColumns = {
  objective: {
    title: 'wording',
    level: 'owner',
    unitId: 'owner',
    ownerId: 'owner',
    startsOn: 'date',
    endsOn: 'date',
    ambition: 'target',
    postponedOn: 'postponement',
  },
  keyResult: {
    title: 'wording',
    kind: 'target',
    measure: 'target',
    comparison: 'target',
    unit: 'target',
    currency: 'target',
    target: 'target',
    relativeTarget: 'target',
    commitValue: 'target',
    stretchValue: 'target',
    baseline: 'baseline',
    weight: 'weight',
    ownerId: 'owner',
    dueOn: 'date',
    postponedOn: 'postponement',
  },
} as const satisfies {
  readonly objective: { readonly [C in keyof Objective]?: Aspect };
  readonly keyResult: { readonly [C in keyof KeyResult]?: Aspect };
};

type AgreedTable = keyof typeof agreedColumns;

/** Values of agreed columns; what is empty is left out, so that a column of a later schema changes nothing. */
type Said = Readonly<Record<string, unknown>>;

export interface AgreedRung {
  readonly id: Id<'keyResult'>;
  readonly said: Said;
  /** The titles of its steps, in their order. */
  readonly steps: readonly string[];
}

export interface AgreedObjective {
  readonly id: Id<'objective'>;
  readonly said: Said;
  /** Easiest rung first. */
  readonly ladder: readonly AgreedRung[];
}

/** What is agreed of a cycle. */
export interface Agreed {
  /** Goes up when the same plan would be said otherwise. */
  readonly form: 1;
  readonly cycle: Id<'cycle'>;
  readonly objectives: readonly AgreedObjective[];
}

const names = {
  objective: Object.keys(agreedColumns.objective).sort(),
  keyResult: Object.keys(agreedColumns.keyResult).sort(),
} as const satisfies Readonly<Record<AgreedTable, readonly string[]>>;

function said(table: AgreedTable, row: object): Said {
  const values = row as Said;
  return Object.fromEntries(
    names[table].flatMap((name) => {
      const value = values[name] ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** What is agreed of a cycle where a plan is signed as it is: its objectives, their ladders and the steps of milestones. */
export const agreedOf = (plan: Plan, cycle: Cycle): Agreed => ({
  form: 1,
  cycle: cycle.id,
  objectives: [...objectivesIn(plan, cycle)].sort(byId).map((objective) => ({
    id: objective.id,
    said: said('objective', objective),
    ladder: ladderOf(plan, objective.id).map((rung) => ({
      id: rung.id,
      said: said('keyResult', rung),
      steps: plan.tables.step.where('keyResultId', rung.id).map(({ title }) => title),
    })),
  })),
});

/** The one text of what is agreed, which its fingerprint is of. */
export const contentOf = (agreed: Agreed): string => JSON.stringify(agreed);

const saidOf = (table: AgreedTable) =>
  z
    .record(z.string(), z.unknown())
    .refine((said) =>
      names[table].every((name) => !(name in said) || mayBeHeld(columnOf(table, name), said[name])),
    );

const agreedSchema = z.object({
  form: z.literal(1),
  cycle: z.string(),
  objectives: z.array(
    z.object({
      id: z.string(),
      said: saidOf('objective'),
      ladder: z.array(z.object({ id: z.string(), said: saidOf('keyResult'), steps: z.array(z.string()) })),
    }),
  ),
});

/** Whether a text, which somebody else may have written, says what is agreed. */
export const isAgreed = (content: string): boolean => isJsonOf(agreedSchema, content);

const read = new WeakMap<Agreement, Agreed>();

/** What was agreed. */
export function agreedIn(agreement: Agreement): Agreed {
  const known = read.get(agreement);
  if (known) return known;
  const agreed: Agreed = JSON.parse(agreement.content);
  read.set(agreement, agreed);
  return agreed;
}

/** Every agreed column with its value, of which an empty one was not said. */
export const columnsOf = (table: AgreedTable, said: Said): Said =>
  Object.fromEntries(names[table].map((name) => [name, said[name] ?? (name === 'unit' ? '' : null)]));

/** What an agreement is of, by the ids. */
interface Index {
  readonly objectives: ReadonlyMap<string, AgreedObjective>;
  readonly rungs: ReadonlyMap<string, AgreedRung>;
}

const indexes = new WeakMap<Agreement, Index>();

/** What was agreed, to be looked up. */
export function indexOf(agreement: Agreement): Index {
  const known = indexes.get(agreement);
  if (known) return known;
  const { objectives } = agreedIn(agreement);
  const rungs = objectives.flatMap(({ ladder }) => ladder);
  const index = {
    objectives: new Map(objectives.map((objective) => [objective.id as string, objective])),
    rungs: new Map(rungs.map((rung) => [rung.id as string, rung])),
  };
  indexes.set(agreement, index);
  return index;
}

/** A key result as it was agreed, with everything else as it is; null where it was no part of the agreement. */
export function rungAsAgreed(agreement: Agreement, rung: KeyResult): KeyResult | null {
  const agreed = indexOf(agreement).rungs.get(rung.id);
  return agreed ? ({ ...rung, ...columnsOf('keyResult', agreed.said) } as KeyResult) : null;
}

/** Whether a row holds what was said of it. */
const holds = (table: AgreedTable, row: object, agreed: Said): boolean =>
  names[table].every((name) => ((row as Said)[name] ?? '') === (agreed[name] ?? ''));

/** Whether an objective is as it was agreed, with its ladder and their steps. */
function compareWhole(plan: Plan, { id, said: agreed, ladder }: AgreedObjective): boolean {
  const objective = plan.tables.objective.get(id);
  const now = ladderOf(plan, id);
  if (!objective || !holds('objective', objective, agreed) || now.length !== ladder.length) return false;
  return ladder.every((rung, at) => {
    const row = now[at];
    if (row?.id !== rung.id || !holds('keyResult', row, rung.said)) return false;
    const steps = plan.tables.step.where('keyResultId', rung.id);
    return (
      steps.length === rung.steps.length && steps.every(({ title }, index) => title === rung.steps[index])
    );
  });
}

/** What an objective was compared with last: of thousands a change touches few. */
const compared = new WeakMap<
  AgreedObjective,
  { readonly of: readonly unknown[]; readonly isWhole: boolean }
>();

function isWhole(plan: Plan, agreed: AgreedObjective): boolean {
  const { objective, step } = plan.tables;
  const of = [objective.get(agreed.id), ladderOf(plan, agreed.id), step];
  const known = compared.get(agreed);
  if (known?.of.every((one, at) => one === of[at])) return known.isWhole;
  const isAsItWas = compareWhole(plan, agreed);
  compared.set(agreed, { of, isWhole: isAsItWas });
  return isAsItWas;
}

/** The objectives that are otherwise than they were agreed, belong to another cycle now, or came since. */
export function differing(plan: Plan, agreement: Agreement): Set<string> {
  const { objectives } = indexOf(agreement);
  const cycle = plan.tables.cycle.get(agreement.cycleId);
  const there = new Set(cycle ? objectivesIn(plan, cycle).map(({ id }) => id as string) : []);
  const found = new Set<string>();
  for (const [id, agreed] of objectives) if (!there.has(id) || !isWhole(plan, agreed)) found.add(id);
  for (const id of there) if (!objectives.has(id)) found.add(id);
  return found;
}

/** The agreements of a cycle in the order in which they were signed. */
export const agreementsOf = (plan: Plan, cycleId: Id<'cycle'>): Agreement[] =>
  [...plan.tables.agreement.where('cycleId', cycleId)].sort((a, b) =>
    a.signedAt < b.signedAt || (a.signedAt === b.signedAt && a.id < b.id) ? -1 : 1,
  );
