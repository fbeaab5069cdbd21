import type { Image, Migration } from './migration.ts';

const goesOn = (image: Image): Image => ({ postponedOn: null, ...image });

/** Objectives and key results can be postponed; so far all of them go on. */
export const migration: Migration = {
  version: 10,
  sql: /* sql */ `
ALTER TABLE objective ADD COLUMN postponed_on TEXT;
ALTER TABLE key_result ADD COLUMN postponed_on TEXT;
`,
  images: { objective: goesOn, keyResult: goesOn },
};
