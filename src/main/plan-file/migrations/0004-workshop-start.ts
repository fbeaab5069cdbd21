import type { Migration } from './migration.ts';

/** When a workshop is to begin, as a clock of the place shows it. */
export const migration: Migration = {
  version: 4,
  sql: /* sql */ `
ALTER TABLE workshop ADD COLUMN starts_at TEXT;
`,
  images: { workshop: (image) => ({ startsAt: null, ...image }) },
};
