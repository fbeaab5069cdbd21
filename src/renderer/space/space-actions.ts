import { IconCloudQuestion, IconDatabaseShare, IconPlugConnected, IconRefresh } from '@tabler/icons-react';
import { t } from '../language/language.ts';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { saveTyped } from '../typing/leaving.ts';
import { type Action, always } from '../window/action.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { setScreen } from '../window/screen-state.ts';
import { isShared } from './space-now.ts';

async function synchronise(): Promise<void> {
  saveTyped();
  const synced = await attempt(client.space.synchronise());
  if (!synced) return;
  const { received, sent } = synced;
  say('space', { message: t('sharedPlan.synchronised', { received, sent }) });
}

/** What is done with plans that others share. */
export const spaceActions: readonly Action[] = [
  {
    name: 'shared-plan',
    group: 'plan',
    icon: IconDatabaseShare,
    when: isPlanOpen,
    run: () => setScreen({ dialog: 'shared-plan' }),
  },
  {
    name: 'join-plan',
    group: 'plan',
    icon: IconPlugConnected,
    when: always,
    run: () => setScreen({ dialog: 'join-plan' }),
  },
  {
    name: 'space-inbox',
    group: 'plan',
    icon: IconCloudQuestion,
    when: isShared,
    run: () => setScreen({ dialog: 'space-inbox' }),
  },
  { name: 'synchronise', group: 'plan', icon: IconRefresh, when: isShared, run: synchronise },
];
