import { describe, expect, it } from 'vitest';
import type { KeyPress } from './key-press.ts';
import { isComposing } from './key-press.ts';
import { matchesShortcut } from './shortcut.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isAltGraph: false };
const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ...none,
  ...held,
});
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };

const matches = (pressed: KeyPress, shortcut: string) => matchesShortcut(pressed, shortcut, false);

describe('a shortcut', () => {
  it.each<[string, KeyPress, string]>([
    ['a letter', press('n', 'KeyN'), 'n'],
    ['a letter under Caps Lock', press('N', 'KeyN'), 'n'],
    ['a letter of QWERTZ by what it says', press('z', 'KeyY', ctrl), 'mod+z'],
    ['redo of QWERTZ', press('Z', 'KeyY', { ...ctrl, ...shift }), 'mod+shift+z'],
    ['redo by Ctrl+Y on QWERTZ', press('y', 'KeyZ', ctrl), 'mod+shift+z'],
    ['a letter of AZERTY by what it says', press('a', 'KeyQ'), 'a'],
    ['M of AZERTY', press('m', 'Semicolon'), 'm'],
    ['a digit of AZERTY, which needs Shift to be one', press('&', 'Digit1', ctrl), 'mod+1'],
    ['a digit of AZERTY with Shift', press('1', 'Digit1', { ...ctrl, ...shift }), 'mod+1'],
    ['a digit of AZERTY that is a letter', press('é', 'Digit2', ctrl), 'mod+2'],
    ['the digits at the right', press('4', 'Numpad4', ctrl), 'mod+4'],
    ['a Cyrillic letter by its place', press('т', 'KeyN'), 'n'],
    ['a Cyrillic letter with Ctrl', press('я', 'KeyZ', ctrl), 'mod+z'],
    ['a Cyrillic capital', press('Я', 'KeyZ', { ...ctrl, ...shift }), 'mod+shift+z'],
    ['a Greek letter by its place', press('ν', 'KeyN'), 'n'],
    ['a Hebrew letter by its place', press('מ', 'KeyN'), 'n'],
    ['a Hangul letter by its place', press('ㅜ', 'KeyN'), 'n'],
    ['a Cyrillic letter where the full stop lies', press('ю', 'Period'), '.'],
    ['a question mark with Shift', press('?', 'Slash', shift), '?'],
    ['a question mark of QWERTZ', press('?', 'Minus', shift), '?'],
    ['a question mark of a Russian keyboard', press('?', 'Digit7', shift), '?'],
    ['a hyphen of AZERTY', press('-', 'Digit6'), '-'],
    ['Delete', press('Delete', 'Delete'), 'delete'],
    ['Backspace in its place', press('Backspace', 'Backspace'), 'delete'],
    ['an arrow with Alt', press('ArrowUp', 'ArrowUp', { altKey: true }), 'alt+arrowup'],
  ])('is %s', (_, pressed, shortcut) => {
    expect(matches(pressed, shortcut)).toBe(true);
  });

  it.each<[string, KeyPress, string]>([
    ['another letter at its place on QWERTZ', press('y', 'KeyZ', ctrl), 'mod+z'],
    ['another letter at its place on AZERTY', press('q', 'KeyA'), 'a'],
    ['an accented letter of a Latin keyboard', press('é', 'KeyW'), 'w'],
    ['a letter with Shift', press('N', 'KeyN', shift), 'n'],
    ['a letter with Ctrl', press('n', 'KeyN', ctrl), 'n'],
    ['a letter with the Windows key', press('n', 'KeyN', { metaKey: true }), 'n'],
    ['the Windows key in place of Ctrl', press('z', 'KeyZ', { metaKey: true }), 'mod+z'],
    ['AltGr with a letter', press('n', 'KeyN', { isAltGraph: true }), 'n'],
    ['what AltGr types', press('€', 'KeyE', { isAltGraph: true }), 'e'],
    [
      'AltGr reported as Ctrl and Alt',
      press('k', 'KeyK', { ...ctrl, altKey: true, isAltGraph: true }),
      'mod+k',
    ],
    ['AltGr with an arrow', press('ArrowUp', 'ArrowUp', { altKey: true, isAltGraph: true }), 'alt+arrowup'],
    ['Ctrl and Alt together', press('k', 'KeyK', { ...ctrl, altKey: true }), 'mod+k'],
    ['a digit without Ctrl', press('&', 'Digit1'), 'mod+1'],
    ['a dead key', press('Dead', 'KeyN'), 'n'],
    ['a key of an input method', press('Process', 'KeyN'), 'n'],
    ['a function key', press('F1', 'F1'), '1'],
    ['Shift and Backspace', press('Backspace', 'Backspace', shift), 'delete'],
  ])('is not %s', (_, pressed, shortcut) => {
    expect(matches(pressed, shortcut)).toBe(false);
  });

  it('takes the command key on a Mac, and not Ctrl', () => {
    expect(matchesShortcut(press('z', 'KeyZ', { metaKey: true }), 'mod+z', true)).toBe(true);
    expect(matchesShortcut(press('z', 'KeyZ', ctrl), 'mod+z', true)).toBe(false);
  });
});

describe('an input method', () => {
  it('has its keys to itself, whichever way it says so', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});
