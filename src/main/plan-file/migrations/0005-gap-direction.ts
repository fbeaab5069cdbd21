import type { Migration } from './migration.ts';

/** Gaps say whether more or less is better; so far whatever was apart was a gap, whichever way. */
export const migration: Migration = {
  version: 5,
  sql: /* sql */ `
ALTER TABLE gap ADD COLUMN direction TEXT NOT NULL DEFAULT 'more' CHECK (direction IN ('more', 'less'));
UPDATE gap SET direction = 'less' WHERE comparison_value < current;
`,
  images: {
    gap: (image) => {
      const { current, comparisonValue } = image as {
        current: number | null;
        comparisonValue: number | null;
      };
      const isLess = current !== null && comparisonValue !== null && comparisonValue < current;
      return { direction: isLess ? 'less' : 'more', ...image };
    },
  },
};
