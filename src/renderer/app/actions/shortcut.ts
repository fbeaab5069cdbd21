const isMac = navigator.platform.startsWith('Mac');

/** Whether a key event is the one that a shortcut such as `mod+shift+z` names. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) as string;
  const isMod = event.ctrlKey || event.metaKey;
  if (parts.includes('mod') !== isMod || parts.includes('alt') !== event.altKey) return false;
  const pressed = event.key.toLowerCase();
  // Ctrl+Y is redo to many hands.
  if (shortcut === 'mod+shift+z' && pressed === 'y' && !event.shiftKey) return true;
  if (key === 'delete' && pressed === 'backspace') return true;
  // The question mark needs Shift on most keyboards.
  const isSign = /^[^a-z0-9]$/u.test(key);
  return pressed === key && (isSign || parts.includes('shift') === event.shiftKey);
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
