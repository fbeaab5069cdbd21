import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { listenForPlace } from './here.ts';
import { spaceActions } from './space-actions.ts';

export const space = {
  actions: spaceActions,
  dialogs: [
    later(async () => (await import('./shared-plan-dialog.tsx')).SharedPlanDialog),
    later(async () => (await import('./leave-dialog.tsx')).LeaveDialog),
    later(async () => (await import('./inbox-dialog.tsx')).InboxDialog),
  ],
  listen: listenForPlace,
  planlessDialogs: [later(async () => (await import('./join-dialog.tsx')).JoinDialog)],
} as const satisfies Feature;
