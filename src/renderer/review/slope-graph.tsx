import { useTranslation } from 'react-i18next';
import type { LadderCalibration } from '#domain/calibration/calibration.ts';
import styles from './lesson.module.css';

const width = 260;
const step = 34;
const top = 26;
const ends = { left: 40, right: 220 } as const;

/** Planned order at the left, what happened at the right, the hardest on top; lines that cross are rungs that turned round. */
export function SlopeGraph({ calibration }: { readonly calibration: LadderCalibration }) {
  const { t } = useTranslation();
  const { rungs, inversions } = calibration;
  const count = rungs.length;
  const y = (place: number) => top + (count - place) * step;
  const turned = new Set(
    inversions.flatMap(({ plannedEasier, plannedHarder }) => [plannedEasier, plannedHarder]),
  );
  // Equals stand side by side at the place they share.
  const shared = (outcome: number, planned: number) =>
    rungs.filter((other) => other.outcome === outcome && other.planned < planned).length;
  return (
    <svg
      viewBox={`0 0 ${width} ${top + count * step}`}
      className={styles.slope}
      role="img"
      aria-label={t('calibration.slope', {
        planned: rungs.map(({ planned }) => planned).join(', '),
        actual: [...rungs]
          .sort((a, b) => a.outcome - b.outcome)
          .map(({ planned }) => planned)
          .join(', '),
      })}
    >
      <text x={ends.left} y={11} textAnchor="middle" className={styles.slopeHead}>
        {t('calibration.planned')}
      </text>
      <text x={ends.right} y={11} textAnchor="middle" className={styles.slopeHead}>
        {t('calibration.happened')}
      </text>
      {rungs.map((outcome) => {
        const { rung, planned } = outcome;
        const right = ends.right + shared(outcome.outcome, planned) * 22;
        const className = turned.has(outcome) ? styles.turned : styles.straight;
        return (
          <g key={rung.id} className={className}>
            <title>{rung.title}</title>
            <path d={`M${ends.left + 12} ${y(planned)} L${right - 12} ${y(outcome.outcome)}`} />
            <circle cx={ends.left} cy={y(planned)} r={10} />
            <circle cx={right} cy={y(outcome.outcome)} r={10} />
            <text x={ends.left} y={y(planned) + 4} textAnchor="middle">
              {planned}
            </text>
            <text x={right} y={y(outcome.outcome) + 4} textAnchor="middle">
              {planned}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
