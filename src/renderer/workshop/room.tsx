import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileTypePdf } from '@tabler/icons-react';
import { useRef } from 'react';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { currentStep, stepsOf } from '#domain/workshop/clock.ts';
import { useKeyView } from '../keys/views.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { JoinPage } from '../room/join-page.tsx';
import { showJoin, useIsJoinShown } from '../room/join-stage.ts';
import { panelWord } from '../room/phone-actions.ts';
import { RoomFoot } from '../room/room-foot.tsx';
import { useRoomOf } from '../room/room-now.ts';
import { RoomPanel } from '../room/room-panel.tsx';
import { useWord } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction, toolOf } from '../window/registry.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { useIsNarrower } from '../window/window-size.ts';
import { MethodCard } from './method-card.tsx';
import styles from './room.module.css';
import { RoomAgenda } from './room-agenda.tsx';
import { RoomHeader } from './room-header.tsx';
import { useBeat } from './use-clock.ts';
import { useFitted } from './use-fitted.ts';

/** The room: agenda with times at the left, the tool of the current step in the middle, the clock always visible. */
export function Room({ workshop }: { readonly workshop: Workshop }) {
  const language = useLanguage();
  const plan = usePlan();
  const isProjecting = useScreen((state) => state.isProjecting);
  const isNarrow = useIsNarrower(1240);
  const stage = useRef<HTMLElement>(null);
  useBeat(workshop);
  useFitted(stage, isProjecting);
  const room = useRef<HTMLDivElement>(null);
  const step = currentStep(plan, workshop);
  const phones = useRoomOf(workshop.id);
  const isJoinShown = useIsJoinShown(workshop);
  const [panel] = useWord(panelWord);
  useKeyView('room', room, {}, step !== undefined);
  if (!step) {
    // Before the first step a projector shows how to come in.
    return phones && workshop.state === 'prepared' ? (
      <JoinPage workshop={workshop} room={phones} />
    ) : (
      <Finished workshop={workshop} />
    );
  }
  const kind = kindOf(step);
  const Tool = toolOf(kind);
  return (
    <div ref={room} className={styles.room} data-room>
      <RoomHeader key={step.id} workshop={workshop} step={step} />
      <div className={styles.body}>
        {!isProjecting && !isNarrow && <RoomAgenda workshop={workshop} />}
        <section ref={stage} className={styles.stage} aria-label={workshopStepTitle(step, kind, language)}>
          <h1 className="sr-only">{workshopStepTitle(step, kind, language)}</h1>
          {!isProjecting && !(phones && isJoinShown) && (
            <div className={styles.method}>
              <MethodCard key={step.id} kind={kind} />
            </div>
          )}
          {phones && isJoinShown ? (
            <JoinPage workshop={workshop} room={phones} goOn={() => showJoin(workshop, false)} />
          ) : (
            <Tool key={step.id} workshop={workshop} kind={kind} />
          )}
        </section>
        {phones && panel !== null && !isProjecting && <RoomPanel workshop={workshop} room={phones} />}
      </div>
      {phones && !isJoinShown && <RoomFoot workshop={workshop} room={phones} isProjecting={isProjecting} />}
    </div>
  );
}

function Finished({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  return (
    <div className={styles.finished}>
      <h1>{t('workshop.finished')}</h1>
      <p>{t('workshop.finishedText')}</p>
      <div className={styles.finishedActions}>
        <Button
          leftSection={<IconFileTypePdf size={17} />}
          onClick={() => setScreen({ dialog: 'documents', documentKind: 'minutes' })}
        >
          {t('meeting.minutes')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={17} />}
          onClick={() => runAction('workshop-leave')}
        >
          {t('workshop.leave')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          disabled={stepsOf(plan, workshop.id).length === 0}
          onClick={() => void attempt(client.workshop.start({ id: workshop.id }))}
        >
          {t('workshop.openAgain')}
        </Button>
      </div>
    </div>
  );
}
