import { IconHistoryToggle } from '@tabler/icons-react';
import { isPlanOpen, usePlanStore } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { showCopiesOf } from './restore.tsx';

const actions: readonly Action[] = [
  {
    name: 'backups',
    group: 'plan',
    icon: IconHistoryToggle,
    when: isPlanOpen,
    run: () => {
      const { file } = usePlanStore.getState();
      if (file) showCopiesOf(file.path);
    },
  },
];

export const backups = {
  actions,
  planlessDialogs: [later(async () => (await import('./backups-dialog.tsx')).BackupsDialog)],
} as const satisfies Feature;
