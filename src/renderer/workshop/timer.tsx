import type { StepClock } from '#domain/workshop/clock.ts';
import { clockWords, shownSeconds } from '#domain/workshop/clock-words.ts';
import { useTexts } from '../language/language.ts';
import styles from './timer.module.css';

/** A second of a step at which its clock changes its look: the last two minutes. */
const nearEnd = 120;

/** What is left of a step, or how far it has run over, in figures that are read from the back of a room. */
export function Timer({ clock, isRunning }: { readonly clock: StepClock; readonly isRunning: boolean }) {
  const t = useTexts();
  const { remaining, fraction } = clock;
  const tone = remaining <= 0 ? styles.over : remaining <= nearEnd ? styles.near : '';
  return (
    <div className={`${styles.timer} ${tone}`} role="timer" aria-label={t('workshop.timer')}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${fraction * 100}%` }} />
      </span>
      <span className={isRunning ? styles.figures : `${styles.figures} ${styles.paused}`}>
        {clockWords(Math.abs(shownSeconds(remaining)))}
      </span>
      <span className={styles.word}>{remaining <= 0 ? t('workshop.over') : t('workshop.left')}</span>
    </div>
  );
}
