import type { Migration } from './migration.ts';

/** A workshop may have a copy of the plan to merge, and settles what does not come together by itself. */
export const migration: Migration = {
  version: 11,
  sql: /* sql */ `
CREATE TABLE workshop_merge (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  copy TEXT NOT NULL CHECK (trim(copy) <> ''), created_at TEXT NOT NULL, merged_at TEXT
) STRICT;
CREATE TABLE settled_conflict (
  id TEXT PRIMARY KEY, merge_id TEXT NOT NULL REFERENCES workshop_merge DEFERRABLE INITIALLY DEFERRED,
  conflict_id TEXT NOT NULL CHECK (conflict_id <> ''), title TEXT NOT NULL CHECK (trim(title) <> ''),
  context TEXT NOT NULL, ours TEXT NOT NULL, theirs TEXT NOT NULL,
  taken TEXT NOT NULL CHECK (taken IN ('ours', 'theirs')), created_at TEXT NOT NULL,
  UNIQUE (merge_id, conflict_id)
) STRICT;
`,
};
