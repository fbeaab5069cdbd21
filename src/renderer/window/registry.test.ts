import { IconPlus } from '@tabler/icons-react';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ScreenName, screens } from '#contract/screens.ts';
import { type WorkshopStepKind, workshopStepKinds } from '#domain/workshop/workshop-steps.ts';
import type { Scene, ViewName } from '../keys/scene.ts';
import { noSubjects, onKeyResult, onObjective, type Subjects } from '../keys/subjects.ts';
import { type Action, always, type Choosing, type Deed } from './action.ts';
import type { Feature, Screen } from './feature.ts';
import { actionsIn, assemble, runAction, runShortcut, toolOf } from './registry.ts';
import { setScreen, useScreen } from './screen-state.ts';

const nothing = () => null;

/** A feature with a screen and a tool for everything that asks for one. */
const whole: Feature = {
  screens: Object.fromEntries(
    Object.keys(screens).map((name): [string, Screen] => [name, { component: nothing }]),
  ) as Record<ScreenName, Screen>,
  steps: Object.fromEntries(workshopStepKinds.map((kind) => [kind, nothing])) as Record<
    WorkshopStepKind,
    typeof nothing
  >,
};

/** What was done, in order. */
const done: string[] = [];

const deed = (name: Action['name'], more: Partial<Deed> = {}): Deed => ({
  name,
  group: 'objective',
  icon: IconPlus,
  when: always,
  run: () => done.push(name),
  ...more,
});

const choosing = (name: Action['name'], ...keys: string[]): Choosing => ({
  name,
  group: 'unit',
  icon: IconPlus,
  when: always,
  choices: () => keys.map((key) => ({ key, title: key, run: () => done.push(key) })),
});

const start = (...actions: Action[]): void => assemble([whole, { actions }]);

const isMac = navigator.platform.startsWith('Mac');

interface Pressed {
  readonly key: string;
  readonly isWithMod?: boolean;
  readonly views?: readonly ViewName[];
  readonly focus?: Scene['focus'];
}

/** Presses a key; answers whether it was ours. */
function press(pressed: string | Pressed, subjects: Subjects | (() => Subjects) = noSubjects): boolean {
  const {
    key,
    isWithMod = false,
    views = ['board'],
    focus = 'elsewhere',
  }: Pressed = typeof pressed === 'string' ? { key: pressed } : pressed;
  const mod = { ctrlKey: isWithMod && !isMac, metaKey: isWithMod && isMac };
  const others = { altKey: false, shiftKey: false, isAltGraph: false };
  const scene: Scene = { views: new Set(views), focus, isTyped: false, isCovered: false, isCarrying: false };
  const subjectsNow = typeof subjects === 'function' ? subjects : () => subjects;
  return runShortcut({ key, code: `Key${key.toUpperCase()}`, ...mod, ...others }, scene, subjectsNow);
}

beforeEach(() => {
  done.length = 0;
  setScreen({ picking: null });
});

describe('the window', () => {
  test('does not start where no feature offers a screen or the tool of a step', () => {
    expect(() => assemble([{ ...whole, screens: {} }])).toThrow('No feature offers the screen plan.');
    expect(() => assemble([{ ...whole, steps: {} }])).toThrow(/No feature offers the step/u);
    start();
    expect(toolOf('ideas')).toBe(nothing);
  });

  test('lets every feature listen once, as it starts', () => {
    assemble([whole, { listen: () => done.push('heard') }]);
    expect(done).toEqual(['heard']);
  });
});

describe('an action', () => {
  test('stands in the menu of its group, in the order of the features', () => {
    start(deed('objective-open'), deed('undo', { group: 'plan' }), deed('objective-give'));
    expect(actionsIn('objective').map(({ name }) => name)).toEqual(['objective-open', 'objective-give']);
  });

  test('is done to what it is given, where it can be', () => {
    const when: Action['when'] = ({ objectiveIds }) => objectiveIds.length === 1;
    start(deed('objective-open', { when, run: ({ objectiveIds: [id] }) => done.push(`open ${id}`) }));
    expect(runAction('objective-open', noSubjects)).toBe(false);
    expect(runAction('objective-open', onObjective('o1'))).toBe(true);
    expect(done).toEqual(['open o1']);
  });

  test('that can be done in one way alone is done, in several it is asked which', () => {
    start(choosing('unit-move', 'Sales'), choosing('person-move', 'Sales', 'Mill'), choosing('person-join'));
    runAction('unit-move', noSubjects);
    expect([done, useScreen.getState().picking]).toEqual([['Sales'], null]);
    runAction('person-join', noSubjects);
    expect([done, useScreen.getState().picking]).toEqual([['Sales'], null]);
    runAction('person-move', noSubjects);
    expect(done).toEqual(['Sales']);
    expect(useScreen.getState().picking).toMatchObject({
      kind: 'choice',
      name: 'person-move',
      choices: [{ key: 'Sales' }, { key: 'Mill' }],
    });
  });
});

describe('a key', () => {
  test('does the action that it names, to the kind of thing that is in hand', () => {
    start(
      deed('objective-delete', { shortcut: 'd', when: ({ objectiveIds }) => objectiveIds.length > 0 }),
      deed('key-result-delete', { shortcut: 'd', when: ({ keyResultIds }) => keyResultIds.length > 0 }),
    );
    expect(press('d', onKeyResult('k1'))).toBe(true);
    expect(press('d', onObjective('o1'))).toBe(true);
    expect(press('d')).toBe(false);
    expect(done).toEqual(['key-result-delete', 'objective-delete']);
  });

  test('asks what it would be done to once, and only where it is heard: who types does not wait for it', () => {
    const when: Action['when'] = ({ objectiveIds }) => objectiveIds.length > 0;
    start(deed('objective-delete', { shortcut: 'd', when }), deed('objective-copy', { shortcut: 'd', when }));
    const asked = () => {
      done.push('asked');
      return noSubjects;
    };
    press({ key: 'd', focus: 'field' }, asked);
    press('e', asked);
    expect(done).toEqual([]);
    press('d', asked);
    expect(done).toEqual(['asked']);
  });

  test('is heard in the views of its action alone, and by no field', () => {
    start(deed('workshop-more', { shortcut: 'e', on: ['room'] }));
    expect(press('e')).toBe(false);
    expect(press({ key: 'e', views: ['room'] })).toBe(true);
    expect(press({ key: 'e', views: ['room'], focus: 'field' })).toBe(false);
    expect(done).toEqual(['workshop-more']);
  });

  test('of ours is kept from the browser where there is nothing to do, but for copying and selecting all', () => {
    const never = () => false;
    start(
      deed('plan-book', { shortcut: 'mod+p', when: never }),
      deed('objective-copy', { shortcut: 'mod+c', when: never }),
      deed('select-all', { shortcut: 'mod+a', when: never }),
    );
    expect(['p', 'c', 'a', 'q'].map((key) => press({ key, isWithMod: true }))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(press({ key: 'p', isWithMod: true, focus: 'field' })).toBe(false);
    expect(done).toEqual([]);
  });
});
