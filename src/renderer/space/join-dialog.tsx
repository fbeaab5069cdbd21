import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { loadPlan } from '../plan-model/plan-store.ts';
import { saveTyped } from '../typing/leaving.ts';
import { client } from '../window/client.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { type Connection, useConnection, useWaitingCall } from './connection.ts';
import { ConnectionFields } from './connection-fields.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import styles from './space.module.css';
import { WaitingRow } from './waiting-row.tsx';

const close = () => setScreen({ dialog: null });

/** Makes a file of one's own of a plan that others share. */
export function JoinDialog() {
  const t = useTexts();
  const isOpen = useScreen(({ dialog }) => dialog === 'join-plan');
  return (
    <Modal opened={isOpen} onClose={close} title={t('sharedPlan.joinTitle')} size="lg">
      <Joining />
    </Modal>
  );
}

function Joining() {
  const t = useTexts();
  const connection = useConnection();
  return (
    <div className={styles.fields}>
      <p className={styles.text}>{t('sharedPlan.joinText')}</p>
      <ConnectionFields connection={connection} />
      {connection.found?.isSpace && <WhichPlan connection={connection} {...connection.found} />}
    </div>
  );
}

interface WhichPlanProps {
  readonly connection: Connection;
  readonly plans: readonly { readonly id: string; readonly name: string }[];
  readonly role: string;
}

function WhichPlan({ connection: { door }, plans, role }: WhichPlanProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState(plans[0]?.id ?? '');
  const call = useWaitingCall();
  if (plans.length === 0) return <p className={styles.text}>{t('sharedPlan.joinNone', { role })}</p>;
  const join = async () => {
    saveTyped();
    const opened = await call.run((signal) => client.space.join({ ...door, planId: chosen }, { signal }));
    if (!opened) return;
    close();
    await loadPlan();
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <Radio.Group label={t('sharedPlan.joinWhich')} value={chosen} onChange={setChosen}>
        {plans.map(({ id, name }) => (
          <Radio key={id} mt={6} value={id} label={name} />
        ))}
      </Radio.Group>
      <ProblemAlert problem={call.problem} />
      <WaitingRow isWaiting={call.isWaiting} doing={t('sharedPlan.joining')} cancel={call.cancel}>
        <Button type="submit" disabled={call.isWaiting}>
          {t('sharedPlan.join')}
        </Button>
      </WaitingRow>
    </form>
  );
}
