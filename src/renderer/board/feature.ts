import { IconLayoutKanban } from '@tabler/icons-react';
import { asJudged } from '../plan-model/past-plan.tsx';
import type { Feature } from '../window/feature.ts';
import { boardActions } from './board-actions.ts';
import { BoardScreen } from './board-screen.tsx';
import { BoardStep } from './board-step.tsx';
import { onPaste } from './clipboard.ts';
import { keyResultActions } from './key-result-actions.ts';
import { objectiveActions } from './objective-actions.ts';
import { PickDialog } from './pick-dialog.tsx';

export const board = {
  screens: { plan: { component: asJudged(BoardScreen) } },
  rail: [{ screen: 'plan', label: 'plan', icon: IconLayoutKanban }],
  actions: [...boardActions, ...objectiveActions, ...keyResultActions],
  dialogs: [PickDialog],
  listen: () => window.addEventListener('paste', onPaste),
  steps: { 'company-goals': BoardStep, objectives: BoardStep, 'key-results': BoardStep },
} as const satisfies Feature;
