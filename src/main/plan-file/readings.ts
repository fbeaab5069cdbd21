import type Database from 'better-sqlite3';
import { isClosed } from '#domain/cycle/archive.ts';
import { judgedOn } from '#domain/cycle/cycle.ts';
import { endOfDay } from '#domain/cycle/days.ts';
import { frozenTables, isPast } from '#domain/past/past.ts';
import {
  type CheckInSource,
  type LogEntry,
  type Moment,
  type Reading,
  type ReadingChanges,
  readingOf,
  rowsOf,
} from '#domain/past/reading.ts';
import { type ModelTable, modelTables, type Plan } from '#domain/plan/plan.ts';
import type { CheckInsOf } from '#domain/progress/past-check-ins.ts';
import { type Cycle, tables, type Workshop } from '#domain/tables/tables.ts';
import { type ChangeRow, changeOf, type Journal, leftOutOfHistory } from './journal.ts';

/** More readings than this are not kept for the next question. */
const mostKept = 12;

/** What the curves of a cycle are drawn from. */
export interface CurveSource {
  readonly checkInsOf: CheckInsOf;
  readonly laddersOn: (day: string) => Plan;
  readonly today: string;
}

type WholeReading = Reading & ReadingChanges;

/** What is no part of minutes, or is a matter of the file as a whole. */
const notMinuted: ReadonlySet<ModelTable> = new Set(['plan', 'template', 'agenda']);
const minutedTables = modelTables.filter((table) => !notMinuted.has(table));

/**
 * Reads the plan as it was [product: The past is judged by what was known then]: a closed cycle as it was closed, one
 * that is over as of its last day, minutes as the meeting ended. Nothing is written down for it: the journal tells,
 * so that undo, opening a review again and older files need no care. What it begins from may be a moment of the history
 * itself: nothing that came later is looked at.
 */
export class Readings {
  private readonly statements;
  private readonly kept = new Map<string, { readonly sequence: number; readonly reading: WholeReading }>();
  /** The change sets after `begin`, in order, as far as they were needed yet. */
  private log: LogEntry[] = [];
  private begin = Number.POSITIVE_INFINITY;
  private end = 0;

  constructor(
    db: Database.Database,
    private readonly journal: Journal,
    private readonly checkIns: CheckInSource,
    private readonly now: () => Plan,
  ) {
    this.statements = {
      // What came after is told by what is there now. The clock of a workshop goes on at every quarter of a minute, and is no part of what ended before.
      changes: db.prepare(
        `SELECT change_set, table_name, row_id, before, iif(after IS NULL, NULL, '{}') AS after, schema
         FROM change JOIN change_set ON change_set.sequence = change.change_set
         WHERE change_set > ? AND change_set <= ? AND action NOT IN (${leftOutOfHistory}) ORDER BY change_set, ordinal`,
      ),
      entered: db
        .prepare(
          `SELECT change_set FROM change
           WHERE row_id = ? AND json_extract(after, '$.state') = ? AND change_set <= ?
           ORDER BY change_set DESC LIMIT 1`,
        )
        .pluck(),
    };
  }

  /** The plan by which a cycle is judged. */
  ofCycle(cycle: Cycle, today: string): WholeReading {
    return this.at(this.momentOf(cycle, today), cycle.id);
  }

  /** The plan by which a cycle is judged, for whom its check-ins are nothing: they are not read where it is of now. */
  planOf(cycle: Cycle, today: string): Plan {
    return this.momentOf(cycle, today) ? this.ofCycle(cycle, today).plan : this.now();
  }

  /** The plan that a workshop's minutes tell of. */
  ofWorkshop(workshop: Workshop, today: string): WholeReading {
    const { id, state, heldOn } = workshop;
    if (state === 'finished') {
      const known = this.entered(id, 'finished');
      return this.at({ day: heldOn, known, planned: null, tables: minutedTables, except: id }, id);
    }
    return this.at(heldOn !== null && heldOn < today ? this.endOf(heldOn) : null, id);
  }

  /**
   * What curves are drawn from, of a cycle as it is judged, or of the plan as a whole: check-ins, and the ladders as
   * they were on each day.
   */
  curvesOf(cycle: Cycle | null, today: string): CurveSource {
    const moment = cycle && this.momentOf(cycle, today);
    const { plan, checkInsOf } = this.at(moment, cycle?.id ?? '');
    const last = cycle ? judgedOn(cycle, today) : today;
    const known = moment?.known ?? null;
    const tables = moment?.tables ?? [];
    const laddersOn = (day: string) => {
      if (day >= last) return plan;
      const { planned } = this.endOf(day);
      const then = { day, known, tables, except: null, planned: Math.min(planned, known ?? planned) };
      return rowsOf(this.now(), then, this.logAfter(then)).plan;
    };
    return { checkInsOf, laddersOn, today };
  }

  /** From where a cycle is judged; null for now. */
  private momentOf(cycle: Cycle, today: string): Moment | null {
    if (!isPast(cycle, today)) return null;
    if (!isClosed(cycle)) return this.endOf(cycle.endsOn);
    const known = this.entered(cycle.id, 'closed');
    const { day, planned } = this.endOf(judgedOn(cycle, today));
    return { day, known, planned: Math.min(planned, known), tables: frozenTables, except: null };
  }

  private endOf(day: string): Moment & { readonly planned: number } {
    const planned = Math.min(this.journal.by(endOfDay(day)), this.now().sequence);
    return { day, known: null, planned, tables: [], except: null };
  }

  /** The change set in which a row took its state; where the file began with it, the first one. */
  private entered(rowId: string, state: 'closed' | 'finished'): number {
    const found = this.statements.entered.get(rowId, state, this.now().sequence);
    return (found ?? this.journal.first()) as number;
  }

  private at(moment: Moment | null, key: string): WholeReading {
    const now = this.now();
    if (!moment) {
      const checkInsOf = this.checkIns.ofEach([...now.tables.keyResult.rows.keys()]);
      return { plan: now, checkInsOf, changes: [], standings: [], withoutStanding: [] };
    }
    const name = JSON.stringify([key, moment.day, moment.known, moment.planned]);
    const kept = this.kept.get(name);
    if (kept?.sequence === now.sequence) return kept.reading;
    const reading = readingOf(now, moment, this.logAfter(moment), this.checkIns);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(name, { sequence: now.sequence, reading });
    return reading;
  }

  /** The change sets since a moment. */
  private logAfter({ known, planned }: Moment): readonly LogEntry[] {
    const after = Math.min(known ?? Number.POSITIVE_INFINITY, planned ?? Number.POSITIVE_INFINITY);
    if (this.begin === Number.POSITIVE_INFINITY) {
      this.begin = after;
      this.end = after;
    } else if (after < this.begin) {
      this.log = this.read(after, this.begin).concat(this.log);
      this.begin = after;
    }
    const later = this.read(this.end, this.now().sequence);
    this.log = this.log.concat(later);
    this.end = later.at(-1)?.sequence ?? this.end;
    return this.log;
  }

  private read(after: number, until: number): LogEntry[] {
    const rows = this.statements.changes.all(after, until) as ChangeRow[];
    const sets = Map.groupBy(rows, ({ change_set }) => change_set);
    // A row of a table that no plan has is nothing that a cycle is judged by.
    const isOfPlan = (row: ChangeRow) => Object.hasOwn(tables, row.table_name);
    return [...sets].map(([sequence, own]) => ({ sequence, changes: own.filter(isOfPlan).map(changeOf) }));
  }
}
