import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { say } from '../app/say.ts';
import { firstAndMore } from '../i18n/first-and-more.ts';
import { i18n } from '../i18n/i18n.ts';

/** Says what was deleted, with the undo beside it. */
export function notifyDeleted(titles: readonly string[]): void {
  const undo = () => {
    notifications.hide('history');
    void attempt(client.history.undo());
  };
  say('history', {
    autoClose: 8_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{i18n.t('board.deleted', { what: firstAndMore(titles) })}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {i18n.t('app.undo')}
        </Button>
      </Group>
    ),
  });
}
