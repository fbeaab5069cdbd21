import { plan } from './0001-plan.ts';
import { workshop } from './0002-workshop.ts';
import { review } from './0003-review.ts';
import { workshopStart } from './0004-workshop-start.ts';
import { gapDirection } from './0005-gap-direction.ts';
import type { Migration } from './migration.ts';

/** All migrations in order. */
export const migrations: readonly Migration[] = [plan, workshop, review, workshopStart, gapDirection];

/** The schema that this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;
