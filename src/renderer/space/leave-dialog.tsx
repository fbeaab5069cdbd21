import { Alert, Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import type { SpaceStatus } from '#contract/space.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { saveTyped } from '../typing/leaving.ts';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { client } from '../window/client.ts';
import { say } from '../window/say.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { useWaitingCall } from './connection.ts';
import { ProblemAlert } from './problem-alert.tsx';
import styles from './space.module.css';
import { useSpace } from './space-now.ts';

const back = () => setScreen({ dialog: 'shared-plan' });

/** Asks before a plan goes on by itself. */
export function LeaveDialog() {
  const t = useTexts();
  const isAsked = useScreen(({ dialog }) => dialog === 'leave-space');
  const space = useSpace();
  return (
    <Modal opened={isAsked && space !== null} onClose={back} title={t('sharedPlan.leaveTitle')}>
      {space && <Leaving space={space} />}
    </Modal>
  );
}

function Leaving({ space }: { readonly space: SpaceStatus }) {
  const t = useTexts();
  const { name } = usePlan().about;
  const [givesUpSeat, setGivesUpSeat] = useState(false);
  const call = useWaitingCall();
  const { toSend } = space;
  const leave = async () => {
    saveTyped();
    if (!(await call.run((signal) => client.space.leave({ givesUpSeat }, { signal })))) return;
    setScreen({ dialog: null });
    say('space', { message: t('sharedPlan.leftNow', { plan: name }) });
  };
  return (
    <div className={styles.fields}>
      <p className={styles.text}>{t('sharedPlan.leaveText')}</p>
      {toSend > 0 && <Alert color="orange">{t('sharedPlan.leaveUnsent', { count: toSend })}</Alert>}
      <Checkbox
        label={t('sharedPlan.givesUpSeat')}
        checked={givesUpSeat}
        onChange={({ currentTarget }) => setGivesUpSeat(currentTarget.checked)}
      />
      <ProblemAlert problem={call.problem} />
      <DialogButtons leave={back}>
        <Button color="red" loading={call.isWaiting} data-autofocus onClick={() => void leave()}>
          {t('sharedPlan.leaveNow')}
        </Button>
      </DialogButtons>
    </div>
  );
}
