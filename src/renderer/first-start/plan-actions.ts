import { IconFilePlus, IconFolderOpen, IconX } from '@tabler/icons-react';
import { programCommands } from '#contract/menu.ts';
import { closePanel } from '../plan-model/drawers.ts';
import { isPlanOpen, loadPlan, usePlanStore } from '../plan-model/plan-store.ts';
import { saveTyped } from '../typing/leaving.ts';
import { type Action, always } from '../window/action.ts';
import { go } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';

async function openPlan(): Promise<void> {
  if (usePlanStore.getState().host === 'browser') {
    setScreen({ dialog: 'open-plan' });
    return;
  }
  if (await attempt(client.planFile.open({}))) await loadPlan();
}

async function closePlan(): Promise<void> {
  saveTyped();
  closePanel();
  await attempt(client.planFile.close());
  go('plan');
  await loadPlan();
}

/** What is done with plan files. */
export const planActions: readonly Action[] = [
  {
    name: 'new',
    group: 'new',
    icon: IconFilePlus,
    when: always,
    run: () => setScreen({ dialog: 'new-plan' }),
  },
  {
    name: 'open',
    group: 'plan',
    icon: IconFolderOpen,
    shortcut: programCommands.open,
    when: always,
    run: openPlan,
  },
  { name: 'close', group: 'plan', icon: IconX, when: isPlanOpen, run: closePlan },
];
