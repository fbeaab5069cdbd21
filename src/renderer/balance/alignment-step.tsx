import { SegmentedControl } from '@mantine/core';
import { BoardScreen } from '../board/board-screen.tsx';
import { useTexts } from '../language/language.ts';
import type { WorkshopStepProps } from '../window/feature.ts';
import { useStage } from '../window/stage.ts';
import styles from './alignment-step.module.css';
import { BalanceScreen } from './balance-screen.tsx';

const views = ['board', 'balance'] as const;

/** Alignment and balance, looked at in turns. */
export function AlignmentStep({ workshop }: WorkshopStepProps) {
  const t = useTexts();
  const [view, setView] = useStage<(typeof views)[number]>(workshop.id, 'alignment', 'board');
  return (
    <>
      <div className={styles.views} data-controls>
        <SegmentedControl
          size="xs"
          aria-label={t('workshop.agenda')}
          value={view}
          onChange={(value) => setView(value as (typeof views)[number])}
          data={views.map((value) => ({ value, label: t(`workshop.alignmentViews.${value}`) }))}
        />
      </div>
      {view === 'board' ? <BoardScreen /> : <BalanceScreen />}
    </>
  );
}
