import { IconSearch } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { openPalette } from './opening.ts';
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
      run: openPalette,
    },
  ],
  dialogs: [Palette],
  listen: rememberOpened,
} as const satisfies Feature;
