import { IconSignature } from '@tabler/icons-react';
import { isOpenCycle } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { setScreen } from '../window/screen-state.ts';
import { SignDialog } from './sign-dialog.tsx';

export const agreement = {
  actions: [
    {
      name: 'sign-plan',
      group: 'plan',
      icon: IconSignature,
      when: isOpenCycle,
      run: () => setScreen({ dialog: 'sign' }),
    },
  ],
  dialogs: [SignDialog],
} as const satisfies Feature;
