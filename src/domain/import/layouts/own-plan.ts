import type { z } from 'zod';
import { Table } from '../../plan/table.ts';
import { type AnyRow, type Row, type TableName, tables, traitsOf } from '../../tables/tables.ts';
import type { FoundCheckIn, Misread, NamedOwner, Place } from '../found.ts';
import type { Cell, Sheet } from '../source.ts';
import { foundIn, type Layout } from './layout.ts';
import { keyResultOf, objectiveOf } from './rows-found.ts';
import { placeOf } from './table.ts';

/** Whether a sheet is the table of plans: it has no columns but those of it. */
const isOfPlan = ({ name, rows: [head = []] }: Sheet): boolean =>
  name === 'plan' && head.length > 1 && head.every(({ text }) => text in tables.plan.columns);

/** What a cell holds for a column: nothing and no words look alike in it. */
function heldIn({ value, text }: Cell, column: z.ZodType): unknown {
  if (value !== null || text !== '') return value ?? text;
  return column.safeParse(null).success ? null : '';
}

/** The rows of the sheets of a plan, with where each stands; those that no plan could hold are told. */
class PlanSheets {
  readonly misread: Misread[] = [];
  private readonly places = new Map<string, Place>();

  constructor(private readonly sheets: readonly Sheet[]) {}

  /** The rows of a table, each to be read once. */
  of<T extends TableName>(table: T): Table<Row<T>> {
    const sheets = this.sheets.filter(({ name }) => name === table);
    return Table.of(sheets.flatMap((sheet) => this.rowsIn(sheet, table)) as unknown as Row<T>[]);
  }

  at = ({ id }: { readonly id: string }): Place => this.places.get(id) as Place;

  private rowsIn(sheet: Sheet, table: TableName): AnyRow[] {
    const { columns, schema } = tables[table];
    const head = sheet.rows[0]?.map(({ text }) => text) ?? [];
    // What an earlier program did not write yet is as it is in a blank row.
    const known = Object.entries<z.ZodType>(columns).filter(([name]) => head.includes(name));
    return sheet.rows.slice(1).flatMap((cells, index) => {
      const at = placeOf(sheet, index + 1);
      const said = known.map(([name, column]) => [name, heldIn(cells[head.indexOf(name)] as Cell, column)]);
      const row = schema.safeParse({ ...traitsOf(table).blank, ...Object.fromEntries(said) });
      if (row.success) {
        this.places.set(row.data.id, at);
        return [row.data as AnyRow];
      }
      const column = head.indexOf(String(row.error.issues[0]?.path[0]));
      const text = cells[column]?.text ?? '';
      this.misread.push({ at, column: column < 0 ? null : column, code: 'not-understood', text });
      return [];
    });
  }
}

const postponedOf = ({ postponedOn }: Pick<Row<'objective'>, 'postponedOn'>): { isPostponed?: true } =>
  postponedOn === null ? {} : { isPostponed: true };

/** A plan of this program that was saved whole: its rows under the names of its tables, by their own ids. */
export const ownPlan: Layout<'own-plan'> = {
  name: 'own-plan',
  sheetsOf: (sheets) => {
    const files = new Set(sheets.filter(isOfPlan).map(({ file }) => file));
    return sheets.filter(({ file }) => files.has(file));
  },
  read: (sheets) => {
    const plan = new PlanSheets(sheets);
    const { at } = plan;
    const [people, rungs, checkIns, steps] = [
      plan.of('person'),
      plan.of('keyResult'),
      plan.of('checkIn'),
      plan.of('step'),
    ];
    const [memberships, alignments] = [plan.of('membership'), plan.of('alignment')];
    const named = (id: string | null): NamedOwner | null => {
      const person = people.get(id);
      return person ? { name: person.name, email: person.email, share: 1 } : null;
    };
    const owners = (id: string | null) => [named(id) ?? []].flat();
    const said = (row: Row<'checkIn'>): FoundCheckIn => ({
      at: at(row),
      on: row.checkedOn,
      value: row.value,
      confidence: row.confidence,
      note: row.note,
      author: named(row.authorId),
    });
    return foundIn('own-plan', {
      misread: plan.misread,
      cycles: plan
        .of('cycle')
        .sorted()
        .map((row) => ({ ...row, at: at(row), key: row.id })),
      teams: plan
        .of('unit')
        .sorted()
        .filter(({ kind }) => kind === 'team')
        .map((row) => ({ at: at(row), key: row.id, name: row.name, parentKey: row.parentId })),
      people: people.sorted().map((row) => ({
        ...row,
        at: at(row),
        key: row.id,
        teamKeys: memberships.where('personId', row.id).map(({ unitId }) => unitId),
      })),
      objectives: plan
        .of('objective')
        .sorted()
        .map(({ id, cycleId, unitId, ownerId, ambition, ...row }) =>
          objectiveOf({
            ...row,
            at: at({ id }),
            key: id,
            cycleKey: cycleId,
            teamKey: row.level === 'team' ? unitId : null,
            owners: owners(ownerId),
            isCommitted: ambition === 'committed',
            ...postponedOf(row),
            parents: alignments
              .where('childId', id)
              .flatMap(({ parentObjectiveId, parentKeyResultId, isPrimary }) => {
                const key = parentKeyResultId ?? parentObjectiveId;
                return key === null ? [] : [{ key, weight: isPrimary ? null : 0 }];
              }),
          }),
        ),
      keyResults: rungs.sorted().map(({ id, objectiveId, ownerId, ...row }) =>
        keyResultOf({
          ...row,
          at: at({ id }),
          key: id,
          objectiveKey: objectiveId,
          owners: owners(ownerId),
          ...postponedOf(row),
          checkIns: checkIns.where('keyResultId', id).map(said),
          steps: steps
            .where('keyResultId', id)
            .map(({ title, doneOn }) => ({ title, isDone: doneOn !== null })),
        }),
      ),
      initiatives: plan
        .of('initiative')
        .sorted()
        .map(({ id, keyResultId, ownerId, ...row }) => ({
          ...row,
          at: at({ id }),
          key: id,
          keyResultKey: keyResultId,
          owners: owners(ownerId),
        })),
    });
  },
};
