import type { Migration } from './migration.ts';

/** Which page a room reads out, and which team somebody needs something from. */
export const migration: Migration = {
  version: 16,
  sql: /* sql */ `
ALTER TABLE workshop ADD COLUMN read_out_page INTEGER NOT NULL DEFAULT 0 CHECK (read_out_page >= 0);
ALTER TABLE decision ADD COLUMN unit_id TEXT REFERENCES unit DEFERRABLE INITIALLY DEFERRED;
`,
  digest: '0c3caa3424a52d7459fb96d301e728b4747c80a026a5c6ba2d704a6eb2dc2a4c',
  images: {
    workshop: (image) => ({ readOutPage: 0, ...image }),
    decision: (image) => ({ unitId: null, ...image }),
  },
};
