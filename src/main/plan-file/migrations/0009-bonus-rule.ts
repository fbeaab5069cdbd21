import type { Migration } from './migration.ts';

/** A plan may have a rule of how scores become a bonus: one, with its bands. What people earn is no part of a plan. */
export const migration: Migration = {
  version: 9,
  sql: /* sql */ `
CREATE TABLE bonus_rule (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('linear', 'bands')),
  full_score REAL NOT NULL CHECK (full_score > 0 AND full_score <= 1),
  floor_score REAL CHECK (floor_score BETWEEN 0 AND 1),
  cap REAL CHECK (cap BETWEEN 0 AND 1000),
  is_committed_only INTEGER NOT NULL CHECK (is_committed_only IN (0, 1)),
  team_share INTEGER NOT NULL CHECK (team_share BETWEEN 0 AND 100),
  company_share INTEGER NOT NULL CHECK (company_share BETWEEN 0 AND 100)
) STRICT;
CREATE TABLE bonus_band (
  id TEXT PRIMARY KEY,
  rule_id TEXT NOT NULL REFERENCES bonus_rule DEFERRABLE INITIALLY DEFERRED,
  from_score REAL NOT NULL CHECK (from_score BETWEEN 0 AND 1),
  pay_out REAL NOT NULL CHECK (pay_out BETWEEN 0 AND 1000)
) STRICT;
`,
};
