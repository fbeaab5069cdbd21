import type { Migration } from './migration.ts';

/**
 * The journal says which command was run and with what, by whom and on which computer, and under which schema its
 * images were written. What was written before this is taken for the oldest: bringing an image up to date adds only
 * what it does not have.
 */
export const migration: Migration = {
  version: 6,
  sql: /* sql */ `
ALTER TABLE change_set ADD COLUMN version INTEGER;
ALTER TABLE change_set ADD COLUMN input TEXT CHECK (input IS NULL OR json_valid(input));
ALTER TABLE change_set ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE change_set ADD COLUMN machine TEXT NOT NULL DEFAULT '';
ALTER TABLE change_set ADD COLUMN schema INTEGER NOT NULL DEFAULT 1;
`,
};
