import { focused } from '../../board/focus.ts';
import { selection } from '../../board/selection.ts';
import { usePlanStore } from '../../plan-model/plan-store.ts';
import { useScreen } from '../screen-state.ts';
import {
  type Action,
  type ActionGroup,
  type ActionName,
  noSubjects,
  onObjective,
  type Subjects,
} from './action.ts';
import { documentActions } from './document-actions.ts';
import { historyActions } from './history-actions.ts';
import { keyResultActions } from './key-result-actions.ts';
import { newActions } from './new-actions.ts';
import { objectiveActions } from './objective-actions.ts';
import { planActions } from './plan-actions.ts';
import { quarterActions } from './quarter-actions.ts';
import { matchesShortcut } from './shortcut.ts';
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

const byName = new Map(actions.map((action) => [action.name, action]));

export function actionOf(name: ActionName): Action {
  const action = byName.get(name);
  if (!action) throw new Error(`No action is called ${name}.`);
  return action;
}

export const actionsIn = (group: ActionGroup): Action[] => actions.filter((action) => action.group === group);

/** What an action would be done to: the selection, else what the keyboard stands on or the panel shows. */
export function currentSubjects(): Subjects {
  const { plan } = usePlanStore.getState();
  if (!plan) return noSubjects;
  const selected = selection.read();
  const focus = focused();
  const { kind, ids } = selected.ids.size > 0 || !focus ? selected : { kind: focus.kind, ids: [focus.id] };
  const keyResultIds = kind === 'rung' ? [...ids].filter((id) => plan.tables.keyResult.get(id)) : [];
  const objectiveIds = kind === 'objective' ? [...ids].filter((id) => plan.tables.objective.get(id)) : [];
  const openId = useScreen.getState().openObjectiveId;
  if (keyResultIds.length + objectiveIds.length === 0 && openId) return onObjective(openId);
  return { objectiveIds, keyResultIds };
}

/** Does an action where it can be done; answers whether it could. */
export function runAction(name: ActionName, subjects: Subjects = currentSubjects()): boolean {
  const action = actionOf(name);
  if (!action.when(subjects)) return false;
  void action.run(subjects);
  return true;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Whether a key belongs to where it was pressed: a control, a text field, a list. */
function isTaken(event: KeyboardEvent, shortcut: string): boolean {
  const { target } = event;
  // In a text field undo, copy and letters are the field's own.
  if (isTyping(target) && (!shortcut.startsWith('mod+') || /^mod\+(shift\+)?[acdz]$/u.test(shortcut)))
    return true;
  const isAlone = !shortcut.startsWith('mod+') && !shortcut.startsWith('alt+');
  if (isAlone && document.querySelector('[role=dialog]:not([data-panel]), [role=menu]')) return true;
  const isPressable =
    target instanceof HTMLElement && target.matches('button, a, [role=option], [role=radio]');
  return shortcut === 'enter' && (isPressable || isTyping(target));
}

/** Runs the action whose keys were pressed. */
export function onShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('[data-dragging=true]')) return;
  const subjects = currentSubjects();
  for (const action of actions) {
    const { shortcut } = action;
    if (!shortcut || !matchesShortcut(event, shortcut) || isTaken(event, shortcut)) continue;
    if (!action.when(subjects)) continue;
    event.preventDefault();
    void action.run(subjects);
    return;
  }
}
