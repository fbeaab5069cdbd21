import { z } from 'zod';
import { relativeTargetValue, sumOf } from '../../figure/change.ts';
import { broughtBy } from '../../kinds/kinds.ts';
import { Problem } from '../../problem.ts';
import type { RungOf } from '../../tables/key-result.ts';
import { type Columns, type KeyResult, type Objective, type PlanRow, tables } from '../../tables/tables.ts';

const row = tables.keyResult.columns;

export const keyResultFields = z.object({
  title: z.string().max(10_000),
  description: row.description,
  kind: row.kind,
  measure: row.measure,
  comparison: row.comparison,
  unit: row.unit,
  currency: row.currency,
  baseline: row.baseline,
  baselinePeriod: row.baselinePeriod,
  target: row.target,
  relativeTarget: row.relativeTarget,
  commitValue: row.commitValue,
  stretchValue: row.stretchValue,
  weight: row.weight,
  ownerId: row.ownerId,
  dueOn: row.dueOn,
  confidence: row.confidence,
  /** The metric of the glossary that it is made of. */
  metricId: row.metricId,
});

type Fields = Partial<z.infer<typeof keyResultFields>>;

/** Fields as they are asked for: a target may be a difference from the baseline. */
type AskedFields = Fields & { readonly targetDifference?: number | undefined };

/** The columns of a key result that has nothing but a title yet. What a person wants to reach is theirs, rung by rung. */
export function blankKeyResult(
  about: PlanRow,
  { level, ownerId }: Pick<Objective, 'level' | 'ownerId'> = { level: 'company', ownerId: null },
): Omit<RungOf<'number'>, 'id' | 'objectiveId' | 'title' | 'rank' | 'createdAt'> {
  return {
    description: '',
    kind: 'number',
    measure: null,
    comparison: null,
    unit: '',
    currency: about.currency,
    baseline: null,
    baselinePeriod: '',
    target: null,
    relativeTarget: null,
    commitValue: null,
    stretchValue: null,
    weight: 1,
    ownerId: level === 'individual' ? ownerId : null,
    dueOn: null,
    confidence: null,
    metricId: null,
    carriedFromId: null,
  };
}

/**
 * What a change of fields makes of a key result: a relative target follows its baseline, a typed one
 * ends the relation, and a kind brings along what it cannot be without.
 * @throws Problem `key-result/empty-title`, `key-result/due-before-start`, `key-result/no-baseline`
 */
export function settleFields(
  { targetDifference, ...asked }: AskedFields,
  before: KeyResult,
  objective: Pick<Objective, 'startsOn'>,
): Fields {
  const fields: Fields = { ...asked };
  if (targetDifference !== undefined) {
    const baseline = fields.baseline !== undefined ? fields.baseline : before.baseline;
    if (baseline === null) throw new Problem('key-result/no-baseline');
    fields.target = sumOf(baseline, targetDifference);
  }
  if (fields.title !== undefined && fields.title.trim() === '') throw new Problem('key-result/empty-title');
  const settled: Fields = { ...fields };
  if (fields.title !== undefined) settled.title = fields.title.trim();
  Object.assign(settled, broughtBy(fields, before));
  if (fields.target !== undefined && fields.relativeTarget === undefined) settled.relativeTarget = null;
  const after = { ...before, ...settled };
  const isMoved = fields.relativeTarget !== undefined || fields.baseline !== undefined;
  if (after.relativeTarget !== null && isMoved) settled.target = relativeTargetValue(after);
  const dueOn = fields.dueOn ?? null;
  if (dueOn !== null && dueOn < objective.startsOn) throw new Problem('key-result/due-before-start');
  return settled;
}

/**
 * The columns of a new key result of an objective.
 * @throws Problem `key-result/empty-title`, `key-result/due-before-start`
 */
export function newKeyResult(
  about: PlanRow,
  objective: Pick<Objective, 'id' | 'startsOn' | 'level' | 'ownerId'>,
  rank: string,
  fields: Fields & { readonly title: string },
  now: string,
): Omit<Columns<'keyResult'>, 'id'> {
  const blank = {
    ...blankKeyResult(about, objective),
    id: '',
    objectiveId: objective.id,
    title: fields.title,
    rank,
    createdAt: now,
  };
  const { id: _, ...columns } = { ...blank, ...settleFields(fields, blank, objective) };
  return columns;
}
