import { IconBulb } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setScreen } from '../window/screen-state.ts';

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
  dialogs: [later(async () => (await import('./hints-dialog.tsx')).HintsDialog)],
} as const satisfies Feature;
