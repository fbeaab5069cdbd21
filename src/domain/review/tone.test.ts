import { expect, test } from 'vitest';
import { toneOf } from './tone.ts';

test.each([
  [0, 0, 'open'],
  [0.3, 0, 'open'],
  [0, 0.05, 'good'],
  [0.1, 0.2, 'good'],
  [0.1, 0.3, 'warn'],
  [0.1, 0.4, 'bad'],
  [0, null, 'bad'],
  [0.5, null, 'warn'],
  [0.7, null, 'good'],
] as const)('a score of %d where %s is expected by now is %s', (score, expected, tone) => {
  expect(toneOf(score, expected)).toBe(tone);
});
