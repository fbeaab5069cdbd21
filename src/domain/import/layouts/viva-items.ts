import { fold } from '../../search/fold.ts';
import type { FoundParent } from '../found.ts';
import { keyOfPlace } from '../shapes/finding.ts';
import { type AlignedTo, readAlignedTo } from './aligned-to.ts';
import type { TableRead } from './layout.ts';
import { Lineage } from './lineage.ts';
import type { Reading } from './reading.ts';
import type { Row, Table } from './table.ts';
import type { VivaColumn } from './viva-heads.ts';

type Sort = 'objective' | 'keyResult' | 'initiative';

/** A row of an export, before it is known where it hangs. */
export interface Item {
  readonly row: Row;
  readonly reading: Reading<VivaColumn>;
  readonly key: string;
  /** Whether its key is an id of the export's own. */
  readonly hasId: boolean;
  readonly title: string;
  readonly sort: Sort;
  readonly links: readonly AlignedTo[];
  /** The cells that tell its check-ins, with their columns. */
  readonly checkIns: readonly { readonly column: number; readonly text: string }[];
}

/** What rows are of, by their Object Type. */
const sorts: ReadonlyMap<string, Sort> = new Map<string, Sort>([
  ['objective', 'objective'],
  ['key result', 'keyResult'],
  ['deliverable', 'initiative'],
  ['initiative', 'initiative'],
  ['project', 'initiative'],
]);

/** An id as it is shown: some exports write a link with the id as its text. */
const idIn = (text: string): string => /^=HYPERLINK\(.*"([^"]*)"\s*\)$/iu.exec(text)?.[1] ?? text;

/** The cells from the column of the check-ins on into those without a name. */
function checkInCells({ head, columns }: Table<VivaColumn>, { cells }: Row): Item['checkIns'] {
  const first = columns.get('checkIns');
  if (first === undefined) return [];
  return cells
    .map(({ text }, column) => ({ column, text: text.trim() }))
    .filter(
      ({ column, text }) => text !== '' && (column === first || (column > first && head[column] === '')),
    );
}

/** The ids that other rows give to a title, where no two rows share it: views without ids have none else. */
function idsByTitle(reads: readonly TableRead<VivaColumn>[]): ReadonlyMap<string, string> {
  const rows = reads.flatMap(({ table, reading }) => table.rows.map((row) => ({ row, reading })));
  const titles = Map.groupBy(rows, ({ row, reading }) => fold(reading.text(row, 'title')));
  const links = rows.flatMap(({ row, reading }) => readAlignedTo(reading.text(row, 'alignedTo')));
  const ids = Map.groupBy(
    links.filter(({ id }) => id !== ''),
    ({ title }) => fold(title),
  );
  return new Map(
    [...ids].flatMap(([title, named]) => {
      const isOne = titles.get(title)?.length === 1 && new Set(named.map(({ id }) => id)).size === 1;
      return isOne ? [[title, named[0]?.id ?? ''] as const] : [];
    }),
  );
}

/** The rows of an export that are understood as far as what they are of. */
export function itemsIn(reads: readonly TableRead<VivaColumn>[]): readonly Item[] {
  const named = idsByTitle(reads.filter(({ reading }) => !reading.has('id')));
  const items = new Map<string, Item>();
  for (const { table, reading } of reads) {
    for (const row of table.rows) {
      const title = reading.title(row, 'title');
      const type = reading.text(row, 'objectType');
      const sort = sorts.get(fold(type));
      if (!sort) reading.refuse(row, 'objectType', 'not-understood', type);
      if (title === null || !sort) continue;
      const id = idIn(reading.text(row, 'id')) || named.get(fold(title)) || '';
      const key = id || keyOfPlace(row.at);
      if (items.has(key)) {
        reading.refuse(row, reading.has('id') ? 'id' : 'title', 'id-twice', id);
        continue;
      }
      const links = readAlignedTo(reading.text(row, 'alignedTo'));
      const checkIns = checkInCells(table, row);
      items.set(key, { row, reading, key, hasId: id !== '', title, sort, links, checkIns });
    }
  }
  return [...items.values()];
}

/** What hangs under what. Key results are asked first: an objective may hang under one of them. */
export class Kinship {
  readonly #byKey: ReadonlyMap<string, Item>;
  readonly #byTitle: ReadonlyMap<string, readonly Item[]>;
  readonly #lineage = new Lineage();

  constructor(items: readonly Item[]) {
    this.#byKey = new Map(items.map((item) => [item.key, item]));
    this.#byTitle = Map.groupBy(items, ({ title }) => fold(title));
  }

  /** The objective that a key result belongs to, the one in which it counts before others; said where there is none. */
  objectiveOf(
    item: Item,
  ): { readonly key: string; readonly weight: number | null; readonly others: readonly string[] } | null {
    const links = this.#known(item).filter(({ parent }) => parent.sort === 'objective');
    const counted = links.find(({ weight }) => weight !== 0) ?? links[0];
    if (!counted) {
      this.#refuse(item, this.#known(item).length === item.links.length ? 'no-objective' : 'parent-unknown');
      return null;
    }
    const others = item.links.filter((link) => this.#find(item, link) !== counted.parent);
    return {
      key: counted.parent.key,
      weight: counted.weight,
      others: others.map(({ title, id }) => title || id),
    };
  }

  /** Keeps a key result, so that others may hang under it. */
  keep(keyResult: Item, objective: { readonly key: string }): void {
    this.#lineage.hang(keyResult.key, objective.key);
  }

  /** The key result that an initiative is for. */
  keyResultOf(item: Item): { readonly key: string } | null {
    const kept = this.#known(item).find(
      ({ parent }) => parent.sort === 'keyResult' && this.#lineage.has(parent.key),
    );
    if (!kept) this.#refuse(item, 'parent-unknown');
    return kept ? { key: kept.parent.key } : null;
  }

  /** What an objective serves; what is not there is said, and so is a link that would close a loop. */
  parentsOf(item: Item): readonly FoundParent[] {
    return item.links.flatMap((link) => {
      const { id, title, weight } = link;
      const parent = this.#find(item, link);
      const isThere = parent?.sort === 'objective' || (parent !== null && this.#lineage.has(parent.key));
      if (!parent || !isThere) this.#refuse(item, 'parent-unknown', title || id);
      else if (!this.#lineage.hang(item.key, parent.key)) this.#refuse(item, 'parent-loop', title || id);
      else return [{ key: parent.key, weight }];
      return [];
    });
  }

  /** The rows that a row names as its parents, as far as they are there. */
  #known(item: Item) {
    return item.links.flatMap((link) => {
      const parent = this.#find(item, link);
      return parent ? [{ parent, weight: link.weight }] : [];
    });
  }

  #find(item: Item, { id, title }: AlignedTo): Item | null {
    const named = this.#byKey.get(id);
    if (id !== '' && named) return named;
    const titled = (this.#byTitle.get(fold(title)) ?? []).filter(
      (other) => other.sort !== 'initiative' && other !== item && (id === '' || !other.hasId),
    );
    const periodOf = (other: Item): string => other.reading.text(other.row, 'period');
    const alike = titled.length > 1 ? titled.filter((other) => periodOf(other) === periodOf(item)) : titled;
    return alike.length === 1 ? (alike[0] as Item) : null;
  }

  #refuse({ row, reading }: Item, code: 'parent-unknown' | 'parent-loop' | 'no-objective', title = ''): void {
    reading.refuse(row, 'alignedTo', code, title || reading.text(row, 'alignedTo'));
  }
}
