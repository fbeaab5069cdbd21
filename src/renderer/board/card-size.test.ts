import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimated } from './card-size.ts';

test('in a card of whatever width words that nobody measured take a line at least, and no more than are drawn', () => {
  const { titleLines, ownerLines, rungLines } = estimated(null);
  const drawn = { 3: titleLines, 6: ownerLines, 2: rungLines };
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      fc.double({ min: -200, max: 2000, noNaN: true }),
      (text, width) => {
        for (const [most, linesOf] of Object.entries(drawn)) {
          const lines = linesOf(text, width);
          expect(Number.isInteger(lines)).toBe(true);
          expect(lines).toBeGreaterThanOrEqual(1);
          expect(lines).toBeLessThanOrEqual(Number(most));
        }
      },
    ),
  );
});
