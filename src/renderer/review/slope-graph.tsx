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
  const drawn = rungs.map((outcome) => ({
    outcome,
    right: ends.right + shared(outcome.outcome, outcome.planned) * 22,
    className: turned.has(outcome) ? styles.turned : styles.straight,
  }));
  return (
    <svg
      viewBox={`0 0 ${width} ${top + (count - 1) * step + 12}`}
      className={styles.slope}
      fontSize={12}
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
      {drawn.map(({ outcome, right, className }) => (
        <path
          key={outcome.rung.id}
          className={className}
          d={`M${ends.left} ${y(outcome.planned)} L${right} ${y(outcome.outcome)}`}
        />
      ))}
      {drawn.map(({ outcome, right, className }) => (
        <g key={outcome.rung.id} className={className}>
          <title>{outcome.rung.title}</title>
          <circle cx={ends.left} cy={y(outcome.planned)} r={10} />
          <circle cx={right} cy={y(outcome.outcome)} r={10} />
          <text x={ends.left} y={y(outcome.planned) + 4} textAnchor="middle">
            {outcome.planned}
          </text>
          <text x={right} y={y(outcome.outcome) + 4} textAnchor="middle">
            {outcome.planned}
          </text>
        </g>
      ))}
    </svg>
  );
}
