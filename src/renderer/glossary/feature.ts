import { IconRuler2 } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import { go } from '../window/address.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { setScreen } from '../window/screen-state.ts';
import { newMetric } from './new-metric.ts';

export const glossary = {
  screens: {
    glossary: { component: later(async () => (await import('./glossary-screen.tsx')).GlossaryScreen) },
  },
  dialogs: [later(async () => (await import('./glossary-screen.tsx')).MetricDialog)],
  rail: [{ screen: 'glossary', icon: IconRuler2 }],
  actions: [
    {
      name: 'new-metric',
      group: 'new',
      icon: IconRuler2,
      when: isPlanOpen,
      run: () => {
        go('glossary');
        setScreen({ edited: { kind: 'metric', id: newMetric } });
      },
    },
  ],
} as const satisfies Feature;
