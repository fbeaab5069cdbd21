import { create } from 'zustand';
import { type ScreenName, screens } from '#contract/screens.ts';
import { once } from '#domain/once.ts';
import { type WorkshopStepKind, workshopStepKinds } from '#domain/workshop/workshop-steps.ts';
import type { KeyPress } from '../keys/key-press.ts';
import { isHeard, type Scene } from '../keys/scene.ts';
import { matchesShortcut } from '../keys/shortcut.ts';
import type { Subjects } from '../keys/subjects.ts';
import { subjectsAt } from '../keys/views.ts';
import { saveTyped } from '../typing/leaving.ts';
import type { Action, ActionGroup, ActionName, Choosing } from './action.ts';
import { loadScreensBy, screenNow } from './address.ts';
import type { Feature, Screen, WorkshopStepProps } from './feature.ts';
import type { Part } from './later.ts';
import { setScreen } from './screen-state.ts';

interface Assembled {
  readonly features: readonly Feature[];
  readonly actions: readonly Action[];
  readonly byName: ReadonlyMap<ActionName, Action>;
}

const useAssembled = create<Assembled>(() => ({ features: [], actions: [], byName: new Map() }));

/** Makes all that the features add known, once, as the window starts. */
export function assemble(features: readonly Feature[]): void {
  const actions = features.flatMap(({ actions: own = [] }) => own);
  const byName = new Map(actions.map((action) => [action.name, action]));
  useAssembled.setState({ features, actions, byName });
  loadScreensBy((name) => screenOf(name).component.load?.() ?? null);
  for (const { listen } of features) listen?.();
  for (const name of Object.keys(screens)) screenOf(name as ScreenName);
  for (const kind of workshopStepKinds) toolOf(kind);
}

export const allFeatures = (): readonly Feature[] => useAssembled.getState().features;

/** Finds what one of the features has to offer. */
function offered<T>(what: string, pick: (feature: Feature) => T | undefined): T {
  for (const feature of allFeatures()) {
    const found = pick(feature);
    if (found !== undefined) return found;
  }
  throw new Error(`No feature offers ${what}.`);
}

export const screenOf = (name: ScreenName): Screen =>
  offered(`the screen ${name}`, ({ screens: own }) => own?.[name]);

/** Whether the window shows a screen and nothing around it, as in a room. */
export const isBare = (): boolean => screenOf(screenNow()).isBare === true;

/** The tool that a step of a workshop opens. */
export const toolOf = (kind: WorkshopStepKind): Part<WorkshopStepProps> =>
  offered(`the step ${kind}`, ({ steps }) => steps?.[kind]);

export const drawerOf = (name: 'panel' | 'library'): Part =>
  offered(`the drawer ${name}`, ({ drawers }) => drawers?.[name]);

/** Fetches one part of the program after the other that is not here yet. */
export async function loadTheRest(): Promise<void> {
  const parts = allFeatures().flatMap(({ dialogs = [], planlessDialogs = [], later = [], ...feature }) => [
    ...later,
    ...Object.values<Part>(feature.drawers ?? {}),
    ...Object.values(feature.screens ?? {}).map(({ component }) => component),
    ...Object.values<Part<WorkshopStepProps>>(feature.steps ?? {}),
    ...dialogs,
    ...planlessDialogs,
  ]);
  for (const { load } of parts) await load?.();
}

/** Everything the user can do. */
export const allActions = (): readonly Action[] => useAssembled.getState().actions;

export function actionOf(name: ActionName): Action {
  const action = useAssembled.getState().byName.get(name);
  if (!action) throw new Error(`No action is called ${name}.`);
  return action;
}

export const actionsIn = (group: ActionGroup): Action[] =>
  allActions().filter((action) => action.group === group);

/** What an action would be done to now, in the view that has the focus. */
const currentSubjects = (): Subjects => subjectsAt(document.activeElement);

function chooseOne({ name, choices }: Choosing, subjects: Subjects): void {
  const [first, ...others] = choices(subjects);
  if (!first) return;
  if (others.length === 0) void first.run();
  else setScreen({ picking: { kind: 'choice', name, choices: [first, ...others] } });
}

/** Does an action; one that can be done in several ways asks which. */
export function perform(action: Action, subjects: Subjects): void {
  if ('run' in action) void action.run(subjects);
  else chooseOne(action, subjects);
}

/** Does an action where it can be done; answers whether it could. */
export function runAction(name: ActionName, subjects: Subjects = currentSubjects()): boolean {
  const action = actionOf(name);
  if (!action.when(subjects)) return false;
  perform(action, subjects);
  return true;
}

/** What a browser does with these is as good as nothing of ours, where there is nothing of ours to do. */
const sharedWithBrowser = ['mod+a', 'mod+c'];

/**
 * Runs the action that a key names where it can be done; answers whether the key is ours. What it would be done to is asked
 * for once a key is heard: whoever types does not wait for it.
 */
export function runShortcut(press: KeyPress, scene: Scene, subjectsNow: () => Subjects): boolean {
  const subjects = once(subjectsNow);
  const named = allActions().filter(({ shortcut }) => shortcut && matchesShortcut(press, shortcut));
  const action = named.find(
    ({ shortcut = '', on, when }) => isHeard(shortcut, scene, on) && when(subjects()),
  );
  if (action) {
    // What it leads to may take the field away that is typed in.
    if (scene.focus === 'field') saveTyped();
    perform(action, subjects());
    return true;
  }
  // The browser's own print or bookmark in place of ours would be a surprise.
  return (
    scene.focus !== 'field' &&
    named.some(({ shortcut = '' }) => shortcut.startsWith('mod+') && !sharedWithBrowser.includes(shortcut))
  );
}
