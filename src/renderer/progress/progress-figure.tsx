import { asCurve, type OverTimePoint } from '#domain/insights/over-time.ts';
import { formatDate, formatPercent } from '#domain/number-format/number-format.ts';
import { Figure } from '../figures/figure.tsx';
import { useLanguage, useTexts } from '../language/language.ts';
import { ProgressChart } from './progress-chart.tsx';

interface ProgressFigureProps {
  readonly title: string;
  /** Expected progress is null where there is nothing to expect. */
  readonly points: readonly (Omit<OverTimePoint, 'expected'> & { readonly expected: number | null })[];
}

/** Progress of a part of the plan over time against what was expected, from nought to the whole. */
export function ProgressFigure({ title, points }: ProgressFigureProps) {
  const t = useTexts();
  const language = useLanguage();
  const percent = (value: number | null) => (value === null ? '' : formatPercent(value));
  return (
    <Figure
      title={title}
      text={t('chart.text')}
      data={{
        head: [t('chart.day'), t('chart.actual'), t('chart.expected'), t('keyResult.confidence')],
        body: points.map(({ day, progress, expected, confidence }) => [
          formatDate(day, language, 'short'),
          percent(progress),
          percent(expected),
          percent(confidence === null ? null : confidence / 100),
        ]),
      }}
    >
      <ProgressChart points={asCurve(points)} levels={[]} zones={[]} range={[0, 1]} write={formatPercent} />
    </Figure>
  );
}
