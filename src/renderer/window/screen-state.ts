import { create } from 'zustand';
import type { DocumentKind } from '#contract/document.ts';
import type { AnswersOutcome } from '#contract/room/room.ts';
import type { AlignmentParent } from '#domain/alignment/alignment.ts';
import type { Owner } from '#domain/ownership/ownership.ts';
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
  | 'backups'
  | 'merge'
  | 'keys'
  | 'about'
  | 'diagnostics'
  | 'help'
  | 'hints'
  | 'paste-rows'
  | 'capture'
  | 'sign'
  | 'agreement'
  | 'review-close'
  | 'review-reopen'
  | 'bonus-rule'
  | 'close-room'
  | 'hand-over'
  | 'answers'
  | 'shared-plan'
  | 'leave-space'
  | 'join-plan'
  | 'space-inbox';

/** What is changed in a dialog of its own: a note, a person, a metric, or a gap that an objective is made of. */
export interface Edited {
  readonly kind: 'idea' | 'person' | 'metric' | 'gap';
  readonly id: string;
}

interface ScreenState {
  /** Whether the panel is to begin with the field of a new key result. */
  readonly isAddingKeyResult: boolean;
  readonly creation: Creation | null;
  readonly picking: Picking | null;
  readonly dialog: Dialog | null;
  readonly edited: Edited | null;
  /** Whether everything is shown large, for a room, and how many times as large as usual. */
  readonly isProjecting: boolean;
  readonly scale: number;
  /** The table that the dialog of pasted rows reads, empty until there is one. */
  readonly pastedText: string;
  /** Where the plan lies, or lay, whose copies are shown. */
  readonly copiesOf: string | null;
  /** The copy that the open plan is merged with; null while none is chosen. */
  readonly copyToMerge: string | null;
  /** Which document the documents dialog begins with. */
  readonly documentKind: DocumentKind;
  /** By what another device takes somebody's seat in the room over. */
  readonly handedOver: { readonly name: string; readonly joinUrl: string; readonly code: string } | null;
  /** What became of the files of answers that were read last. */
  readonly answers: readonly AnswersOutcome[] | null;
  /** The key result whose curve and check-ins are shown. */
  readonly curveKeyResultId: string | null;
}

/** What this window shows; nothing of it is part of the plan. */
export const useScreen = create<ScreenState>(() => ({
  isAddingKeyResult: false,
  creation: null,
  picking: null,
  dialog: null,
  edited: null,
  isProjecting: false,
  scale: 1,
  pastedText: '',
  copiesOf: null,
  copyToMerge: null,
  documentKind: 'plan-book',
  handedOver: null,
  answers: null,
  curveKeyResultId: null,
}));

export const setScreen = useScreen.setState;

/** The id of what is changed, where it is of this kind. */
export const useEdited = (kind: Edited['kind']): string | null =>
  useScreen(({ edited }) => (edited?.kind === kind ? edited.id : null));
