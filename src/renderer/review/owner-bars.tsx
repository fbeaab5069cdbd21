import { tooEarlyWords, totalsTauWords } from '#contract/sentences/calibration.ts';
import type { OwnerCalibration } from '#domain/calibration/calibration.ts';
import { isEnough } from '#domain/calibration/evidence.ts';
import { ownerFromKey, ownerName } from '#domain/ownership/ownership.ts';
import type { Language } from '#texts/languages.ts';
import { useLanguage } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import styles from './lesson.module.css';

/**
 * How well the ladders of each owner were ordered: tau-b from −1 to 1 as a bar from the middle, always with its figure;
 * where there are too few comparisons, that it is too early.
 */
export function OwnerBars({ owners }: { readonly owners: readonly OwnerCalibration[] }) {
  const language = useLanguage();
  const plan = usePlan();
  return (
    <dl className={styles.bars}>
      {owners.map((owner) => {
        const tau = isEnough(owner) ? (owner.tau ?? 0) : 0;
        return (
          <div key={owner.key}>
            <dt>{ownerName(plan, ownerFromKey(owner.key))}</dt>
            <dd title={tooEarlyTitle(owner, language)}>
              <span className={styles.bar} aria-hidden="true">
                <span
                  data-reversed={tau < 0 || undefined}
                  style={{ left: `${50 + Math.min(0, tau) * 50}%`, width: `${Math.abs(tau) * 50}%` }}
                />
              </span>
              {totalsTauWords(owner, language)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const tooEarlyTitle = (owner: OwnerCalibration, language: Language): string | undefined =>
  owner.tau !== null && !isEnough(owner) ? tooEarlyWords(owner, language) : undefined;
