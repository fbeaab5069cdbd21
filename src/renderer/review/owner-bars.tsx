import { tauWords } from '#contract/texts/calibration.ts';
import type { OwnerCalibration } from '#domain/calibration/calibration.ts';
import { ownerFromKey, ownerName } from '#domain/ownership/ownership.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import styles from './lesson.module.css';

/** How well the ladders of each owner were ordered: tau-b from nought to one as a bar, always with its figure. */
export function OwnerBars({ owners }: { readonly owners: readonly OwnerCalibration[] }) {
  const language = useLanguage();
  const plan = usePlan();
  return (
    <dl className={styles.bars}>
      {owners.map(({ key, tau }) => (
        <div key={key}>
          <dt>{ownerName(plan, ownerFromKey(key))}</dt>
          <dd>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${Math.max(0, tau ?? 0) * 100}%` }} />
            </span>
            {tauWords(tau, language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
