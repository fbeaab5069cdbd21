import { tauWords } from '#contract/sentences/calibration.ts';
import type { Calibration } from '#domain/calibration/calibration.ts';
import { barChart } from '#domain/drawing/bar-chart.ts';
import { formatScore } from '#domain/number-format/number-format.ts';
import { Figure } from '../figures/figure.tsx';
import { useLanguage, useTexts } from '../language/language.ts';
import { Drawn } from '../ui/drawn.tsx';
import { DrawnFrame } from '../ui/drawn-frame.tsx';

/** What key results achieved by how hard the room had voted them: a fair vote falls from left to right. */
export function EstimateChart({
  calibration: { estimates, estimateTau },
}: {
  readonly calibration: Calibration;
}) {
  const t = useTexts();
  const language = useLanguage();
  if (estimates.length === 0) return null;
  const write = (score: number) => formatScore(score, language);
  const rows = estimates.map(({ estimate, meanScore, count }) => ({
    name: t('calibration.votedAs', { estimate }),
    value: meanScore,
    figure: write(meanScore),
    count,
  }));
  return (
    <Figure
      title={t('calibration.estimates')}
      text={t('calibration.estimatesText', { tau: tauWords(estimateTau, language) })}
      data={{
        head: [t('calibration.estimate'), t('calibration.count'), t('calibration.meanScore')],
        body: rows.map(({ name, count, figure }) => [name, count, figure]),
      }}
    >
      <DrawnFrame>{(room) => <Drawn drawing={barChart(rows, write, room)} />}</DrawnFrame>
    </Figure>
  );
}
