import type { Plan } from '../plan/plan.ts';
import { placeKey } from './decided.ts';
import type { Found, LeftOut, Misread, MisreadCode } from './found.ts';
import type { Outcome, Proposal, ProposedTable } from './proposal.ts';

/** Things of one sort that come of a row. */
export interface RowEntries {
  readonly table: ProposedTable;
  readonly outcome: Outcome;
  readonly count: number;
}

/** What is not understood of a row. */
export interface RowReason {
  readonly code: MisreadCode;
  readonly column: number | null;
  readonly text: string;
}

/** What becomes of a row of the files. */
export type RowOutcome =
  | { readonly kind: 'misread'; readonly reasons: readonly RowReason[] }
  /** By people, or because it is right so. */
  | { readonly kind: 'left-out'; readonly why: LeftOut['why'] | 'chosen' }
  | {
      readonly kind: 'taken';
      readonly entries: readonly RowEntries[];
      /** The title of what its objective will serve. */
      readonly serves: string | null;
      /** Whether its key result has no figures, and comes in as a milestone. */
      readonly isMilestone: boolean;
    }
  /** It says something of what other rows are of. */
  | { readonly kind: 'silent' };

/** What becomes of the rows of files, by where they stand. */
export class RowOutcomes {
  private readonly misread: ReadonlyMap<string, readonly Misread[]>;
  private readonly leftOut: ReadonlyMap<string, LeftOut['why']>;
  private readonly entries: ReadonlyMap<string, Proposal['entries']>;
  private readonly served: ReadonlyMap<string, string>;
  private readonly withoutFigures: ReadonlySet<string>;

  constructor(
    found: Found,
    { entries, misread, rows }: Proposal,
    plan: Plan,
    private readonly chosen: ReadonlySet<string>,
  ) {
    this.misread = Map.groupBy(misread, ({ at }) => placeKey(at));
    this.leftOut = new Map(found.leftOut.map(({ at, why }) => [placeKey(at), why]));
    const placed = entries.filter(({ at }) => at !== null);
    this.entries = Map.groupBy(placed, ({ at }) => (at ? placeKey(at) : ''));
    const titles = new Map(entries.map(({ id, title }) => [id, title]));
    const { objective, keyResult } = plan.tables;
    const titleOf = (id: string) =>
      titles.get(id) ?? objective.get(id)?.title ?? keyResult.get(id)?.title ?? '';
    this.served = new Map(
      rows.alignments.map(({ childId, parents: [parent] }) => [childId, parent ? titleOf(parent.id) : '']),
    );
    this.withoutFigures = new Set(
      found.keyResults
        .filter(({ baseline, target, steps }) => baseline === null && target === null && steps.length === 0)
        .map(({ at }) => placeKey(at)),
    );
  }

  /** Rows that are to be looked at, each once, in the order of the files. */
  get toLookAt(): readonly Misread[] {
    return [...this.misread.values()].flatMap(([first]) => first ?? []);
  }

  of(file: string, sheet: string, row: number): RowOutcome {
    const key = placeKey({ file, sheet, row });
    if (this.chosen.has(key)) return { kind: 'left-out', why: 'chosen' };
    const misread = this.misread.get(key);
    if (misread) {
      return { kind: 'misread', reasons: misread.map(({ code, column, text }) => ({ code, column, text })) };
    }
    const entries = this.entries.get(key);
    if (entries) return this.taken(key, entries);
    const why = this.leftOut.get(key);
    return why ? { kind: 'left-out', why } : { kind: 'silent' };
  }

  private taken(key: string, entries: Proposal['entries']): RowOutcome {
    const sorts = Map.groupBy(entries, ({ table, outcome }) => `${table} ${outcome}`);
    const objective = entries.find(({ table }) => table === 'objective');
    return {
      kind: 'taken',
      entries: [...sorts.values()].flatMap((some) =>
        some[0] ? [{ table: some[0].table, outcome: some[0].outcome, count: some.length }] : [],
      ),
      serves: (objective && this.served.get(objective.id)) || null,
      isMilestone: this.withoutFigures.has(key),
    };
  }
}
