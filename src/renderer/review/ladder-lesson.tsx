import { useMemo } from 'react';
import { ladderWords, learnedWords, tauWords } from '#contract/sentences/calibration.ts';
import { calibrate, type LadderCalibration } from '#domain/calibration/calibration.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import styles from './lesson.module.css';
import { OwnerBars } from './owner-bars.tsx';
import { SlopeGraph } from './slope-graph.tsx';

/** What an objective's outcome says about the order of its ladder, beside what the whole cycle says. */
export function LadderLesson({ calibration }: { readonly calibration: LadderCalibration }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycle = useCycle();
  const whole = useMemo(() => calibrate(plan, cycle), [plan, cycle]);
  const learned = learnedWords(whole, language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys where it is longer than the window
    <aside className={styles.lesson} aria-label={t('calibration.title')} tabIndex={0}>
      {calibration.rungs.length > 1 && (
        <section>
          <h3>{t('calibration.wasRight')}</h3>
          {ladderWords(calibration, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <SlopeGraph calibration={calibration} />
          <p className={styles.tau}>
            {t('calibration.agreement', { tau: tauWords(calibration.tau, language) })}
          </p>
        </section>
      )}
      {whole.teams.length > 0 && (
        <section>
          <h3>{t('calibration.byTeam')}</h3>
          <OwnerBars owners={whole.teams} />
        </section>
      )}
      {learned.length > 0 && (
        <section>
          <h3>{t('calibration.learned')}</h3>
          {learned.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
    </aside>
  );
}
