import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../language/language.ts';
import { client } from './client.ts';
import { attempt } from './problems.tsx';
import { say } from './say.ts';
import styles from './toasts.module.css';

/** Says what was just done, with the undo beside it. */
export function sayWithUndo(message: string): void {
  const undo = () => {
    notifications.hide('history');
    void attempt(client.history.undo());
  };
  say('history', {
    autoClose: 8_000,
    message: (
      <span className={styles.words}>
        <span>{message}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {t('app.undo')}
        </Button>
      </span>
    ),
  });
}
