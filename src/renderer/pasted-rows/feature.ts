import { IconTableImport } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { PasteDialog } from './paste-dialog.tsx';

export const pastedRows = {
  actions: [
    {
      name: 'paste-rows',
      group: 'plan',
      icon: IconTableImport,
      when: isPlanOpen,
      run: () => setScreen({ dialog: 'paste-rows', pastedText: '' }),
    },
  ],
  dialogs: [PasteDialog],
} as const satisfies Feature;
