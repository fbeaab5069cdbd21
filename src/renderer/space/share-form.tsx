import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { usePlan, usePlanStore } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { saveTyped } from '../typing/leaving.ts';
import { Choice } from '../ui/choice.tsx';
import { personOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { usePreferences } from '../window/preferences.ts';
import { say } from '../window/say.ts';
import { useConnection, useWaitingCall } from './connection.ts';
import { ConnectionFields } from './connection-fields.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import styles from './space.module.css';
import { WaitingRow } from './waiting-row.tsx';

/** Puts the open plan into a space: where that is, whether it is there, and who shares. */
export function ShareForm() {
  const t = useTexts();
  const isReadOnly = usePlanStore(({ file }) => file?.isReadOnly ?? false);
  const connection = useConnection();
  return (
    <div className={styles.fields}>
      <p className={styles.text}>{t('sharedPlan.about')}</p>
      {isReadOnly ? <p className={styles.text}>{t('sharedPlan.readOnly')}</p> : null}
      {!isReadOnly && <ConnectionFields connection={connection} />}
      {connection.found?.isSpace && <WhoShares connection={connection} role={connection.found.role} />}
    </div>
  );
}

interface WhoSharesProps {
  readonly connection: ReturnType<typeof useConnection>;
  readonly role: string;
}

function WhoShares({ connection: { door }, role }: WhoSharesProps) {
  const t = useTexts();
  const plan = usePlan();
  const author = usePreferences(({ author: own }) => own);
  const [name, setName, forget] = useKept(`share ${plan.about.id}`, author === '' ? role : author);
  const people = plan.tables.person;
  const [personId, setPersonId] = useState<string | null>(
    people.sorted().find((person) => person.name === author)?.id ?? null,
  );
  const call = useWaitingCall();
  const share = async () => {
    saveTyped();
    const done = await call.run((signal) =>
      client.space.share({ ...door, name: name.trim(), personId }, { signal }),
    );
    if (!done) return;
    forget();
    say('space', { message: t('sharedPlan.shared', { plan: plan.about.name }) });
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void share();
      }}
    >
      <div className={styles.beside}>
        <TextInput
          label={t('sharedPlan.name')}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Choice
          label={t('sharedPlan.person')}
          placeholder={t('sharedPlan.nobody')}
          data={personOptions(people)}
          value={personId}
          clearable
          onChange={(id) => {
            setPersonId(id);
            const person = people.get(id);
            if (person) setName(person.name);
          }}
        />
      </div>
      <ProblemAlert problem={call.problem} />
      <WaitingRow isWaiting={call.isWaiting} doing={t('sharedPlan.sharing')} cancel={call.cancel}>
        <Button type="submit" disabled={call.isWaiting || name.trim() === ''}>
          {t('sharedPlan.share')}
        </Button>
      </WaitingRow>
    </form>
  );
}
