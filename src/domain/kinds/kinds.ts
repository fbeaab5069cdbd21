import type { Plan } from '../plan/plan.ts';
import type { Measure } from '../tables/column.ts';
import type { KeyResult } from '../tables/tables.ts';
import { currency } from './currency.ts';
import { keep } from './keep.ts';
import type { Asked, Facts, Kind, KindFields } from './kind.ts';
import { milestone } from './milestone.ts';
import { number } from './number.ts';
import { percent } from './percent.ts';
import { steps } from './steps.ts';

/** Every kind of key results, in the order in which they are offered. */
export const kinds = { number, percent, currency, keep, milestone, steps } satisfies Record<string, Kind>;

/** What a key result is of: what it measures, or how else it is told. */
export type KeyResultKind = keyof typeof kinds;
export const keyResultKinds = Object.keys(kinds) as KeyResultKind[];

/** The columns that a key result of a kind cannot be without. */
export type RequiredBy<K extends KeyResultKind> = keyof (typeof kinds)[K]['requires'];

/** What there is to know of the kind of a key result. */
export const kindOf = ({ kind }: Pick<KeyResult, 'kind'>): Kind => kinds[kind];

/** Whether a key result has values; one without is told by its progress. */
export const hasValues = (rung: Pick<KeyResult, 'kind'>): boolean => kindOf(rung).measureOf !== null;

/** What the kind of a key result is asked about, as its plan has it. */
export const factsOf = (plan: Plan, rung: KeyResult): Facts => ({
  rung,
  standing: plan.standings.get(rung.id),
  steps: milestoneSteps(plan, rung),
});

const noSteps: Facts['steps'] = [];

/** The steps that a key result is made of; those of an earlier kind of it do not count. */
export const milestoneSteps = (plan: Plan, rung: KeyResult): Facts['steps'] =>
  kindOf(rung).answeredBy === 'steps' ? plan.tables.step.where('keyResultId', rung.id) : noSteps;

/** The kind of a key result of which somebody wrote figures of a measure, or none, and maybe which side of one it keeps. */
export function kindSaid(
  measure: Measure | null,
  comparison: KeyResult['comparison'] = null,
): Required<Pick<KindFields, 'kind'>> & KindFields {
  if (comparison !== null) return { kind: 'keep', measure: measure ?? 'number', comparison };
  return { kind: measure ?? 'milestone' };
}

/** What a key result cannot be without where fields are asked for, which may make it another kind. */
export const broughtBy = (asked: Asked, before: KeyResult): KindFields =>
  kindOf({ kind: asked.kind ?? before.kind }).brings(
    asked,
    before,
    kindOf(before).measureOf?.(before) ?? null,
  );

/** The value with which a key result begins that becomes of another kind; null where its last one goes on. */
export function firstValueOf(plan: Plan, before: KeyResult, kind = before.kind): number | null {
  if (kind === before.kind) return null;
  return kindOf({ kind }).firstValue(kindOf(before).isDone(factsOf(plan, before), false));
}
