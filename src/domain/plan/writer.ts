import type { Id } from '../tables/column.ts';
import type { Columns, NewRow, TableName } from '../tables/tables.ts';
import type { Change } from './change.ts';

/** Takes changes of rows, one after the other. */
export interface Writer {
  /** Adds a row, blank where nothing is said of a column, and answers its id. */
  insert<T extends TableName>(table: T, row: NewRow<T>): string;
  /** Sets columns of a row; those that already hold the value are no change. */
  update<T extends TableName>(table: T, id: Id<NoInfer<T>>, values: Partial<Columns<T>>): void;
  delete<T extends TableName>(table: T, id: Id<NoInfer<T>>): void;
}

/** A writer that tells what it wrote. */
export interface Recorder extends Writer {
  readonly changes: readonly Change[];
}
