import { type Difference, differencesOf } from '../diff/diff.ts';
import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { ChangeCauseName } from '../tables/agreement.ts';
import type { Agreement, KeyResult, Step, TableName } from '../tables/tables.ts';
import { type Aspect, agreedColumns, differing } from './agreed.ts';
import { asAgreed } from './as-agreed.ts';
import type { AgreementJournal, Touch } from './touches.ts';

/** Something that is otherwise than it was agreed. */
export interface ChangeSince {
  /** The plan as it was agreed, as far as they were compared. */
  readonly from: Plan;
  readonly difference: Difference;
  readonly aspect: Aspect;
  readonly objectiveId: string;
  /** Null where it is the objective's own. */
  readonly keyResultId: string | null;
}

/** What of it asks for a cause: other words for the same do not. */
export const asksForCause = ({ aspect }: ChangeSince): boolean => aspect !== 'wording';

const aspectOf = (difference: Difference): Aspect => {
  const { table, kind } = difference;
  if (table === 'step') return 'target';
  if (kind !== 'changed') return 'ladder';
  const aspects: Readonly<Record<string, Aspect>> =
    table === 'objective' ? agreedColumns.objective : agreedColumns.keyResult;
  // In which cycle an objective is, is when it is.
  return aspects[difference.column] ?? (difference.column === 'cycleId' ? 'date' : 'ladder');
};

/** What changed in one plan since an agreement, in the order of the plan, and by its objectives. */
interface Compared {
  readonly all: readonly ChangeSince[];
  readonly byObjective: ReadonlyMap<string, readonly ChangeSince[]>;
}

const known = new WeakMap<Plan, Map<string, Compared>>();

function comparedWith(plan: Plan, agreement: Agreement): Compared {
  const ofPlan = known.get(plan) ?? new Map<string, Compared>();
  known.set(plan, ofPlan);
  const found = ofPlan.get(agreement.id);
  if (found) return found;
  const only = differing(plan, agreement);
  const all = only.size === 0 ? [] : compare(plan, asAgreed(plan, agreement, only));
  const made = { all, byObjective: Map.groupBy(all, ({ objectiveId }) => objectiveId) };
  ofPlan.set(agreement.id, made);
  return made;
}

/** What is otherwise in a plan than it was agreed, in the order of the plan. */
export const changesSince = (plan: Plan, agreement: Agreement): readonly ChangeSince[] =>
  comparedWith(plan, agreement).all;

function compare(plan: Plan, agreed: Plan): ChangeSince[] {
  const rungIn = (id: string): KeyResult | undefined =>
    plan.tables.keyResult.get(id) ?? agreed.tables.keyResult.get(id);
  const stepIn = (id: string): Step | undefined => plan.tables.step.get(id) ?? agreed.tables.step.get(id);
  const all = differencesOf({ plan: agreed }, { plan }).flatMap((difference): ChangeSince[] => {
    const { table, id } = difference;
    const aspect = aspectOf(difference);
    if (table === 'objective')
      return [{ from: agreed, difference, aspect, objectiveId: id, keyResultId: null }];
    const rung = table === 'keyResult' ? rungIn(id) : rungIn(stepIn(id)?.keyResultId ?? '');
    if (!rung || difference.kind === 'standing') return [];
    return [{ from: agreed, difference, aspect, objectiveId: rung.objectiveId, keyResultId: rung.id }];
  });
  if (new Set(all.map(({ objectiveId }) => objectiveId)).size < 2) return all;
  const order = new Map(plan.tables.objective.sorted().map(({ id }, index) => [id as string, index]));
  const place = ({ objectiveId }: ChangeSince) => order.get(objectiveId) ?? Number.POSITIVE_INFINITY;
  return all.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** What changed of one objective itself, or of one key result, since its cycle was signed last. */
export function changesOf(plan: Plan, agreement: Agreement, id: string): readonly ChangeSince[] {
  const objectiveId = plan.tables.keyResult.get(id)?.objectiveId ?? id;
  const own = comparedWith(plan, agreement).byObjective.get(objectiveId) ?? [];
  return own.filter(({ keyResultId, difference }) =>
    // What went is told where it was.
    keyResultId === null || difference.kind === 'removed' ? id === objectiveId : keyResultId === id,
  );
}

/** What was written of one row. */
type Written = Touch['rows'][number];

/** What a change set wrote. */
export const writtenBy = (changes: readonly Change[]): Written[] =>
  changes.map(({ table, rowId, before, after }) => ({
    table,
    rowId,
    columns: before && after ? Object.keys(after) : null,
  }));

const orderColumns = ['rank', 'objectiveId', 'keyResultId'];

/** Whether what was written is what made a change, or had a part in it. */
export function isWrittenBy({ difference }: ChangeSince, rows: readonly Written[]): boolean {
  const { table, id, kind } = difference;
  const names = kind === 'changed' ? [difference.column] : kind === 'moved' ? orderColumns : [];
  const isOwn = (row: Written) =>
    row.table === table &&
    row.rowId === id &&
    (row.columns === null || row.columns.some((name) => names.includes(name)));
  // Of two rungs that changed places only one was written.
  const isOfOrder = (row: Written) =>
    row.table === (table as TableName) && (row.columns?.some((name) => orderColumns.includes(name)) ?? false);
  return rows.some(isOwn) || (kind === 'moved' && rows.some(isOfOrder));
}

/** A change with the actions that made it, and why: null stands for an action of which nobody said, none for no need of it. */
export interface ExplainedChange extends ChangeSince {
  readonly touches: readonly Touch[];
  readonly causes: readonly (ChangeCauseName | null)[];
}

/** Why an action was taken, as it was said last; null where nobody said. */
export const causeOf = (plan: Plan, { changeSetId, cause }: Touch): ChangeCauseName | null =>
  plan.tables.changeCause.get(changeSetId)?.cause ?? cause;

/** What changed since an agreement, with the actions that made it and their causes. */
export function explainedChanges(
  plan: Plan,
  agreement: Agreement,
  { places, touches }: AgreementJournal,
): ExplainedChange[] {
  const place = places[agreement.id] ?? 0;
  const byRow = new Map<string, Set<Touch>>();
  const ordering: Touch[] = [];
  for (const touch of touches) {
    // What a merge brought together with the agreement is told apart by its time.
    const isSince = touch.sequence > place || (touch.sequence === place && touch.at > agreement.signedAt);
    if (!isSince) continue;
    for (const { table, rowId } of touch.rows) {
      const key = `${table} ${rowId}`;
      byRow.set(key, (byRow.get(key) ?? new Set()).add(touch));
    }
    if (touch.rows.some(({ columns }) => columns?.some((name) => orderColumns.includes(name))))
      ordering.push(touch);
  }
  return changesSince(plan, agreement).map((change) => {
    const { table, id, kind } = change.difference;
    const near = kind === 'moved' ? ordering : [...(byRow.get(`${table} ${id}`) ?? [])];
    const own = near.filter(({ rows }) => isWrittenBy(change, rows));
    const said = own.length === 0 ? [null] : [...new Set(own.map((touch) => causeOf(plan, touch)))];
    return { ...change, touches: own, causes: asksForCause(change) ? said : [] };
  });
}
