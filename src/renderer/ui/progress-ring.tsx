import { wholePercent } from '#domain/figure/fraction.ts';
import styles from './ui.module.css';

const radius = 13.5;
const round = 2 * Math.PI * radius;

/** A ring that fills with progress (a fraction), its percent in the middle. */
export function ProgressRing({ progress }: { readonly progress: number }) {
  const percent = wholePercent(progress);
  return (
    <svg className={styles.ring} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r={radius} className={styles.ringGround} />
      <circle
        cx="16"
        cy="16"
        r={radius}
        className={styles.ringFill}
        strokeDasharray={`${round * progress} ${round}`}
        transform="rotate(-90 16 16)"
      />
      <text x="16" y="19.6" textAnchor="middle" fontSize="11.5" className={styles.ringText}>
        {percent}
      </text>
    </svg>
  );
}
