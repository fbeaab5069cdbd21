import { SegmentedControl } from '@mantine/core';
import type { Workshop } from '#domain/tables/tables.ts';
import type { StepKind } from '#domain/workshop/agenda.ts';
import { BalanceScreen } from '../balance/balance-screen.tsx';
import { BoardScreen } from '../board/board-screen.tsx';
import { useDrawersOf } from '../board/remembered-drawers.ts';
import { CheckInList } from '../check-ins/check-in-list.tsx';
import { Actions, Attention, Changes } from '../check-ins/meeting-tools.tsx';
import { GapsScreen } from '../gaps/gaps-screen.tsx';
import { useTexts } from '../language/language.ts';
import { CalibrationView } from '../review/calibration-view.tsx';
import { Causes } from '../review/causes.tsx';
import { NextCycle } from '../review/next-cycle.tsx';
import { Process, Promised } from '../review/process.tsx';
import { Scores } from '../review/review-steps.tsx';
import type { Shelf } from '../window/screen-state.ts';
import { useIsFollowing } from './current-workshop.ts';
import { DifficultyVote } from './difficulty-vote.tsx';
import { IdeaWall } from './idea-wall.tsx';
import { MethodCard } from './method-card.tsx';
import { NotesList } from './notes-list.tsx';
import { OwnersStep } from './owners-step.tsx';
import { ReadOut } from './read-out.tsx';
import { useStage } from './stage.ts';
import styles from './step-tool.module.css';

/** The tool that a step opens in place. */
export function StepTool({ workshop, kind }: { readonly workshop: Workshop; readonly kind: StepKind }) {
  switch (kind) {
    case 'gaps':
      return (
        <>
          <div className={styles.promised}>
            <Promised />
          </div>
          <GapsScreen />
        </>
      );
    case 'company-goals':
      return <BoardOf step={kind} />;
    case 'ideas':
      return <IdeaWall workshop={workshop} isCollecting />;
    case 'clusters':
      return <IdeaWall workshop={workshop} isCollecting={false} />;
    case 'objectives':
      return <BoardOf step={kind} shelf="ideas" />;
    case 'key-results':
      return <BoardOf step={kind} />;
    case 'difficulty':
      return <DifficultyVote workshop={workshop} />;
    case 'alignment':
      return <AlignmentAndBalance workshopId={workshop.id} />;
    case 'owners':
      return <OwnersStep workshop={workshop} />;
    case 'read-out':
      return <ReadOut workshop={workshop} />;
    case 'check-ins':
      return (
        <div className={styles.scroll}>
          <CheckInList />
        </div>
      );
    case 'changes':
      return <Changes workshop={workshop} />;
    case 'attention':
      return <Attention workshop={workshop} />;
    case 'actions':
      return <Actions workshop={workshop} />;
    case 'scores':
      return <Scores />;
    case 'causes':
      return <Causes />;
    case 'process':
      return <Process />;
    case 'calibration':
      return <CalibrationView />;
    case 'next-cycle':
      return <NextCycle />;
    case 'own':
      return (
        <div className={styles.own}>
          <MethodCard kind="own" isOpen />
          <NotesList workshopId={workshop.id} />
        </div>
      );
  }
}

/** The board, with the shelf of the library that the step works from. */
function BoardOf({ step, shelf }: { readonly step: StepKind; readonly shelf?: Shelf }) {
  const isFollowing = useIsFollowing();
  useDrawersOf(step, shelf && !isFollowing ? { isLibraryOpen: true, shelf } : {});
  return <BoardScreen />;
}

const views = ['board', 'balance'] as const;

function AlignmentAndBalance({ workshopId }: { readonly workshopId: string }) {
  const t = useTexts();
  const [view, setView] = useStage<(typeof views)[number]>(workshopId, 'alignment', 'board');
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
      {view === 'board' ? <BoardOf step="alignment" /> : <BalanceScreen />}
    </>
  );
}
