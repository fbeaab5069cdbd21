import type { Change } from '#domain/plan/change.ts';
import { tables } from '#domain/tables/tables.ts';
import type { Image, Migration } from './migration.ts';

const files = import.meta.glob<Migration>('./0*.ts', { eager: true, import: 'migration' });

/** All migrations in order: each file beside this that begins with its number. */
export const migrations: readonly Migration[] = Object.keys(files)
  .sort()
  .map((path) => files[path] as Migration);

/** The schema that this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;

/**
 * A change that was journaled under an earlier schema, in the columns of today: what was made or removed as a whole is as
 * it would be had it been there all the time.
 */
export function upToDate(change: Change, version: number): Change {
  if (version >= currentVersion) return change;
  const { table, before, after } = change;
  const { columns } = tables[table];
  const isWhole = before === null || after === null;
  const known = (image: Image | null) => {
    if (!image) return null;
    let now: Image = image;
    if (isWhole)
      for (const migration of migrations)
        if (migration.version > version) now = migration.images?.[table]?.(now) ?? now;
    return Object.fromEntries(Object.entries(now).filter(([name]) => name in columns));
  };
  return { ...change, before: known(before), after: known(after) };
}
