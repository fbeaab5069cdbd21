/** A part of the window that has keys of its own. */
export const viewNames = ['board', 'map', 'room', 'history', 'import', 'panel', 'library'] as const;
export type ViewName = (typeof viewNames)[number];

/** What has the focus: a field one types in, a control that Enter and Space press, or anything else. */
export type Focus = 'field' | 'control' | 'elsewhere';

/** All that decides whether a key is a command. */
export interface Scene {
  /** The views on the screen. */
  readonly views: ReadonlySet<ViewName>;
  readonly focus: Focus;
  /** Whether what stands in the field that has the focus was typed there: what the program filled has nothing of its own to undo. */
  readonly isTyped: boolean;
  /** Whether a dialog, a menu, a popover or a list of suggestions is open: it has the keys until it is closed. */
  readonly isCovered: boolean;
  /** Whether something is carried by mouse, touch or keyboard. */
  readonly isCarrying: boolean;
}

/** Where single letters are commands, unless an action says otherwise. */
const lettered: readonly ViewName[] = ['board', 'map'];

/** What a field does with these itself: to undo, redo, copy, cut, paste and select in its text. */
const ownOfFields = /^mod\+(shift\+)?[acdvxyz]$/u;
const undoing = /^mod\+(shift\+)?z$/u;

/**
 * Whether a shortcut may run in a scene. Commands with Ctrl are heard everywhere outside of dialogs; letters and
 * everything else without Ctrl only where a view on the screen knows them, and `?` on every screen.
 */
export function isHeard(shortcut: string, scene: Scene, on: readonly ViewName[] = lettered): boolean {
  if (scene.isCarrying) return false;
  const isCommand = shortcut.startsWith('mod+');
  const isOwnOfField = ownOfFields.test(shortcut) && (scene.isTyped || !undoing.test(shortcut));
  if (scene.focus === 'field' && (!isCommand || isOwnOfField)) return false;
  if (scene.isCovered) return undoing.test(shortcut);
  if (isCommand || shortcut === '?') return true;
  if (shortcut === 'enter' && scene.focus === 'control') return false;
  return on.some((view) => scene.views.has(view));
}
