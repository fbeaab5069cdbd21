import type { Migration } from './migration.ts';

/** What everybody says for themselves: dots, reasons, wordings, signatures, needs, and votes on causes. */
export const migration: Migration = {
  version: 12,
  sql: /* sql */ `
ALTER TABLE workshop ADD COLUMN dots_each INTEGER NOT NULL DEFAULT 3 CHECK (dots_each BETWEEN 0 AND 20);
ALTER TABLE difficulty_vote ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN said_by_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE decision ADD COLUMN key_result_id TEXT REFERENCES key_result DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE signatory ADD COLUMN mark TEXT;
CREATE TABLE idea_dots (
  id TEXT PRIMARY KEY, idea_id TEXT NOT NULL REFERENCES idea DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  dots INTEGER NOT NULL CHECK (dots BETWEEN 1 AND 20), UNIQUE (idea_id, person_id)
) STRICT;
CREATE TABLE proposal (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  objective_id TEXT REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (trim(text) <> ''), rank TEXT NOT NULL
) STRICT;
CREATE TABLE proposal_reaction (
  id TEXT PRIMARY KEY, proposal_id TEXT NOT NULL REFERENCES proposal DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  is_for INTEGER NOT NULL CHECK (is_for IN (0, 1)), UNIQUE (proposal_id, person_id)
) STRICT;
CREATE TABLE signature (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  mark TEXT NOT NULL CHECK (json_valid(mark)), signed_at TEXT NOT NULL,
  fingerprint TEXT NOT NULL CHECK (fingerprint <> ''), UNIQUE (cycle_id, person_id)
) STRICT;
CREATE TABLE cause_vote (
  id TEXT PRIMARY KEY, cause_id TEXT NOT NULL REFERENCES cause DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED, UNIQUE (cause_id, person_id)
) STRICT;
CREATE TABLE review_reason (
  id TEXT PRIMARY KEY, review_id TEXT NOT NULL REFERENCES review DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (trim(text) <> ''), UNIQUE (review_id, person_id)
) STRICT;
`,
  images: {
    workshop: (image) => ({ dotsEach: 3, ...image }),
    difficultyVote: (image) => ({ reason: '', ...image }),
    decision: (image) => ({ saidById: null, keyResultId: null, ...image }),
    signatory: (image) => ({ mark: null, ...image }),
  },
};
