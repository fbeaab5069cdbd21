import type { Migration } from './migration.ts';

/**
 * What the quarter and its review need: meetings and reviews run like workshops, reasons of misses in causes,
 * improvements of the process, and cycles that are closed and opened again. A review's state is its cycle's.
 */
export const migration: Migration = {
  version: 3,
  sql: /* sql */ `
ALTER TABLE workshop ADD COLUMN kind TEXT NOT NULL DEFAULT 'planning' CHECK (kind IN ('planning', 'meeting', 'review'));
ALTER TABLE cycle ADD COLUMN closed_at TEXT;
ALTER TABLE cycle ADD COLUMN reopened_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE review DROP COLUMN score;
ALTER TABLE review DROP COLUMN closed_at;
ALTER TABLE review DROP COLUMN reopened_reason;
CREATE TABLE cause (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (trim(name) <> ''), votes INTEGER NOT NULL CHECK (votes >= 0),
  is_ours INTEGER NOT NULL CHECK (is_ours IN (0, 1)), is_chosen INTEGER NOT NULL CHECK (is_chosen IN (0, 1)),
  rank TEXT NOT NULL
) STRICT;
CREATE TABLE cause_review (
  id TEXT PRIMARY KEY, cause_id TEXT NOT NULL REFERENCES cause DEFERRABLE INITIALLY DEFERRED,
  review_id TEXT NOT NULL REFERENCES review DEFERRABLE INITIALLY DEFERRED, UNIQUE (cause_id, review_id)
) STRICT;
CREATE TABLE improvement (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED,
  problem TEXT NOT NULL CHECK (trim(problem) <> ''), remedy TEXT NOT NULL,
  owner_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, due_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')), outcome TEXT NOT NULL, rank TEXT NOT NULL
) STRICT;
`,
  images: {
    workshop: (image) => ({ kind: 'planning', ...image }),
    cycle: (image) => ({ closedAt: null, reopenedReason: '', ...image }),
  },
};
