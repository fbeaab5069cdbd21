import { generateKeyBetween } from 'fractional-indexing';
import { showsIn } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Change } from '../plan/change.ts';
import type { ModelTable, Plan } from '../plan/plan.ts';
import { type Agreement, type AnyRow, type NewRow, wholeRow } from '../tables/tables.ts';
import { type AgreedObjective, type AgreedRung, columnsOf, differing, indexOf } from './agreed.ts';

/** The rows that keep their place among each other: the most that stand in the same order in both. */
function inOrderStill(ids: readonly string[], placeNow: ReadonlyMap<string, number>): ReadonlySet<string> {
  const best = ids.map((): { length: number; before: number } => ({ length: 1, before: -1 }));
  const place = (at: number) => placeNow.get(ids[at] as string) ?? 0;
  let last = 0;
  for (let at = 0; at < ids.length; at++) {
    const own = best[at] as (typeof best)[number];
    for (let before = 0; before < at; before++) {
      const length = (best[before] as typeof own).length + 1;
      if (place(before) < place(at) && length > own.length) Object.assign(own, { length, before });
    }
    if (own.length > (best[last] as typeof own).length) last = at;
  }
  const kept = new Set<string>();
  for (let at = ids.length === 0 ? -1 : last; at >= 0; at = (best[at] as (typeof best)[number]).before)
    kept.add(ids[at] as string);
  return kept;
}

/** Order keys that put rows into the order of `ids`; what need not move keeps the key that it has now. */
function ranksIn<T extends { readonly id: string; readonly rank: string }>(
  ids: readonly string[],
  now: readonly T[],
): string[] {
  const rankNow = new Map(now.map(({ id, rank }) => [id, rank]));
  const placeNow = new Map(now.map(({ id }, index) => [id, index]));
  const kept = inOrderStill(
    ids.filter((id) => rankNow.has(id)),
    placeNow,
  );
  const ranks: string[] = [];
  ids.forEach((id, at) => {
    const next = ids.slice(at + 1).find((other) => kept.has(other));
    const after = next === undefined ? null : (rankNow.get(next) ?? null);
    ranks.push(kept.has(id) ? (rankNow.get(id) as string) : generateKeyBetween(ranks.at(-1) ?? null, after));
  });
  return ranks;
}

/** What makes a plan what was agreed, as far as that goes. */
class Back {
  readonly changes: Change[] = [];
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  put(table: ModelTable, id: string, columns: Readonly<Record<string, unknown>>): void {
    const row = this.plan.tables[table].get(id) as AnyRow | undefined;
    if (!row) {
      const whole = wholeRow(table, { createdAt: '', ...columns } as unknown as NewRow<ModelTable>);
      this.changes.push({ table, rowId: id, before: null, after: { ...whole, id } });
      return;
    }
    const changed = Object.entries(columns).filter(([name, value]) => row[name] !== value);
    if (changed.length === 0) return;
    const before = Object.fromEntries(changed.map(([name]) => [name, row[name]]));
    this.changes.push({ table, rowId: id, before, after: Object.fromEntries(changed) });
  }

  drop(table: ModelTable, row: AnyRow): void {
    this.changes.push({ table, rowId: row.id, before: { ...row }, after: null });
  }
}

function rungsBack(
  plan: Plan,
  back: Back,
  { id, ladder }: AgreedObjective,
  rungs: ReadonlyMap<string, AgreedRung>,
): void {
  const now = ladderOf(plan, id);
  const agreed = new Set(ladder.map((rung) => rung.id));
  // One that was agreed elsewhere is put there.
  for (const rung of now) if (!rungs.has(rung.id)) dropRung(plan, back, rung);
  const ranks = ranksIn([...agreed] as string[], now);
  ladder.forEach((rung, at) => {
    const columns = { ...columnsOf('keyResult', rung.said), objectiveId: id, rank: ranks[at] };
    back.put('keyResult', rung.id, columns);
    stepsBack(plan, back, rung);
  });
}

/** Steps have no more than a title that is agreed: one that is there still is the same one. */
function stepsBack(plan: Plan, back: Back, { id, steps }: AgreedRung): void {
  const left = [...plan.tables.step.where('keyResultId', id)];
  const found = steps.map((title) => {
    const at = left.findIndex((step) => step.title === title);
    return { title, step: at < 0 ? undefined : left.splice(at, 1)[0] };
  });
  for (const step of left) back.drop('step', step);
  const ids = found.map(({ step }, at) => step?.id ?? `${id} ${at}`);
  const ranks = ranksIn(ids, plan.tables.step.where('keyResultId', id));
  found.forEach(({ title }, at) => {
    back.put('step', ids[at] as string, { keyResultId: id, title, rank: ranks[at] });
  });
}

function dropRung(plan: Plan, back: Back, rung: AnyRow): void {
  for (const step of plan.tables.step.where('keyResultId', rung.id)) back.drop('step', step);
  back.drop('keyResult', rung);
}

function backTo(plan: Plan, agreement: Agreement, only: ReadonlySet<string>): Change[] {
  const back = new Back(plan);
  const { objectives, rungs } = indexOf(agreement);
  const cycle = plan.tables.cycle.get(agreement.cycleId);
  for (const id of only) {
    const agreed = objectives.get(id);
    const now = plan.tables.objective.get(id);
    if (agreed) {
      const columns = columnsOf('objective', agreed.said);
      // One that runs through several cycles was planned in another one; in which is no part of what was agreed.
      const cycleId =
        now && cycle && showsIn({ ...now, ...columns }, cycle) ? now.cycleId : agreement.cycleId;
      back.put('objective', id, now ? { ...columns, cycleId } : { ...columns, cycleId, rank: 'a0' });
      rungsBack(plan, back, agreed, rungs);
    } else if (now) {
      for (const rung of ladderOf(plan, id)) if (!rungs.has(rung.id)) dropRung(plan, back, rung);
      back.drop('objective', now);
    }
  }
  return back.changes;
}

/**
 * A plan with all that was agreed as it was agreed, and everything else as it is: its check-ins, notes and people. Rungs
 * that came since are not in it.
 */
export const asAgreed = (plan: Plan, agreement: Agreement, only = differing(plan, agreement)): Plan =>
  plan.apply(backTo(plan, agreement, only));
