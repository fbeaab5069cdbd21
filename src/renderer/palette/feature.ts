import { IconSearch } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { Palette } from './palette.tsx';
import { rememberOpened } from './recent.ts';

export const palette = {
  actions: [
    {
      name: 'palette',
      group: 'plan',
      icon: IconSearch,
      shortcut: 'mod+k',
      when: isPlanOpen,
      run: () => setScreen({ dialog: 'palette' }),
    },
  ],
  dialogs: [Palette],
  listen: rememberOpened,
} as const satisfies Feature;
