import { Text } from '@mantine/core';
import { useMemo } from 'react';
import {
  ladderWords,
  learnedWords,
  overallWords,
  tauWords,
  totalsTauWords,
} from '#contract/sentences/calibration.ts';
import { type Calibration, calibrate, mostTurnedFirst } from '#domain/calibration/calibration.ts';
import { mostSlopes } from '#domain/drawing/slope-graph.ts';
import { toHundredths } from '#domain/figure/fraction.ts';
import { formatScore } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { DataTable } from '../ui/data-table.tsx';
import styles from './calibration.module.css';
import { EstimateChart } from './estimate-chart.tsx';
import { OwnerBars } from './owner-bars.tsx';
import { ReviewPartFrame } from './review-part.tsx';
import { SlopeGraph } from './slope-graph.tsx';

/** Planned against actual difficulty, per ladder, team, person and kind, in words and in pictures. */
export function CalibrationView() {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycle = useCycle();
  const calibration = useMemo(() => calibrate(plan, cycle), [plan, cycle]);
  const { ladders, totals, teams, people } = calibration;
  const turned = mostTurnedFirst(ladders);
  return (
    <ReviewPartFrame part="calibration" text={t('calibration.text')}>
      <section className={styles.summary}>
        <span className={styles.tau}>{totalsTauWords(totals, language)}</span>
        <div>
          <strong>{overallWords(totals, language)}</strong>
          <Text size="sm" c="dimmed">
            {t('calibration.tauText')}
          </Text>
        </div>
      </section>
      <section className={styles.words}>
        {learnedWords(calibration, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <div className={styles.ladders}>
        {turned.slice(0, mostSlopes).map((ladder) => (
          <article key={ladder.objective.id} className={styles.ladder}>
            <h3>{ladder.objective.title}</h3>
            <small>{ownerName(plan, ownerOf(ladder.objective))}</small>
            <SlopeGraph calibration={ladder} />
            {ladderWords(ladder, language).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p className={styles.agreement}>
              {t('calibration.agreement', { tau: tauWords(ladder.tau, language) })}
            </p>
          </article>
        ))}
      </div>
      <div className={styles.pair}>
        <section className={styles.box}>
          <h3>{t('calibration.byTeam')}</h3>
          <OwnerBars owners={teams} />
        </section>
        <section className={styles.box}>
          <h3>{t('calibration.byPerson')}</h3>
          <OwnerBars owners={people.slice(0, 40)} />
        </section>
      </div>
      <EstimateChart calibration={calibration} />
      <Kinds calibration={calibration} />
    </ReviewPartFrame>
  );
}

function Kinds({ calibration: { kinds } }: { readonly calibration: Calibration }) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <DataTable
      title={t('calibration.bySort')}
      text={t('calibration.bySortText')}
      rows={kinds}
      rowKey={({ kind }) => kind}
      empty={t('calibration.nothing')}
      columns={[
        { key: 'name', label: t('calibration.sort'), value: ({ kind }) => t(`vocabulary.kind.${kind}`) },
        { key: 'count', label: t('calibration.count'), value: ({ count }) => count, isFigure: true },
        {
          key: 'mean',
          label: t('calibration.meanScore'),
          value: ({ meanScore }) => toHundredths(meanScore),
          show: ({ meanScore }) => formatScore(meanScore, language),
          isFigure: true,
        },
        {
          key: 'comparisons',
          label: t('calibration.comparisons'),
          value: ({ comparisons }) => comparisons,
          isFigure: true,
        },
        { key: 'harder', label: t('calibration.harder'), value: ({ harder }) => harder, isFigure: true },
        { key: 'easier', label: t('calibration.easier'), value: ({ easier }) => easier, isFigure: true },
        {
          key: 'lean',
          label: t('calibration.says'),
          value: ({ lean }) => t(`calibration.leans.${lean}`),
        },
      ]}
    />
  );
}
