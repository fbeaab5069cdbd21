import { expect, test } from 'vitest';
import { explainProblem } from './problems.ts';

test.each([
  ['en', '1 January 2027', '28 November 2026'],
  ['id', '1 Januari 2027', '28 November 2026'],
] as const)(
  'days are said as people write them, in %s, and what only looks like one as it is',
  (language, start, day) => {
    const parameters = { keyResult: '2026-99-99', startsOn: '2027-01-01', day: '2026-11-28' };
    const { sentence } = explainProblem('check-in/before-start', parameters, language);
    for (const words of [start, day, '2026-99-99']) expect(sentence).toContain(words);
  },
);
