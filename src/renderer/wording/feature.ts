import { IconBulb } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { HintsDialog } from './hints-dialog.tsx';

export const wording = {
  actions: [
    {
      name: 'hints',
      group: 'plan',
      icon: IconBulb,
      shortcut: 'h',
      on: ['board', 'map', 'room'],
      when: isPlanOpen,
      run: () => setScreen({ dialog: 'hints' }),
    },
  ],
  dialogs: [HintsDialog],
} as const satisfies Feature;
