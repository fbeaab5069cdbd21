import { z } from 'zod';
import { relativeTargetValue, sumOf } from '../../figure/change.ts';
import { broughtBy } from '../../kinds/kinds.ts';
import { Problem } from '../../problem.ts';
import {
  type Columns,
  type KeyResult,
  type Objective,
  type PlanRow,
  tables,
  wholeRow,
} from '../../tables/tables.ts';
import { typedTitle } from '../input.ts';

export const keyResultFields = z
  .object(tables.keyResult.columns)
  .omit({ id: true, objectiveId: true, carriedFromId: true, rank: true, createdAt: true })
  .extend({ title: typedTitle });

type Fields = Partial<z.infer<typeof keyResultFields>>;

/** Fields as they are asked for: a target may be a difference from the baseline. */
type AskedFields = Fields & { readonly targetDifference?: number | undefined };

/** Who takes a new rung of an objective: what a person wants to reach is theirs, rung by rung. */
export const takerOf = ({ level, ownerId }: Pick<Objective, 'level' | 'ownerId'>): string | null =>
  level === 'individual' ? ownerId : null;

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
  const blank = wholeRow('keyResult', {
    objectiveId: objective.id,
    title: fields.title,
    currency: about.currency,
    ownerId: takerOf(objective),
    rank,
    createdAt: now,
  });
  // A blank one has the kind that requires nothing.
  return { ...blank, ...settleFields(fields, { ...blank, id: '' } as KeyResult, objective) };
}
