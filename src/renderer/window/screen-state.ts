import { create } from 'zustand';
import type { DocumentKind } from '#contract/document.ts';
import type { AlignmentParent } from '#domain/alignment/alignment.ts';
import type { Owner } from '#domain/ownership/ownership.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { ActionName, Choice } from './action.ts';

/** Notes of a workshop that something is made of, and what they say together. */
export interface PickedIdeas {
  readonly ids: readonly string[];
  readonly title: string;
}

/** What a template or new objective is to become before the two questions are asked. */
export interface Creation {
  readonly templateKey: string | null;
  readonly owner: Owner | null;
  readonly parent: AlignmentParent | null;
  /** The notes of a workshop that it is made of, and what they say. */
  readonly ideas?: PickedIdeas;
}

/** An objective that is about to be typed on the board: its level, and the objective that it will serve. */
export interface Composing {
  readonly level: Level;
  readonly parentId: string | null;
}

/** A choice that a move still needs, made in a dialog. */
export type Picking =
  | { readonly kind: 'parent'; readonly objectiveIds: readonly string[] }
  | { readonly kind: 'further-parent'; readonly objectiveId: string }
  | { readonly kind: 'owner'; readonly objectiveIds: readonly string[] }
  | { readonly kind: 'cycle'; readonly objectiveIds: readonly string[] }
  | { readonly kind: 'objective'; readonly keyResultIds: readonly string[] }
  /** The objective that a new key result is written in. */
  | { readonly kind: 'ladder' }
  /** One of the ways in which an action can be done. */
  | { readonly kind: 'choice'; readonly name: ActionName; readonly choices: readonly Choice[] }
  | { readonly kind: 'idea-objective' | 'idea-key-result'; readonly ideas: PickedIdeas };

export type Dialog =
  | 'documents'
  | 'settings'
  | 'cycles'
  | 'new-plan'
  | 'new-workshop'
  | 'open-plan'
  | 'palette'
  | 'keys'
  | 'help'
  | 'hints'
  | 'paste-rows'
  | 'capture'
  | 'review-close'
  | 'review-reopen';

/** What stands in the library. */
export const shelves = ['templates', 'metrics', 'ideas', 'leftovers'] as const;
export type Shelf = (typeof shelves)[number];

/** What is changed in a dialog of its own: a note, a person, a metric, or a gap that an objective is made of. */
export interface Edited {
  readonly kind: 'idea' | 'person' | 'metric' | 'gap';
  readonly id: string;
}

interface ScreenState {
  /** The objective whose panel is open, and the key result that is unfolded in it. */
  readonly openObjectiveId: string | null;
  readonly openKeyResultId: string | null;
  readonly isLibraryOpen: boolean;
  readonly shelf: Shelf;
  /** Whether the panel is to begin with the field of a new key result. */
  readonly isAddingKeyResult: boolean;
  readonly creation: Creation | null;
  readonly composing: Composing | null;
  readonly picking: Picking | null;
  readonly dialog: Dialog | null;
  readonly edited: Edited | null;
  /** Whether everything is shown large, for a room, and how many times as large as usual. */
  readonly isProjecting: boolean;
  readonly scale: number;
  /** The objective that the facilitator has open in another window, while this one shows the room what is talked of. */
  readonly followedObjectiveId: string | null;
  /** The table that the dialog of pasted rows reads, empty until there is one. */
  readonly pastedText: string;
  /** Which document the documents dialog begins with. */
  readonly documentKind: DocumentKind;
  /** The key result whose curve and check-ins are shown. */
  readonly curveKeyResultId: string | null;
}

/** What this window shows; nothing of it is part of the plan. */
export const useScreen = create<ScreenState>(() => ({
  openObjectiveId: null,
  openKeyResultId: null,
  isLibraryOpen: false,
  shelf: 'templates',
  isAddingKeyResult: false,
  creation: null,
  composing: null,
  picking: null,
  dialog: null,
  edited: null,
  isProjecting: false,
  scale: 1,
  followedObjectiveId: null,
  pastedText: '',
  documentKind: 'plan-book',
  curveKeyResultId: null,
}));

export const setScreen = useScreen.setState;

/** The id of what is changed, where it is of this kind. */
export const useEdited = (kind: Edited['kind']): string | null =>
  useScreen(({ edited }) => (edited?.kind === kind ? edited.id : null));

export function openObjective(objectiveId: string, keyResultId: string | null = null): void {
  setScreen({
    openObjectiveId: objectiveId,
    openKeyResultId: keyResultId,
    isLibraryOpen: false,
    isAddingKeyResult: false,
  });
}

/** Opens an objective with the field of a new key result ready. */
export function addKeyResults(objectiveId: string): void {
  openObjective(objectiveId);
  setScreen({ isAddingKeyResult: true });
}

export const closePanel = (): void => setScreen({ openObjectiveId: null, openKeyResultId: null });
