import type { Migration } from './migration.ts';

/** A plan may be in any language: which of them the program has is looked at when a plan is opened. */
export const migration: Migration = {
  version: 7,
  sql: /* sql */ `
CREATE TABLE plan_in_any_language (
  id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (trim(name) <> ''),
  language TEXT NOT NULL CHECK (trim(language) <> ''),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  owner TEXT NOT NULL, ladder_upside_down INTEGER NOT NULL CHECK (ladder_upside_down IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO plan_in_any_language SELECT id, name, language, currency, owner, ladder_upside_down, created_at FROM plan;
DROP TABLE plan;
ALTER TABLE plan_in_any_language RENAME TO plan;
`,
};
