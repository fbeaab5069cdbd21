import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { runAction } from '../app/actions.ts';
import { i18n } from '../i18n/i18n.ts';

/** Says that something was deleted, with the undo beside it. */
export function notifyDeleted(title: string): void {
  notifications.show({
    id: 'history',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{`${i18n.t('app.delete')}: ${title}`}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide('history');
            runAction('undo');
          }}
        >
          {i18n.t('app.undo')}
        </Button>
      </Group>
    ),
  });
}
