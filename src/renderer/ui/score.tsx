import { formatScore } from '#domain/number-format/number-format.ts';
import { band } from '#domain/progress/progress.ts';
import { useLanguage } from '../i18n/i18n.ts';
import styles from './score.module.css';

interface ScoreProps {
  /** A fraction from 0 to 1. */
  readonly score: number;
  readonly isLarge?: boolean;
}

/** A score with one decimal, in the colour of its band [Doerr]. */
export function Score({ score, isLarge = false }: ScoreProps) {
  const language = useLanguage();
  return (
    <span className={`${styles.score} ${styles[band(score)]} ${isLarge ? styles.large : ''}`}>
      {formatScore(score, language)}
    </span>
  );
}

/** A scale from 0 to 1 in its three bands, with a mark where a score stands. */
export function ScoreScale({ score }: { readonly score: number }) {
  return (
    <span className={styles.scale} aria-hidden="true">
      <span className={styles.scaleBad} />
      <span className={styles.scaleWarn} />
      <span className={styles.scaleGood} />
      <span className={styles.mark} style={{ left: `${score * 100}%` }} />
    </span>
  );
}
