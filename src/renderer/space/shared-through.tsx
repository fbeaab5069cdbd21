import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SpaceStatus } from '#contract/space.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { setScreen } from '../window/screen-state.ts';
import { useWaitingCall } from './connection.ts';
import { PasswordField } from './connection-fields.tsx';
import { Members } from './members.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import styles from './space.module.css';
import { standingWords, wantsPassword } from './space-now.ts';

/** The space of a plan that is shared: how it stands, who takes part, and the way out. */
export function SharedThrough({ space }: { readonly space: SpaceStatus }) {
  const t = useTexts();
  const language = useLanguage();
  const { url, me, standing, problem } = space;
  return (
    <div className={styles.fields}>
      <dl className={styles.facts}>
        <dt>{t('sharedPlan.space')}</dt>
        <dd className={styles.address}>{url}</dd>
        <dt>{t('sharedPlan.me')}</dt>
        <dd>{t('sharedPlan.meIn', { name: me.name, role: me.role, may: t(`space.may.${me.may}`) })}</dd>
        <dt>{t('sharedPlan.state')}</dt>
        <dd>{standingWords(space, language, t).join(' · ')}</dd>
        {space.others.length > 0 && (
          <>
            <dt>{t('sharedPlan.here')}</dt>
            <dd>{[...new Set(space.others.map(({ name }) => name))].join(', ')}</dd>
          </>
        )}
      </dl>
      {standing === 'offline' && <p className={styles.text}>{t('sharedPlan.offlineText')}</p>}
      {wantsPassword(problem?.code) ? <Enter problem={problem} /> : <ProblemAlert problem={problem} />}
      <div className={styles.ways}>
        {space.waiting > 0 && (
          <Button onClick={() => runAction('space-inbox')}>{t('sharedPlan.inbox.look')}</Button>
        )}
        {problem?.code === 'space/fallen-behind' && (
          <Button onClick={() => void attempt(client.space.handBack())}>{t('sharedPlan.handBack')}</Button>
        )}
        <Button variant="default" onClick={() => runAction('synchronise')}>
          {t('action.synchronise')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setScreen({ dialog: 'leave-space' })}>
          {t('sharedPlan.leave')}
        </Button>
      </div>
      <Members space={space} />
    </div>
  );
}

/** Asks for the password where none was found, or another is wanted. */
function Enter({ problem }: Pick<SpaceStatus, 'problem'>) {
  const t = useTexts();
  const [password, setPassword] = useState('');
  const call = useWaitingCall();
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (await call.run((signal) => client.space.enter({ password }, { signal }))) setPassword('');
  };
  return (
    <form className={styles.fields} onSubmit={(event) => void enter(event)}>
      <ProblemAlert problem={call.problem ?? problem} />
      <PasswordField value={password} write={setPassword} />
      <div className={styles.ways}>
        <Button type="submit" loading={call.isWaiting} disabled={password === ''}>
          {t('sharedPlan.enter')}
        </Button>
      </div>
    </form>
  );
}
