import type { Change } from '../plan/change.ts';
import type { TableName } from '../tables/tables.ts';
import { Rewind } from './rewind.ts';

type Image = Readonly<Record<string, unknown>>;

const withoutId = ({ id: _, ...columns }: Record<string, unknown>): Image => columns;
const only = (image: Image, like: Image): Image =>
  Object.fromEntries(Object.entries(image).filter(([name]) => name in like));

/** What changes come to that are taken in the order they were made: one change of each row that is different behind them. */
export class Net {
  private readonly before = new Rewind();
  private readonly after = new Map<TableName, Map<string, Image | null>>();

  take(changes: Iterable<Change>): this {
    for (const change of changes) {
      const { table, rowId, after } = change;
      this.before.take([change]);
      let rows = this.after.get(table);
      if (!rows) {
        rows = new Map();
        this.after.set(table, rows);
      }
      rows.set(rowId, after && { ...rows.get(rowId), ...after });
    }
    return this;
  }

  /** What a row holds behind the changes, as far as they tell; null where it is gone, undefined where none is of it. */
  of(table: TableName, rowId: string): Image | null | undefined {
    return this.after.get(table)?.get(rowId);
  }

  changes(): Change[] {
    return [...this.after].flatMap(([table, rows]) =>
      [...rows].flatMap(([rowId, after]): Change[] => {
        const was = this.before.of(table, rowId);
        switch (was?.kind) {
          case 'whole':
            return [{ table, rowId, before: withoutId(was.row), after }];
          case 'partial':
            return [{ table, rowId, before: was.columns, after: after && only(after, was.columns) }];
          default:
            return after === null ? [] : [{ table, rowId, before: null, after }];
        }
      }),
    );
  }
}
