import type { Migration } from './migration.ts';

/** What was signed of a cycle and by whom, and why it was changed since. */
export const migration: Migration = {
  version: 8,
  sql: /* sql */ `
CREATE TABLE agreement (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (trim(name) <> ''), signed_on TEXT NOT NULL, signed_at TEXT NOT NULL,
  fingerprint TEXT NOT NULL CHECK (fingerprint <> ''), content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE TABLE signatory (
  id TEXT PRIMARY KEY, agreement_id TEXT NOT NULL REFERENCES agreement DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (trim(name) <> ''), rank TEXT NOT NULL
) STRICT;
CREATE TABLE change_cause (
  id TEXT PRIMARY KEY, change_set_id TEXT NOT NULL UNIQUE,
  cause TEXT NOT NULL CHECK (cause IN ('execution', 'assumption', 'priority', 'slip'))
) STRICT;
`,
};
