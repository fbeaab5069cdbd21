import type { Migration } from './migration.ts';

/** Key results that are proposed along with a further objective. */
export const migration: Migration = {
  version: 15,
  sql: /* sql */ `
CREATE TABLE proposal_key_result (
  id TEXT PRIMARY KEY, proposal_id TEXT NOT NULL REFERENCES proposal DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (trim(title) <> ''), rank TEXT NOT NULL
) STRICT;
`,
};
