import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { explainProblem } from '#contract/sentences/problems.ts';
import { currentLanguage, useTexts } from '../language/language.ts';
import { mergeReplaced } from '../merge/open-merge.ts';
import { loadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { useShown } from '../window/address.ts';
import { client } from '../window/client.ts';
import { useMissing } from '../window/later.ts';
import { attempt, CopiesButton } from '../window/problems.tsx';
import { screenOf } from '../window/registry.ts';
import { useScreen } from '../window/screen-state.ts';
import { useIsLower, useIsNarrower } from '../window/window-size.ts';

import styles from './app.module.css';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** Whether the rail is folded into the bar: where it would take the room of the screen, or be too long. */
function useIsFolded(): boolean {
  const isNarrow = useIsNarrower(760);
  const isLow = useIsLower(500);
  return isNarrow || isLow;
}

/** Rail at the left, bar at the top, the screen in the middle. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts();
  const { isBare } = screenOf(useShown().screen);
  const isProjecting = useScreen((state) => state.isProjecting);
  const isFolded = useIsFolded() || isProjecting;
  // Tells whoever looks at the page from outside which change set it shows.
  const sequence = usePlanStore((state) => state.plan?.sequence);
  return (
    <div className={isBare ? styles.bare : isFolded ? `${styles.shell} ${styles.folded}` : styles.shell}>
      {!isBare && (
        <>
          <a className={styles.skip} href="#content">
            {t('app.skip')}
          </a>
          {!isFolded && <Rail />}
          <TopBar isFolded={isFolded} />
        </>
      )}
      <main className={styles.main} id="content" tabIndex={-1} data-sequence={sequence}>
        <Banner />
        {children}
      </main>
    </div>
  );
}

async function reopen(): Promise<void> {
  const path = usePlanStore.getState().file?.path;
  if (path && (await attempt(client.planFile.open({ path })))) await loadPlan();
}

/** What the whole window has to know: read-only, exchanged from outside, or the connection lost. */
function Banner() {
  const t = useTexts();
  const isReadOnly = usePlanStore((state) => state.file?.isReadOnly ?? false);
  const isReplaced = usePlanStore((state) => state.isReplaced);
  const isLost = usePlanStore((state) => state.isLost);
  const trouble = usePlanStore((state) => state.trouble);
  const path = usePlanStore((state) => state.file?.path);
  const isMissing = useMissing((state) => state.isMissing);
  if (isReplaced) {
    return (
      <div className={styles.banner} role="alert">
        {t('app.replaced')}
        <Button size="xs" onClick={() => void reopen()}>
          {t('app.openAgain')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void mergeReplaced()}>
          {t('merge.both')}
        </Button>
        {path !== undefined && (
          <CopiesButton problem={{ code: 'plan-file/replaced', parameters: { path } }} />
        )}
      </div>
    );
  }
  if (trouble && !isLost) {
    const { sentence, advice } = explainProblem(trouble.code, trouble.parameters, currentLanguage());
    return (
      <div className={styles.banner} role="alert">
        <span>
          {sentence} {advice}
        </span>
        <CopiesButton problem={trouble} />
      </div>
    );
  }
  if (isMissing && !isLost) {
    return (
      <div className={styles.banner} role="alert">
        {t('app.missing')}
        <Button size="xs" onClick={() => location.reload()}>
          {t('app.loadAgain')}
        </Button>
      </div>
    );
  }
  const text = isLost ? t('app.lost') : isReadOnly ? t('app.readOnly') : null;
  return text ? (
    <div className={styles.banner} role="status">
      {text}
    </div>
  ) : null;
}
