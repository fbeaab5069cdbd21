import { formatScore } from '#domain/number-format/number-format.ts';
import { toneOf } from '#domain/review/tone.ts';
import { useLanguage } from '../language/language.ts';
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
export function ScoreScale({ score, expected }: Pick<ScoreProps, 'score' | 'expected'>) {
  return (
    <span className={styles.scale} aria-hidden="true">
      {expected === null ? (
        <>
          <span className={styles.scaleBad} />
          <span className={styles.scaleWarn} />
          <span className={styles.scaleGood} />
        </>
      ) : (
        <span className={styles.scaleOpen}>
          <span className={styles.scaleExpected} style={{ width: `${expected * 100}%` }} />
        </span>
      )}
      <span className={styles.mark} style={{ left: `${score * 100}%` }} />
    </span>
  );
}
