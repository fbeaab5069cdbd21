import { z } from 'zod';
import { type AnyRow, type Row, type TableName, tableNames } from '../tables/tables.ts';
import type { Change } from './change.ts';
import { copyOf, written } from './layered.ts';
import { Table, type TableDraft } from './table.ts';

/**
 * Where a key result stands according to its check-ins. These stay in the file and are
 * read on demand; this is the part that every card, score and document needs.
 */
export const standingSchema = z.object({
  keyResultId: z.string(),
  latestValue: z.number(),
  latestOn: z.string(),
  confidence: z.number().nullable(),
  /** How many check-ins there are, and in how many of them a `keep` value held. */
  count: z.number().int(),
  held: z.number().int(),
  /** All of its values from the least, as JSON, where somebody counts which held: against another threshold others do. */
  values: z.string().nullable(),
  /** The first day on which it was where its target is, null where it is not there now. */
  reachedOn: z.string().nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** Check-ins are not part of the model: their standings are. */
export type ModelTable = Exclude<TableName, 'checkIn'>;
export const modelTables = tableNames.filter((name): name is ModelTable => name !== 'checkIn');

type Tables = { readonly [T in ModelTable]: Table<Row<T>> };
/** The tables of a plan that changes in place. */
export type TableDrafts = { readonly [T in ModelTable]: TableDraft<Row<T>> };

/** All rows of a plan at one moment, and the number of the last change set they contain. */
export interface PlanSnapshot {
  readonly sequence: number;
  readonly rows: { readonly [T in ModelTable]: Row<T>[] };
  readonly standings: Standing[];
}

/**
 * A plan in memory: rows with their indexes. The renderer and the main process both keep one, feed it
 * the same change sets and so always agree.
 */
export class Plan {
  readonly tables: Tables;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly sequence: number;

  private constructor(tables: Tables, standings: ReadonlyMap<string, Standing>, sequence: number) {
    this.tables = tables;
    this.standings = standings;
    this.sequence = sequence;
  }

  static from(snapshot: PlanSnapshot): Plan {
    const tables = Object.fromEntries(
      modelTables.map((name) => [name, Table.of<AnyRow>(snapshot.rows[name] as AnyRow[])]),
    );
    return new Plan(
      tables as unknown as Tables,
      new Map(snapshot.standings.map((standing) => [standing.keyResultId, standing])),
      snapshot.sequence,
    );
  }

  /**
   * The plan after `changes`. `standings` are those of the key results whose check-ins changed; a key
   * result that lost its last check-in is named in `withoutStanding`.
   */
  apply(
    changes: readonly Change[],
    sequence = this.sequence,
    standings: readonly Standing[] = [],
    withoutStanding: readonly string[] = [],
  ): Plan {
    const byTable = new Map<ModelTable, Change[]>();
    for (const change of changes) {
      if (change.table === 'checkIn') continue;
      const list = byTable.get(change.table);
      if (list) list.push(change);
      else byTable.set(change.table, [change]);
    }
    const tables: Record<string, Table<AnyRow>> = {
      ...(this.tables as unknown as Record<string, Table<AnyRow>>),
    };
    for (const [name, list] of byTable) tables[name] = (tables[name] as Table<AnyRow>).apply(list);
    let next = this.standings;
    if (standings.length > 0)
      next = written(next, new Map(standings.map((standing) => [standing.keyResultId, standing])));
    if (withoutStanding.some((id) => next.has(id))) {
      const copy = copyOf(next);
      for (const id of withoutStanding) copy.delete(id);
      next = copy;
    }
    return new Plan(tables as unknown as Tables, next, sequence);
  }

  /** This plan over tables that change in place. */
  draft(): { readonly plan: Plan; readonly tables: TableDrafts } {
    const drafts = Object.fromEntries(modelTables.map((name) => [name, this.tables[name].draft()]));
    const tables = drafts as unknown as TableDrafts;
    return { plan: new Plan(tables, this.standings, this.sequence), tables };
  }

  /** The single row that names the plan. */
  get about(): Row<'plan'> {
    const [row] = this.tables.plan.rows.values();
    if (!row) throw new Error('A plan file always holds its own row.');
    return row;
  }

  /** The organisation at the top of the tree of units. */
  get company(): Row<'unit'> {
    for (const unit of this.tables.unit.rows.values()) if (unit.kind === 'company') return unit;
    throw new Error('A plan file always holds its organisation.');
  }
}
