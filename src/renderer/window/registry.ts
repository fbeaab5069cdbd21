import type { KeyPress } from '../keys/key-press.ts';
import { isHeard, type Scene } from '../keys/scene.ts';
import { matchesShortcut } from '../keys/shortcut.ts';
import type { Subjects } from '../keys/subjects.ts';
import { subjectsAt } from '../keys/views.ts';
import { saveTyped } from '../typing/leaving.ts';
import type { Action, ActionGroup, ActionName } from './action.ts';

let registered: readonly Action[] = [];
let byName: ReadonlyMap<ActionName, Action> = new Map();

/** Makes everything that the features offer known, once, as the window starts. */
export function register(actions: readonly Action[]): void {
  registered = actions;
  byName = new Map(actions.map((action) => [action.name, action]));
}

/** Everything the user can do. */
export const allActions = (): readonly Action[] => registered;

export function actionOf(name: ActionName): Action {
  const action = byName.get(name);
  if (!action) throw new Error(`No action is called ${name}.`);
  return action;
}

export const actionsIn = (group: ActionGroup): Action[] =>
  registered.filter((action) => action.group === group);

/** What an action would be done to now, in the view that has the focus. */
export const currentSubjects = (): Subjects => subjectsAt(document.activeElement);

/** Does an action where it can be done; answers whether it could. */
export function runAction(name: ActionName, subjects: Subjects = currentSubjects()): boolean {
  const action = actionOf(name);
  if (!action.when(subjects)) return false;
  void action.run(subjects);
  return true;
}

/** What a browser does with these is as good as nothing of ours, where there is nothing of ours to do. */
const sharedWithBrowser = ['mod+a', 'mod+c'];

/** Runs the action that a key names where it can be done; answers whether the key is ours. */
export function runShortcut(press: KeyPress, scene: Scene, subjects: Subjects): boolean {
  const named = registered.filter(({ shortcut }) => shortcut && matchesShortcut(press, shortcut));
  const action = named.find(({ shortcut = '', on, when }) => isHeard(shortcut, scene, on) && when(subjects));
  if (action) {
    // What it leads to may take the field away that is typed in.
    if (scene.focus === 'field') saveTyped();
    void action.run(subjects);
    return true;
  }
  // The browser's own print or bookmark in place of ours would be a surprise.
  return (
    scene.focus !== 'field' &&
    named.some(({ shortcut = '' }) => shortcut.startsWith('mod+') && !sharedWithBrowser.includes(shortcut))
  );
}
