import { IconCoins } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setScreen } from '../window/screen-state.ts';

export const bonus = {
  actions: [
    {
      name: 'bonus-rule',
      group: 'plan',
      icon: IconCoins,
      when: isPlanOpen,
      run: () => setScreen({ dialog: 'bonus-rule' }),
    },
  ],
  dialogs: [later(async () => (await import('./bonus-dialog.tsx')).BonusDialog)],
} as const satisfies Feature;
