import type { Change } from '#domain/plan/change.ts';
import { tables } from '#domain/tables/tables.ts';
import { plan } from './0001-plan.ts';
import { workshop } from './0002-workshop.ts';
import { review } from './0003-review.ts';
import { workshopStart } from './0004-workshop-start.ts';
import { gapDirection } from './0005-gap-direction.ts';
import { signedJournal } from './0006-signed-journal.ts';
import type { Image, Migration } from './migration.ts';

/** All migrations in order. */
export const migrations: readonly Migration[] = [
  plan,
  workshop,
  review,
  workshopStart,
  gapDirection,
  signedJournal,
];

/** The schema that this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;

/**
 * A change that was journaled under an earlier schema, in the columns of today: what was removed is as it would be had
 * it been there all the time.
 */
export function upToDate(change: Change, version: number): Change {
  if (version >= currentVersion) return change;
  const { table, before, after } = change;
  const { columns } = tables[table];
  const known = (image: Image | null) =>
    image && Object.fromEntries(Object.entries(image).filter(([name]) => name in columns));
  if (before === null || after !== null) return { ...change, before: known(before), after: known(after) };
  let whole: Image = before;
  for (const migration of migrations)
    if (migration.version > version) whole = migration.images?.[table]?.(whole) ?? whole;
  return { ...change, before: known(whole) };
}
