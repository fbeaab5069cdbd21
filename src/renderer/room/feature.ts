import type { Feature } from '../window/feature.ts';
import { phoneActions } from './phone-actions.ts';
import { CloseRoomDialog, HandOverDialog } from './room-dialogs.tsx';

export const room = {
  actions: phoneActions,
  dialogs: [CloseRoomDialog, HandOverDialog],
} as const satisfies Feature;
