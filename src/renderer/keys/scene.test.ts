import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steers } from './carrying.ts';
import { isHeard, type Scene, type ViewName, viewNames } from './scene.ts';

const quiet: Scene = {
  views: new Set(['board']),
  focus: 'elsewhere',
  isTyped: false,
  isCovered: false,
  isCarrying: false,
};
const on = (...views: ViewName[]): Scene => ({ ...quiet, views: new Set(views) });

const anyScene: fc.Arbitrary<Scene> = fc.record({
  views: fc.subarray([...viewNames]).map((names) => new Set(names)),
  focus: fc.constantFrom('field', 'control', 'elsewhere'),
  isTyped: fc.boolean(),
  isCovered: fc.boolean(),
  isCarrying: fc.boolean(),
});
const anyShortcut = fc
  .tuple(
    fc.constantFrom('', 'mod+', 'mod+shift+', 'alt+'),
    fc.constantFrom('n', 'e', 'z', 'd', 'x', '1', '?', '-', '.', 'delete', 'enter', 'arrowup'),
  )
  .map((parts) => parts.join(''));
const anyViews = fc.subarray([...viewNames]);
const isBare = (shortcut: string) => !shortcut.startsWith('mod+');
const isHistory = (shortcut: string) => shortcut === 'mod+z' || shortcut === 'mod+shift+z';

describe('a key', () => {
  it.each<[string, string, Scene, boolean]>([
    ['a letter on the board', 'n', on('board'), true],
    ['a letter on the map', 'n', on('map'), true],
    ['a letter on a screen that knows none', 'n', on(), false],
    ['the question mark anywhere', '?', on(), true],
    ['the question mark in a field', '?', { ...quiet, focus: 'field' }, false],
    ['the question mark over a dialog', '?', { ...quiet, isCovered: true }, false],
    ['Enter on a button', 'enter', { ...quiet, focus: 'control' }, false],
    ['Ctrl with a digit on any screen', 'mod+4', on(), true],
    ['Ctrl with a digit in a field', 'mod+4', { ...quiet, focus: 'field' }, true],
    [
      'undo where somebody types, which has its own',
      'mod+z',
      { ...quiet, focus: 'field', isTyped: true },
      false,
    ],
    ['undo in a field that the program filled', 'mod+z', { ...quiet, focus: 'field' }, true],
    ['redo in a field that the program filled', 'mod+shift+z', { ...quiet, focus: 'field' }, true],
    ['paste in a field that the program filled', 'mod+v', { ...quiet, focus: 'field' }, false],
    ['undo over a dialog', 'mod+z', { ...quiet, isCovered: true }, true],
    ['duplicate over a dialog', 'mod+d', { ...quiet, isCovered: true }, false],
    ['undo while something is carried', 'mod+z', { ...quiet, isCarrying: true }, false],
  ])('%s', (_, shortcut, scene, expected) => {
    expect(isHeard(shortcut, scene)).toBe(expected);
  });

  it('is no command while something is carried', () => {
    fc.assert(
      fc.property(anyShortcut, anyViews, anyScene, (shortcut, where, scene) => {
        expect(isHeard(shortcut, { ...scene, isCarrying: true }, where)).toBe(false);
      }),
    );
  });

  it('without Ctrl is no command in a field, under a dialog, or where no view knows it', () => {
    fc.assert(
      fc.property(anyShortcut, anyViews, anyScene, (shortcut, where, scene) => {
        if (!isBare(shortcut) || !isHeard(shortcut, scene, where)) return;
        expect(scene.focus).not.toBe('field');
        expect(scene.isCovered).toBe(false);
        expect(shortcut === '?' || where.some((name) => scene.views.has(name))).toBe(true);
      }),
    );
  });

  it('under a dialog does nothing but undo and redo', () => {
    fc.assert(
      fc.property(anyShortcut, anyViews, anyScene, (shortcut, where, scene) => {
        const isRun = isHeard(shortcut, { ...scene, isCovered: true }, where);
        expect(isRun && !isHistory(shortcut)).toBe(false);
      }),
    );
  });

  it('of the running room is no command outside of it', () => {
    expect(isHeard('e', on('board'), ['room'])).toBe(false);
    expect(isHeard('e', on('board', 'room'), ['room'])).toBe(true);
  });
});

describe('a hand that carries', () => {
  it('knows by keyboard the arrows, Space, Enter and Escape, by mouse Escape alone', () => {
    const known = ['ArrowUp', 'Enter', ' ', 'Escape'];
    const others = ['Delete', 'Backspace', 'n', 'Tab', 'z', 'F10', 'Home'];
    expect(known.every((key) => steers(key, 'keyboard'))).toBe(true);
    expect(others.some((key) => steers(key, 'keyboard'))).toBe(false);
    expect([...known, ...others].filter((key) => steers(key, 'pointer'))).toEqual(['Escape']);
  });
});
