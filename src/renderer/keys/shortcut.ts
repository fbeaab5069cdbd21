import type { KeyPress } from './key-press.ts';

const isMac = navigator.platform.startsWith('Mac');

const letterPlace = /^Key([A-Z])$/u;
const digitPlace = /^(?:Digit|Numpad)(\d)$/u;
/** The signs of our shortcuts by the key they lie on, for layouts that have a letter there. */
const signPlaces: Readonly<Record<string, string>> = { Comma: ',', Period: '.', Minus: '-', Slash: '?' };

const isLatin = (character: string): boolean => /^\p{Script=Latin}$/u.test(character);
const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);

/**
 * What a key stands for: its character where that is one of ours, else what a Latin keyboard has at its place.
 * A layout with Latin letters is always read by its characters, so that Z is Z on QWERTZ and A is A on AZERTY.
 */
function meaningOf({ key, code, ctrlKey, metaKey }: KeyPress): string {
  const character = key.toLowerCase();
  if (/^[a-z0-9]$/u.test(character) || character.length > 1) return character;
  const digit = digitPlace.exec(code)?.[1];
  if (digit && (ctrlKey || metaKey)) return digit;
  if (!isLetter(character) || isLatin(character)) return character;
  return letterPlace.exec(code)?.[1]?.toLowerCase() ?? signPlaces[code] ?? character;
}

/** Whether a key is the one that a shortcut such as `mod+shift+z` names. */
export function matchesShortcut(press: KeyPress, shortcut: string, isOnMac = isMac): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) as string;
  const meaning = meaningOf(press);
  const isSign = /^[^a-z0-9]$/u.test(key);
  // AltGr types a third character of a key: it is neither Ctrl nor Alt, and its letters are no shortcuts.
  if (press.isAltGraph) return isSign && parts.length === 1 && meaning === key;
  const isMod = isOnMac ? press.metaKey : press.ctrlKey;
  const isOther = isOnMac ? press.ctrlKey : press.metaKey;
  if (parts.includes('mod') !== isMod || isOther || parts.includes('alt') !== press.altKey) return false;
  // Ctrl+Y is redo to many hands.
  if (shortcut === 'mod+shift+z' && meaning === 'y' && !press.shiftKey) return true;
  if (key === 'delete' && meaning === 'backspace') return !press.shiftKey;
  // Signs, and on some keyboards digits, need Shift to be typed at all.
  const isTypedWithShift = isSign || (/^\d$/u.test(key) && press.key === key);
  return meaning === key && (isTypedWithShift || parts.includes('shift') === press.shiftKey);
}

const names: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  enter: 'Enter',
  delete: 'Delete',
  escape: 'Esc',
  arrowright: '→',
  arrowleft: '←',
};

/** A shortcut as it stands on this computer's keys, part by part. */
export function shortcutKeys(shortcut: string): string[] {
  return shortcut.split('+').map((part) => {
    if (part === 'mod') return isMac ? '⌘' : 'Ctrl';
    if (part === 'alt') return isMac ? '⌥' : 'Alt';
    if (part === 'shift') return isMac ? '⇧' : 'Shift';
    return names[part] ?? part.toUpperCase();
  });
}

/** A shortcut as assistive technology is told it. */
export const spokenShortcut = (shortcut: string): string =>
  shortcut.replace('mod', isMac ? 'Meta' : 'Control');
