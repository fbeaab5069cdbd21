import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { tauWords } from '#contract/sentences/calibration.ts';
import type { Calibration } from '#domain/calibration/calibration.ts';
import { formatScore } from '#domain/number-format/number-format.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Figure } from '../ui/figure.tsx';

/** What key results achieved by how hard the room had voted them: a fair vote falls from left to right. */
export function EstimateChart({
  calibration: { estimates, estimateTau },
}: {
  readonly calibration: Calibration;
}) {
  const t = useTexts();
  const language = useLanguage();
  if (estimates.length === 0) return null;
  const rows = estimates.map(({ estimate, meanScore, count }) => ({
    name: t('calibration.votedAs', { estimate }),
    score: meanScore,
    label: formatScore(meanScore, language),
    count,
  }));
  return (
    <Figure
      title={t('calibration.estimates')}
      text={t('calibration.estimatesText', { tau: tauWords(estimateTau, language) })}
      data={{
        head: [t('calibration.estimate'), t('calibration.count'), t('calibration.meanScore')],
        body: rows.map(({ name, count, label }) => [name, count, label]),
      }}
    >
      <ResponsiveContainer width="100%" height={200}>
        <BarChart data={rows} margin={{ top: 18, right: 8, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" tickLine={false} tick={{ fill: 'var(--muted)' }} stroke="var(--line)" />
          <YAxis
            domain={[0, 1]}
            tickFormatter={(value) => formatScore(value, language)}
            tickLine={false}
            axisLine={false}
            width={40}
          />
          <Bar
            dataKey="score"
            fill="var(--brand)"
            isAnimationActive={false}
            maxBarSize={64}
            radius={[4, 4, 0, 0]}
          >
            <LabelList dataKey="label" position="top" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </Figure>
  );
}
