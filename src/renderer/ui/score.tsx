import { scoreScale } from '#domain/drawing/score-scale.ts';
import { formatScore } from '#domain/number-format/number-format.ts';
import { toneOf } from '#domain/review/tone.ts';
import { useLanguage } from '../language/language.ts';
import { Drawn } from './drawn.tsx';
import styles from './score.module.css';

interface ScoreProps {
  /** A fraction from 0 to 1. */
  readonly score: number;
  /** What is expected by now; null where it is judged by its band. */
  readonly expected: number | null;
  readonly isLarge?: boolean;
}

/** A score with one decimal, in the colour of its band [Doerr], or of how it stands to what is expected by now. */
export function Score({ score, expected, isLarge = false }: ScoreProps) {
  const language = useLanguage();
  return (
    <span className={`${styles.score} ${styles[toneOf(score, expected)]} ${isLarge ? styles.large : ''}`}>
      {formatScore(score, language)}
    </span>
  );
}

/** A scale from 0 to 1 with a mark where a score stands: in its three bands, or up to what is expected by now. */
export const ScoreScale = ({ score, expected }: Pick<ScoreProps, 'score' | 'expected'>) => (
  <Drawn drawing={scoreScale(score, expected, 240, 20)} className={styles.scale} />
);
