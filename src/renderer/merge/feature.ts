import { IconGitMerge } from '@tabler/icons-react';
import { isPlanOpen } from '../plan-model/plan-store.ts';
import type { Action } from '../window/action.ts';
import type { Feature } from '../window/feature.ts';
import { ConflictsStep } from './conflicts-step.tsx';
import { listenForCopies } from './copies-beside.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { chooseCopy } from './open-merge.ts';

const actions: readonly Action[] = [
  { name: 'merge', group: 'plan', icon: IconGitMerge, when: isPlanOpen, run: chooseCopy },
];

export const merge = {
  actions,
  dialogs: [MergeDialog],
  listen: listenForCopies,
  steps: { conflicts: ConflictsStep },
} as const satisfies Feature;
