import type { LadderCalibration } from '#domain/calibration/calibration.ts';
import { slopeOf, slopeRadius } from '#domain/drawing/slope-graph.ts';
import { useTexts } from '../language/language.ts';
import styles from './lesson.module.css';

/**
 * Planned order at the left, what happened at the right, the hardest on top; lines that cross are rungs that turned
 * round.
 */
export function SlopeGraph({ calibration }: { readonly calibration: LadderCalibration }) {
  const t = useTexts();
  const { width, height, heads, lines, planned, happened } = slopeOf(calibration);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={styles.slope}
      fontSize={12}
      role="img"
      aria-label={t('calibration.slope.words', {
        planned: planned.join(', '),
        happened: happened.join(', '),
      })}
    >
      <text x={heads.planned} y={heads.y} textAnchor="middle" className={styles.slopeHead}>
        {t('calibration.slope.planned')}
      </text>
      <text x={heads.happened} y={heads.y} textAnchor="middle" className={styles.slopeHead}>
        {t('calibration.slope.happened')}
      </text>
      {lines.map(({ outcome, from, to, isTurned }) => (
        <path
          key={outcome.rung.id}
          className={isTurned ? styles.turned : styles.straight}
          d={`M${from.x} ${from.y} L${to.x} ${to.y}`}
        />
      ))}
      {lines.map(({ outcome, from, to, isTurned }) => (
        <g key={outcome.rung.id} className={isTurned ? styles.turned : styles.straight}>
          <title>{outcome.rung.title}</title>
          {[from, to].map(({ x, y }) => (
            <g key={x}>
              <circle cx={x} cy={y} r={slopeRadius} />
              <text x={x} y={y + 4} textAnchor="middle">
                {outcome.planned}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
