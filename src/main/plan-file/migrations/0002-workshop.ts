import type { Migration } from './migration.ts';

/** What a workshop needs while it runs: its clock, rounds of votes, own agendas, and writes that undo passes over. */
export const migration: Migration = {
  version: 2,
  sql: /* sql */ `
ALTER TABLE cycle ADD COLUMN check_in_weekday INTEGER CHECK (check_in_weekday BETWEEN 1 AND 7);
ALTER TABLE workshop ADD COLUMN facilitator_id TEXT REFERENCES person DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE workshop ADD COLUMN current_step_id TEXT REFERENCES workshop_step DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE workshop ADD COLUMN beat_at TEXT;
ALTER TABLE workshop ADD COLUMN are_ideas_named INTEGER NOT NULL DEFAULT 0 CHECK (are_ideas_named IN (0, 1));
ALTER TABLE workshop ADD COLUMN are_idea_votes_shown INTEGER NOT NULL DEFAULT 0 CHECK (are_idea_votes_shown IN (0, 1));
CREATE TABLE agenda (
  id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (trim(name) <> ''), content TEXT NOT NULL CHECK (json_valid(content)),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE vote_round (
  id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  objective_id TEXT NOT NULL REFERENCES objective DEFERRABLE INITIALLY DEFERRED,
  round INTEGER NOT NULL CHECK (round >= 1), is_revealed INTEGER NOT NULL CHECK (is_revealed IN (0, 1)),
  is_order_kept INTEGER NOT NULL CHECK (is_order_kept IN (0, 1)), UNIQUE (objective_id, round)
) STRICT;
ALTER TABLE change_set ADD COLUMN is_undoable INTEGER NOT NULL DEFAULT 1 CHECK (is_undoable IN (0, 1));
`,
  images: {
    cycle: (image) => ({ checkInWeekday: null, ...image }),
    workshop: (image) => ({
      facilitatorId: null,
      currentStepId: null,
      beatAt: null,
      areIdeasNamed: false,
      areIdeaVotesShown: false,
      ...image,
    }),
  },
};
