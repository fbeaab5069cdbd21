import { randomKey } from './random.ts';
import { allKept, forget, keep, onKeptElsewhere } from './storage.ts';
import { storeOf, useStore } from './store.ts';

/** What people write by themselves: ideas, what falls short, and drafts of objectives. */
export type NoteKind = 'idea' | 'gap' | 'draft';

/** The words of a note. */
export interface NoteWords {
  readonly text: string;
  /** Why something falls short. */
  readonly cause: string;
  /** What a draft of an objective would be seen by. */
  readonly keyResults: readonly string[];
}

/** A note that was written on this device, which alone has its key and so alone knows whose it is. */
export interface OwnNote extends NoteWords {
  /** The workshop, or the form, that it was written for. */
  readonly workshopId: string;
  readonly key: string;
  readonly kind: NoteKind;
  readonly at: number;
}

const nameOf = ({ workshopId, key }: OwnNote) => `note.${workshopId}.${key}`;
const changes = storeOf(0);

onKeptElsewhere('note.', () => changes.set(changes.get() + 1));

/** A note of words alone. */
const blank = { kind: 'idea', cause: '', keyResults: [] } as const;

function write(note: OwnNote): OwnNote {
  keep(nameOf(note), note);
  changes.set(changes.get() + 1);
  return note;
}

/** Writes a note, an idea where nothing else is said. */
export const writeNote = (workshopId: string, said: Pick<NoteWords, 'text'> & Partial<OwnNote>): OwnNote =>
  write({ ...blank, ...said, workshopId, key: randomKey(), at: Date.now() });

/** Writes a note anew. */
export const rewriteNote = (note: OwnNote, said: Partial<NoteWords>): OwnNote => write({ ...note, ...said });

/** Throws a note away. */
export function dropNote(note: OwnNote): void {
  forget(nameOf(note));
  changes.set(changes.get() + 1);
}

/** The notes of this device, the latest first. */
export function useOwnNotes(workshopId: string): readonly OwnNote[] {
  useStore(changes);
  return allKept<OwnNote>(`note.${workshopId}.`)
    .map((note) => ({ ...blank, ...note }))
    .sort((one, other) => other.at - one.at);
}
