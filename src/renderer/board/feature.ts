import { IconLayoutKanban } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import { asking } from '../plan-model/use-answer.ts';
import type { Feature } from '../window/feature.ts';
import { later } from '../window/later.ts';
import { boardActions } from './board-actions.ts';
import { BoardScreen } from './board-screen.tsx';
import { boardSteps } from './board-shown.ts';
import { copying, onPaste } from './clipboard.ts';
import { dropping } from './drag-and-drop.tsx';
import { keyResultActions } from './key-result-actions.ts';
import { objectiveActions } from './objective-actions.ts';
import { reading } from './use-cycle-hints.ts';

/** The board for a tool of each step that has it. */
const stepsWith = <Tool>(tool: Tool) =>
  Object.fromEntries(Object.keys(boardSteps).map((kind) => [kind, tool])) as Record<
    keyof typeof boardSteps,
    Tool
  >;

export const board = {
  screens: { plan: { component: asJudged(BoardScreen) } },
  rail: [{ screen: 'plan', icon: IconLayoutKanban }],
  actions: [...boardActions, ...objectiveActions, ...keyResultActions],
  dialogs: [
    later(async () => (await import('./parts.ts')).PickDialog),
    later(async () => (await import('./parts.ts')).ReadyCards),
  ],
  later: [asking, copying, dropping, reading],
  listen: () => window.addEventListener('paste', onPaste),
  steps: stepsWith(BoardScreen),
} as const satisfies Feature;
