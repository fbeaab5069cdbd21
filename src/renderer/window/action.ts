import type { Icon } from '@tabler/icons-react';
import type { en } from '#texts/en/catalogue.ts';
import type { ViewName } from '../keys/scene.ts';
import type { Subjects } from '../keys/subjects.ts';

/** Every name has its title in both languages under `action` in the texts. */
export type ActionName = keyof typeof en.action;

export const actionGroups = [
  'new',
  'plan',
  'document',
  'go',
  'view',
  'workshop',
  'quarter',
  'selection',
  'objective',
  'key-result',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** A thing the user can do, registered once: palette, menus, keys and buttons all run this one. */
export interface Action {
  readonly name: ActionName;
  readonly group: ActionGroup;
  readonly icon: Icon;
  /** Such as `mod+shift+z`, `alt+arrowup` or `n`; `mod` is Ctrl, or ⌘ on a Mac. */
  readonly shortcut?: string;
  /** The views on whose screen a shortcut without Ctrl is heard; board and map where nothing is said. */
  readonly on?: readonly ViewName[];
  /** Whether it can be done now, to these. */
  readonly when: (subjects: Subjects) => boolean;
  readonly run: (subjects: Subjects) => unknown;
}

export const always = (): boolean => true;
