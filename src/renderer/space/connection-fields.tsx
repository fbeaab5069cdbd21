import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ConnectionFound, PasswordPlace } from '#contract/space.ts';
import { useTexts } from '../language/language.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import type { Connection } from './connection.ts';
import { ProblemAlert } from './problem-alert.tsx';
import styles from './space.module.css';
import { WaitingRow } from './waiting-row.tsx';

/** A password, and where it is kept. */
export function PasswordField({
  value,
  write,
}: {
  readonly value: string;
  readonly write: (text: string) => void;
}) {
  const t = useTexts();
  const [place, setPlace] = useState<PasswordPlace | null>(null);
  useEffect(() => {
    void attempt(client.space.passwordPlace()).then((answer) => setPlace(answer?.place ?? null));
  }, []);
  return (
    <PasswordInput
      autoFocus
      autoComplete="off"
      label={t('sharedPlan.passwordField')}
      description={place && t(`sharedPlan.kept.${place}`)}
      value={value}
      onChange={({ currentTarget }) => write(currentTarget.value)}
    />
  );
}

/** The address of a space, the password where one is wanted, the test, and what that found. */
export function ConnectionFields({ connection }: { readonly connection: Connection }) {
  const t = useTexts();
  const { door, write, asksPassword, password, writePassword, isWaiting, found, problem, test, cancel } =
    connection;
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        void test();
      }}
    >
      <TextInput
        data-autofocus
        label={t('sharedPlan.address')}
        description={t('sharedPlan.addressText')}
        autoComplete="off"
        spellCheck={false}
        value={door.url}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      {asksPassword && <PasswordField value={password} write={writePassword} />}
      <WaitingRow isWaiting={isWaiting} doing={t('sharedPlan.testing')} cancel={cancel}>
        <Button type="submit" variant="default" disabled={isWaiting || door.url.trim() === ''}>
          {t('sharedPlan.test')}
        </Button>
      </WaitingRow>
      <ProblemAlert problem={problem} />
      {found && <Found found={found} make={connection.make} isWaiting={isWaiting} />}
    </form>
  );
}

interface FoundProps {
  readonly found: ConnectionFound;
  readonly make: () => Promise<void>;
  readonly isWaiting: boolean;
}

function Found({ found, make, isWaiting }: FoundProps) {
  const t = useTexts();
  const { server, isVerified, role, passesRights, isSpace, plans } = found;
  const facts = [
    t('sharedPlan.foundServer', { version: server }),
    t(isVerified ? 'sharedPlan.foundVerified' : 'sharedPlan.foundLoopback'),
    t('sharedPlan.foundRole', { role }),
    ...(isSpace ? [t('sharedPlan.foundPlans', { count: plans.length })] : []),
  ];
  return (
    <section className={styles.found} aria-label={t('sharedPlan.found')} role="status">
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <IconCheck size={16} aria-hidden="true" /> {fact}
          </li>
        ))}
      </ul>
      {passesRights && <Alert color="orange">{t('space.passesRights', { role })}</Alert>}
      {!isSpace && (
        <Alert color="orange">
          <p className={styles.text}>{t('sharedPlan.notSpace')}</p>
          <Button size="xs" disabled={isWaiting} onClick={() => void make()}>
            {t('sharedPlan.make')}
          </Button>
        </Alert>
      )}
    </section>
  );
}
