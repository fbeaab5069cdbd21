import { plan } from './0001-plan.ts';
import type { Migration } from './migration.ts';

/** All migrations in order. */
export const migrations: readonly Migration[] = [plan];

/** The schema that this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;
