import { formatDate } from '#domain/number-format/number-format.ts';
import type { CurvePoint } from '#domain/progress/curve.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** What a curve shows, for who cannot see it: where it began, where it got to, and what was expected by then. */
export function curveWords(
  points: readonly CurvePoint[],
  write: (value: number) => string,
  language: Language,
): string {
  const t = textsOf(language);
  const known = points.filter(({ actual }) => actual !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return t('chart.says.nothing');
  const [from, to] = [first, last].map(({ day, actual }) => ({
    value: write(actual as number),
    day: formatDate(day, language, 'day'),
  })) as [Point, Point];
  const told = first === last ? t('chart.says.start', from) : t('chart.says.way', wayOf(from, to));
  if (last.expected === null) return told;
  return `${told} ${t('chart.says.expected', { value: write(last.expected) })}`;
}

interface Point {
  readonly value: string;
  readonly day: string;
}

const wayOf = (from: Point, to: Point) => ({
  from: from.value,
  first: from.day,
  to: to.value,
  last: to.day,
});
