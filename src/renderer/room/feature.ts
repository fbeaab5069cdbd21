import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { formActions } from './form-actions.ts';
import { phoneActions } from './phone-actions.ts';

export const room = {
  actions: [...phoneActions, ...formActions],
  dialogs: [
    later(async () => (await import('./room-dialogs.tsx')).CloseRoomDialog),
    later(async () => (await import('./room-dialogs.tsx')).HandOverDialog),
    later(async () => (await import('./answers-dialog.tsx')).AnswersDialog),
  ],
} as const satisfies Feature;
