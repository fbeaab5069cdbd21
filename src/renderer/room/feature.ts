import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { phoneActions } from './phone-actions.ts';

export const room = {
  actions: phoneActions,
  dialogs: [
    later(async () => (await import('./room-dialogs.tsx')).CloseRoomDialog),
    later(async () => (await import('./room-dialogs.tsx')).HandOverDialog),
  ],
} as const satisfies Feature;
