import { Button, Loader, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconFilePlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { CopiesOfPlan, KeptCopy } from '#contract/backup.ts';
import { copyTime, copyTitle, holdsWords, sinceWords, sizeWords } from '#contract/sentences/backups.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { unpackSnapshot } from '#domain/plan/packed-snapshot.ts';
import { Plan } from '#domain/plan/plan.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './backups.module.css';
import { Boards } from './boards.tsx';
import { compared, onlyDifferences } from './compared.ts';
import { restoreBeside, restoreOver } from './restore.tsx';
import { SideBySide } from './side-by-side.tsx';

interface PreviewProps {
  readonly of: CopiesOfPlan;
  readonly copy: KeptCopy;
}

/** What a copy holds, held against the plan as it is now, and the two ways of having it back. */
export function CopyPreview({ of, copy }: PreviewProps) {
  const t = useTexts();
  const language = useLanguage();
  const { path, planId } = of;
  const isOther = copy.plan !== null && planId !== null && copy.plan.id !== planId;
  const holds = [holdsWords(copy.holds, language), sizeWords(copy.size, language)]
    .filter(Boolean)
    .join(' · ');
  const problem = copy.problem && explainProblem(copy.problem.code, copy.problem.parameters, language);
  return (
    <section className={styles.preview} aria-label={copyTitle(copy, language)}>
      <header className={styles.previewHead}>
        <h2>{copyTitle(copy, language)}</h2>
        <p>{sinceWords(copy, planId, language)}</p>
        <p className={styles.quiet}>{holds}</p>
        {problem ? (
          <p role="alert">
            {problem.sentence} {problem.advice}
          </p>
        ) : (
          <div className={styles.ways}>
            <Button
              leftSection={<IconArrowBackUp size={18} />}
              disabled={isOther}
              onClick={() => void restoreOver(path, copy, planId !== null)}
            >
              {t(planId === null ? 'backups.bringBack' : 'backups.over')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFilePlus size={18} />}
              onClick={() => void restoreBeside(path, copy)}
            >
              {t('backups.beside')}
            </Button>
          </div>
        )}
        {!problem && (
          <p className={styles.quiet}>{t(isOther ? 'backups.onlyBeside' : 'backups.keptBefore')}</p>
        )}
      </header>
      {!problem && <Content of={of} copy={copy} />}
    </section>
  );
}

/** What of a copy is shown beside the plan now. */
const amounts = ['differing', 'all', 'boards'] as const;
type Amount = (typeof amounts)[number];

function Content({ of: { path, planId }, copy }: PreviewProps) {
  const t = useTexts();
  const language = useLanguage();
  const then = useCopy(copy.path);
  const shown = usePlanStore(({ file, plan }) => (file?.path === path ? plan : null));
  const now = shown !== null && shown.about.id === (planId ?? copy.plan?.id) ? shown : null;
  const both = useMemo(() => then && compared(then, now, language), [then, now, language]);
  const [chosen, choose] = useState<Amount>('differing');
  if (!both) return <Loader className={styles.waiting} aria-label={t('backups.reading')} />;
  const amount = now === null && chosen === 'differing' ? 'all' : chosen;
  const shownNow = amount === 'differing' ? onlyDifferences(both) : both;
  const thenWords = copyTime(copy, language);
  const isEmpty = shownNow.levels.length === 0 && shownNow.others.length === 0;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('backups.amount')}
        value={amount}
        data={amounts
          .filter((value) => now !== null || value !== 'differing')
          .map((value) => ({ value, label: t(`backups.${value}`) }))}
        onChange={(value) => choose(value as Amount)}
      />
      {amount === 'boards' && then ? (
        <Boards then={then} at={copy.at} now={now} words={{ earlier: thenWords, now: t('backups.now') }} />
      ) : isEmpty ? (
        <p className={styles.quiet}>{t('differences.none')}</p>
      ) : (
        <SideBySide compared={shownNow} then={thenWords} now={now === null ? null : t('backups.now')} />
      )}
    </>
  );
}

/** The plan in a copy, null until it is read. */
function useCopy(path: string): Plan | null {
  const [read, setRead] = useState<{ readonly path: string; readonly plan: Plan } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void attempt(client.backup.look({ copy: path })).then((text) => {
      if (isCurrent && text !== null) setRead({ path, plan: Plan.from(unpackSnapshot(text)) });
    });
    return () => {
      isCurrent = false;
    };
  }, [path]);
  return read?.path === path ? read.plan : null;
}
