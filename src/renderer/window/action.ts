import type { Icon } from '@tabler/icons-react';
import type { en } from '#texts/en/catalogue.ts';
import type { ViewName } from '../keys/scene.ts';
import type { Subjects } from '../keys/subjects.ts';

/** Every name has its title in both languages under `action` in the texts. */
export type ActionName = keyof typeof en.action;

/** The groups of the palette and the help; those of things in hand are the menus of these as well. */
export const actionGroups = [
  'new',
  'plan',
  'document',
  'go',
  'view',
  'workshop',
  'cycle',
  'selection',
  'objective',
  'key-result',
  'idea',
  'cluster',
  'gap',
  'reason',
  'cause',
  'improvement',
  'kept',
  'person',
  'unit',
  'figure',
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** One of several ways in which a thing can be done, such as the place that something goes to. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  /** Whether it is the one that holds now. */
  readonly isCurrent?: boolean;
  readonly run: () => unknown;
}

/** A choice for each of some rows that have a name. */
export const choicesAmong = (
  rows: readonly { readonly id: string; readonly name: string }[],
  title: (name: string) => string,
  run: (id: string) => unknown,
): Choice[] => rows.map(({ id, name }) => ({ key: id, title: title(name), run: () => run(id) }));

interface Described {
  readonly name: ActionName;
  readonly group: ActionGroup;
  readonly icon: Icon;
  /** Such as `mod+shift+z`, `alt+arrowup` or `n`; `mod` is Ctrl, or ⌘ on a Mac. */
  readonly shortcut?: string;
  /** The views on whose screen a shortcut without Ctrl is heard; board and map where nothing is said. */
  readonly on?: readonly ViewName[];
  /** Whether it can be done now, to these. */
  readonly when: (subjects: Subjects) => boolean;
}

/** What is simply done. */
export interface Deed extends Described {
  readonly run: (subjects: Subjects) => unknown;
}

/** What is done in one of several ways: a menu lists them in its place, elsewhere a dialog asks which. */
export interface Choosing extends Described {
  readonly choices: (subjects: Subjects) => readonly Choice[];
}

/** A thing the user can do, registered once: palette, menus, keys and buttons all run this one. */
export type Action = Deed | Choosing;

export const always = (): boolean => true;
