import { IconTableImport } from '@tabler/icons-react';
import { wayTo } from '#contract/screens.ts';
import { always } from '../window/action.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { DropAnywhere } from './drop-anywhere.tsx';
import { openImport } from './reading.ts';

export const imports = {
  screens: { import: { component: later(async () => (await import('./import-screen.tsx')).ImportScreen) } },
  actions: [
    {
      name: wayTo('import'),
      group: 'plan',
      icon: IconTableImport,
      when: always,
      run: openImport,
    },
  ],
  planlessDialogs: [DropAnywhere],
} as const satisfies Feature;
