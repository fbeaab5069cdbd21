import { objectivesIn } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Agreement, Cycle, KeyResult, Objective } from '../tables/tables.ts';

/** What of an agreement a change is one of. */
export type Aspect = 'target' | 'baseline' | 'date' | 'owner' | 'weight' | 'ladder' | 'wording';

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

/** The names of the columns that are agreed, in the order in which they are said. */
export const agreedNames = (table: AgreedTable): readonly string[] =>
  Object.keys(agreedColumns[table]).sort();

function said(table: AgreedTable, row: object): Said {
  const values = row as Said;
  return Object.fromEntries(
    agreedNames(table).flatMap((name) => {
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
  Object.fromEntries(agreedNames(table).map((name) => [name, said[name] ?? (name === 'unit' ? '' : null)]));

const rows = new WeakMap<Agreement, ReadonlyMap<string, Said>>();

/** What was agreed of an objective or a key result; undefined where it was no part of the agreement. */
function saidOf(agreement: Agreement, id: string): Said | undefined {
  const known = rows.get(agreement);
  if (known) return known.get(id);
  const { objectives } = agreedIn(agreement);
  const all = [...objectives, ...objectives.flatMap(({ ladder }) => ladder)];
  rows.set(agreement, new Map(all.map((row) => [row.id, row.said])));
  return saidOf(agreement, id);
}

/** A key result as it was agreed, with everything else as it is; null where it was no part of the agreement. */
export function rungAsAgreed(agreement: Agreement, rung: KeyResult): KeyResult | null {
  const agreed = saidOf(agreement, rung.id);
  return agreed ? ({ ...rung, ...columnsOf('keyResult', agreed) } as KeyResult) : null;
}

/** Whether a row holds itself what was agreed of it; its place in a ladder is a matter of others as well. */
export function isAsAgreed(agreement: Agreement, table: AgreedTable, row: Objective | KeyResult): boolean {
  const agreed = saidOf(agreement, row.id);
  return agreed !== undefined && JSON.stringify(said(table, row)) === JSON.stringify(agreed);
}

/** The agreements of a cycle in the order in which they were signed. */
export const agreementsOf = (plan: Plan, cycleId: Id<'cycle'>): Agreement[] =>
  [...plan.tables.agreement.where('cycleId', cycleId)].sort((a, b) =>
    a.signedAt < b.signedAt || (a.signedAt === b.signedAt && a.id < b.id) ? -1 : 1,
  );
