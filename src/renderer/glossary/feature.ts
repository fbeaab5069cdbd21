import { IconRuler2 } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Feature } from '../window/feature.ts';
import { begin } from '../window/use-wanted.ts';
import { GlossaryScreen } from './glossary-screen.tsx';

export const glossary = {
  screens: { glossary: { component: GlossaryScreen } },
  rail: [{ screen: 'glossary', label: 'glossary', icon: IconRuler2 }],
  actions: [
    {
      name: 'new-metric',
      group: 'new',
      icon: IconRuler2,
      when: isPlanOpen,
      run: () => begin('glossary', 'metric'),
    },
  ],
} as const satisfies Feature;
