import { expect, test } from 'vitest';
import { formatPercent } from '#domain/number-format/number-format.ts';
import type { CurvePoint } from '#domain/progress/curve.ts';
import { curveWords } from './chart.ts';

const point = (day: string, actual: number | null, expected: number | null): CurvePoint => ({
  day,
  actual,
  expected,
  confidence: null,
  note: '',
});

test('a curve is told from its first to its last known day, with what was expected by then', () => {
  const points = [point('2026-10-01', 0, 0), point('2026-11-15', 0.3, 0.5), point('2026-12-31', null, 1)];
  expect(curveWords(points, formatPercent, 'en')).toBe(
    'From 0% on 1 Oct to 30% on 15 Nov. Expected by then: 50%.',
  );
  expect(curveWords(points, formatPercent, 'id')).toBe(
    'Dari 0% pada 1 Okt menjadi 30% pada 15 Nov. Seharusnya saat itu: 50%.',
  );
});

test('a curve of one day tells that one, and one without a value says so', () => {
  expect(curveWords([point('2026-10-01', 0.2, null)], formatPercent, 'en')).toBe('20% on 1 Oct.');
  expect(curveWords([point('2026-10-01', null, 0.2)], formatPercent, 'en')).toBe('No value yet.');
});
