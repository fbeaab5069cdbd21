import { IconCoins } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { BonusDialog } from './bonus-dialog.tsx';

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
  dialogs: [BonusDialog],
} as const satisfies Feature;
