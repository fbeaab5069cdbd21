import type { LadderCalibration } from '#domain/calibration/calibration.ts';
import { slopeDrawing, slopeOf } from '#domain/drawing/slope-graph.ts';
import { useTexts } from '../language/language.ts';
import { Drawn } from '../ui/drawn.tsx';
import styles from './lesson.module.css';

/** Planned order at the left, what happened at the right; lines that cross are rungs that turned round. */
export function SlopeGraph({ calibration }: { readonly calibration: LadderCalibration }) {
  const t = useTexts();
  const slope = slopeOf(calibration);
  return (
    <Drawn
      drawing={slopeDrawing(slope, t('calibration.slope'))}
      className={styles.slope}
      label={t('calibration.slope.words', {
        planned: slope.planned.join(', '),
        happened: slope.happened.join(', '),
      })}
    />
  );
}
