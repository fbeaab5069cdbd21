import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../language/language.ts';
import { client } from './client.ts';
import { attempt } from './problems.tsx';
import { say } from './say.ts';
import styles from './toasts.module.css';

interface TakenBack {
  readonly takeBack: () => Promise<unknown>;
  /** How long it is offered, in milliseconds. */
  readonly time: number;
}

const byUndo: TakenBack = { takeBack: () => attempt(client.history.undo()), time: 8_000 };

/** Says what was just done, with what takes it back beside it: the undo, where nothing else is said. */
export function sayWithUndo(message: string, { takeBack, time }: TakenBack = byUndo): void {
  const undo = () => {
    notifications.hide('history');
    void takeBack();
  };
  say('history', {
    autoClose: time,
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
