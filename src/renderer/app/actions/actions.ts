import type { Action } from '../../window/action.ts';
import { documentActions } from './document-actions.ts';
import { historyActions } from './history-actions.ts';
import { keyResultActions } from './key-result-actions.ts';
import { newActions } from './new-actions.ts';
import { objectiveActions } from './objective-actions.ts';
import { planActions } from './plan-actions.ts';
import { quarterActions } from './quarter-actions.ts';
import { viewActions } from './view-actions.ts';
import { workshopActions } from './workshop-actions.ts';

/** Everything the user can do. */
export const actions: readonly Action[] = [
  ...newActions,
  ...planActions,
  ...documentActions,
  ...historyActions,
  ...viewActions,
  ...workshopActions,
  ...quarterActions,
  ...objectiveActions,
  ...keyResultActions,
];
