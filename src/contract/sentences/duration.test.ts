import { expect, test } from 'vitest';
import { durationWords } from './duration.ts';

test.each([
  [0, '0 minutes', '0 menit'],
  [1, '1 minute', '1 menit'],
  [10, '10 minutes', '10 menit'],
  [60, '1 hour', '1 jam'],
  [61, '1 hour 1 minute', '1 jam 1 menit'],
  [185, '3 hours 5 minutes', '3 jam 5 menit'],
])('%i minutes are “%s” and “%s”', (minutes, en, id) => {
  expect(durationWords(minutes, 'en')).toBe(en);
  expect(durationWords(minutes, 'id')).toBe(id);
});
