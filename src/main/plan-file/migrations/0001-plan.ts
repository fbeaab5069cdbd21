import type { Migration } from './migration.ts';

/** The whole model of a plan: organisation, cycles, objectives, workshop, review, and the journal. */
export const migration: Migration = {
  version: 1,
  sql: /* sql */ `
CREATE TABLE plan (
  id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (trim(name) <> ''),
  language TEXT NOT NULL CHECK (language IN ('en', 'id')),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  owner TEXT NOT NULL, ladder_upside_down INTEGER NOT NULL CHECK (ladder_upside_down IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (trim(name) <> ''), job_title TEXT NOT NULL,
  email TEXT NOT NULL, rank TEXT NOT NULL
) STRICT;
CREATE TABLE unit (
  id TEXT PRIMARY KEY, parent_id TEXT REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('company', 'team')), name TEXT NOT NULL CHECK (trim(name) <> ''),
  lead_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, rank TEXT NOT NULL,
  CHECK ((kind = 'company') = (parent_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX unit_one_company ON unit (kind) WHERE kind = 'company';
CREATE TABLE membership (
  id TEXT PRIMARY KEY, unit_id TEXT NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED, UNIQUE (unit_id, person_id)
) STRICT;
CREATE TABLE cycle (
  id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (trim(name) <> ''), starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planning', 'running', 'closed')), CHECK (starts_on <= ends_on)
) STRICT;
CREATE TABLE stage (
  id TEXT PRIMARY KEY, key TEXT, name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('stage', 'whole-process', 'people')), rank TEXT NOT NULL,
  CHECK (key IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE TABLE metric (
  id TEXT PRIMARY KEY, stage_id TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED, key TEXT, name TEXT,
  measure TEXT NOT NULL CHECK (measure IN ('number', 'percent', 'currency')), unit TEXT NOT NULL,
  formula TEXT, meaning TEXT, importance TEXT, rank TEXT NOT NULL, CHECK (key IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE TABLE objective (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('company', 'team', 'individual')),
  unit_id TEXT REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (trim(title) <> ''), description TEXT NOT NULL,
  ambition TEXT NOT NULL CHECK (ambition IN ('committed', 'aspirational')),
  stage_id TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, template_key TEXT,
  carried_from_id TEXT REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL, created_at TEXT NOT NULL,
  CHECK (starts_on <= ends_on), CHECK ((level = 'individual') = (unit_id IS NULL)),
  CHECK (level <> 'individual' OR owner_id IS NOT NULL)
) STRICT;
CREATE INDEX objective_by_cycle ON objective (cycle_id);
CREATE TABLE key_result (
  id TEXT PRIMARY KEY, objective_id TEXT NOT NULL REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (trim(title) <> ''), description TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('number', 'percent', 'currency', 'keep', 'milestone', 'steps')),
  measure TEXT CHECK (measure IN ('number', 'percent', 'currency')),
  comparison TEXT CHECK (comparison IN ('at-least', 'at-most')),
  unit TEXT NOT NULL, currency TEXT, baseline REAL, baseline_period TEXT NOT NULL, target REAL,
  relative_target REAL, commit_value REAL, stretch_value REAL, weight REAL NOT NULL CHECK (weight > 0),
  owner_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, due_on TEXT,
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
  metric_id TEXT REFERENCES metric DEFERRABLE INITIALLY DEFERRED,
  carried_from_id TEXT REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL, created_at TEXT NOT NULL,
  CHECK (kind <> 'keep' OR (measure IS NOT NULL AND comparison IS NOT NULL))
) STRICT;
CREATE INDEX key_result_by_objective ON key_result (objective_id);
CREATE TABLE alignment (
  id TEXT PRIMARY KEY, child_id TEXT NOT NULL REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  parent_objective_id TEXT REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  parent_key_result_id TEXT REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  CHECK ((parent_objective_id IS NULL) <> (parent_key_result_id IS NULL)),
  CHECK (parent_objective_id IS NULL OR parent_objective_id <> child_id),
  UNIQUE (child_id, parent_objective_id), UNIQUE (child_id, parent_key_result_id)
) STRICT;
CREATE TABLE step (
  id TEXT PRIMARY KEY, key_result_id TEXT NOT NULL REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (trim(title) <> ''), done_on TEXT, rank TEXT NOT NULL
) STRICT;
CREATE INDEX step_by_key_result ON step (key_result_id);
CREATE TABLE initiative (
  id TEXT PRIMARY KEY, key_result_id TEXT NOT NULL REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (trim(title) <> ''), owner_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT, state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done')), rank TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_by_key_result ON initiative (key_result_id);
CREATE TABLE check_in (
  id TEXT PRIMARY KEY, key_result_id TEXT NOT NULL REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  checked_on TEXT NOT NULL, value REAL NOT NULL, confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
  note TEXT NOT NULL, author_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, created_at TEXT NOT NULL
) STRICT;
CREATE INDEX check_in_by_key_result ON check_in (key_result_id, checked_on, created_at);
CREATE TABLE template (
  id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (trim(name) <> ''), content TEXT NOT NULL CHECK (json_valid(content)),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE workshop (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (trim(name) <> ''), purpose TEXT NOT NULL, place TEXT NOT NULL, held_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('prepared', 'running', 'paused', 'finished'))
) STRICT;
CREATE TABLE workshop_participant (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED, UNIQUE (workshop_id, person_id)
) STRICT;
CREATE TABLE workshop_step (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, title TEXT NOT NULL, planned_minutes REAL NOT NULL CHECK (planned_minutes > 0),
  spent_seconds REAL NOT NULL CHECK (spent_seconds >= 0), started_at TEXT, ended_at TEXT, rank TEXT NOT NULL
) STRICT;
CREATE TABLE gap (
  id TEXT PRIMARY KEY, cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED,
  workshop_id TEXT REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  stage_id TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED, measure_name TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('number', 'percent', 'currency')), unit TEXT NOT NULL, currency TEXT,
  last_period REAL, last_period_label TEXT NOT NULL, current REAL,
  comparison TEXT NOT NULL CHECK (comparison IN ('target', 'last-year', 'market')), comparison_value REAL,
  cause TEXT NOT NULL, votes INTEGER NOT NULL CHECK (votes >= 0),
  objective_id TEXT REFERENCES objective DEFERRABLE INITIALLY DEFERRED, rank TEXT NOT NULL
) STRICT;
CREATE TABLE cluster (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL, rank TEXT NOT NULL
) STRICT;
CREATE TABLE idea (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  cluster_id TEXT REFERENCES cluster DEFERRABLE INITIALLY DEFERRED,
  author_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, text TEXT NOT NULL,
  is_revealed INTEGER NOT NULL CHECK (is_revealed IN (0, 1)), votes INTEGER NOT NULL CHECK (votes >= 0),
  objective_id TEXT REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  key_result_id TEXT REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  initiative_id TEXT REFERENCES initiative DEFERRABLE INITIALLY DEFERRED, rank TEXT NOT NULL
) STRICT;
CREATE TABLE difficulty_vote (
  id TEXT PRIMARY KEY, key_result_id TEXT NOT NULL REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  workshop_id TEXT REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  round INTEGER NOT NULL CHECK (round >= 1), estimate INTEGER NOT NULL CHECK (estimate BETWEEN 1 AND 5),
  UNIQUE (key_result_id, person_id, round)
) STRICT;
CREATE TABLE decision (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  workshop_step_id TEXT REFERENCES workshop_step DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'decision', 'open-point')), text TEXT NOT NULL,
  owner_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED, due_on TEXT, created_at TEXT NOT NULL
) STRICT;
CREATE TABLE review (
  id TEXT PRIMARY KEY, objective_id TEXT NOT NULL REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  cycle_id TEXT NOT NULL REFERENCES cycle DEFERRABLE INITIALLY DEFERRED, score REAL CHECK (score BETWEEN 0 AND 1),
  what_made_it_hard TEXT NOT NULL, what_would_motivate TEXT NOT NULL, learned TEXT NOT NULL,
  skills_needed TEXT NOT NULL, resources_needed TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('done', 'carry-over', 'change', 'everyday-work', 'drop')),
  closed_at TEXT, reopened_reason TEXT NOT NULL, UNIQUE (objective_id, cycle_id)
) STRICT;
CREATE TABLE review_score (
  id TEXT PRIMARY KEY, review_id TEXT NOT NULL REFERENCES review DEFERRABLE INITIALLY DEFERRED,
  key_result_id TEXT NOT NULL REFERENCES key_result DEFERRABLE INITIALLY DEFERRED,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1), reason TEXT NOT NULL, UNIQUE (review_id, key_result_id)
) STRICT;
CREATE TABLE change_set (
  sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, action TEXT NOT NULL,
  subject TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES change_set,
  state TEXT NOT NULL CHECK (state IN ('applied', 'undone', 'abandoned'))
) STRICT;
-- Empty but after an undo, so that an ordinary write touches one page less.
CREATE INDEX change_set_undone ON change_set (sequence) WHERE kind = 'do' AND state = 'undone';
CREATE TABLE change (
  change_set INTEGER NOT NULL REFERENCES change_set, ordinal INTEGER NOT NULL, table_name TEXT NOT NULL,
  row_id TEXT NOT NULL, before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)), PRIMARY KEY (change_set, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_row ON change (row_id);
`,
};
