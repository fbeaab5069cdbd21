import type { Migration } from './migration.ts';

/**
 * Which space a plan is shared through, as whom, and how far this file has what is there. Own change sets that no longer
 * fit on what others did wait beside the journal until somebody decides on them.
 */
export const migration: Migration = {
  version: 13,
  sql: /* sql */ `
CREATE TABLE space (
  only INTEGER PRIMARY KEY CHECK (only = 1), url TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
  may TEXT NOT NULL CHECK (may IN ('owner', 'planner', 'own-work', 'reader')), person_id TEXT,
  teams TEXT NOT NULL CHECK (json_valid(teams)),
  -- The latest change set of the space that is in the journal, and its number there: what follows is still to be sent.
  position INTEGER NOT NULL, sequence INTEGER NOT NULL, synced_at TEXT
) STRICT;
CREATE TABLE set_aside (
  id TEXT PRIMARY KEY, set_aside_at TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)),
  reason TEXT NOT NULL CHECK (json_valid(reason))
) STRICT;
`,
};
