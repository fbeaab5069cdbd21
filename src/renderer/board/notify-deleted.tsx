import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { say } from '../app/say.ts';
import { i18n } from '../i18n/i18n.ts';

/** Says what was deleted, with the undo beside it. */
export function notifyDeleted(titles: readonly string[]): void {
  const [first = ''] = titles;
  const what =
    titles.length > 1 ? i18n.t('board.andMore', { title: first, count: titles.length - 1 }) : first;
  const undo = () => {
    notifications.hide('history');
    void attempt(client.history.undo());
  };
  say('history', {
    autoClose: 8_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{i18n.t('board.deleted', { what })}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {i18n.t('app.undo')}
        </Button>
      </Group>
    ),
  });
}
