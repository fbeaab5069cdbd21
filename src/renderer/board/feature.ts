import { IconLayoutKanban } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { boardActions } from './board-actions.ts';
import { BoardScreen } from './board-screen.tsx';
import { boardSteps } from './board-shown.ts';
import { onPaste } from './clipboard.ts';
import { keyResultActions } from './key-result-actions.ts';
import { objectiveActions } from './objective-actions.ts';
import { PickDialog } from './pick-dialog.tsx';

/** The board for a tool of each step that has it. */
const stepsWith = <Tool>(tool: Tool) =>
  Object.fromEntries(Object.keys(boardSteps).map((kind) => [kind, tool])) as Record<
    keyof typeof boardSteps,
    Tool
  >;

export const board = {
  screens: { plan: { component: asJudged(BoardScreen) } },
  rail: [{ screen: 'plan', label: 'plan', icon: IconLayoutKanban }],
  actions: [...boardActions, ...objectiveActions, ...keyResultActions],
  dialogs: [PickDialog],
  listen: () => window.addEventListener('paste', onPaste),
  steps: stepsWith(BoardScreen),
} as const satisfies Feature;
