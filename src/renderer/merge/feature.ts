import { IconGitMerge } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { listenForCopies } from './copies-beside.tsx';
import { chooseCopy } from './open-merge.ts';

const actions: readonly Action[] = [
  { name: 'merge', group: 'plan', icon: IconGitMerge, when: isPlanOpen, run: chooseCopy },
];

export const merge = {
  actions,
  dialogs: [later(async () => (await import('./parts.ts')).MergeDialog)],
  listen: listenForCopies,
  steps: { conflicts: later(async () => (await import('./parts.ts')).ConflictsStep) },
} as const satisfies Feature;
