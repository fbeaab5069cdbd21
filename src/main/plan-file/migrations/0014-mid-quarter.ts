import type { Migration } from './migration.ts';

/** Workshops of a further kind, which look at a cycle from its middle, and what they say of each objective. */
export const migration: Migration = {
  version: 14,
  sql: /* sql */ `
ALTER TABLE workshop RENAME COLUMN kind TO earlier_kind;
ALTER TABLE workshop ADD COLUMN kind TEXT NOT NULL DEFAULT 'planning'
  CHECK (kind IN ('planning', 'meeting', 'mid-quarter', 'review'));
UPDATE workshop SET kind = earlier_kind;
ALTER TABLE workshop DROP COLUMN earlier_kind;
CREATE TABLE correction (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  objective_id TEXT NOT NULL REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  cause TEXT CHECK (cause IN ('execution', 'assumption', 'priority', 'slip')), reason TEXT NOT NULL,
  course TEXT CHECK (course IN ('go-on', 'reset', 'postpone')), resets TEXT NOT NULL,
  UNIQUE (workshop_id, objective_id)
) STRICT;
`,
};
