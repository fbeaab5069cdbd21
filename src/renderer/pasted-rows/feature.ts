import { IconTableImport } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setScreen } from '../window/screen-state.ts';

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
  dialogs: [later(async () => (await import('./paste-dialog.tsx')).PasteDialog)],
} as const satisfies Feature;
