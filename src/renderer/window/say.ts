import { type NotificationData, notifications } from '@mantine/notifications';
import { t } from '../language/language.ts';

/** Says something in passing, in the place of what was said of the same matter before. */
export function say(matter: string, notification: Omit<NotificationData, 'id'>): void {
  // A second one of an id that still stands would not be shown.
  notifications.hide(matter);
  notifications.show({ closeButtonProps: { 'aria-label': t('app.dismiss') }, ...notification, id: matter });
}
