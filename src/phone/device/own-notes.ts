import { randomKey } from './random.ts';
import { allKept, forget, keep } from './storage.ts';
import { storeOf, useStore } from './store.ts';

/** A note that was written on this phone, which alone has its key and so alone knows whose it is. */
export interface OwnNote {
  readonly workshopId: string;
  readonly key: string;
  readonly text: string;
  readonly at: number;
}

const nameOf = ({ workshopId, key }: OwnNote) => `note.${workshopId}.${key}`;
const changes = storeOf(0);

function write(note: OwnNote): OwnNote {
  keep(nameOf(note), note);
  changes.set(changes.get() + 1);
  return note;
}

/** Writes a note. */
export const writeNote = (workshopId: string, text: string): OwnNote =>
  write({ workshopId, key: randomKey(), text, at: Date.now() });

/** Writes a note anew. */
export const rewriteNote = (note: OwnNote, text: string): OwnNote => write({ ...note, text });

/** Throws a note away. */
export function dropNote(note: OwnNote): void {
  forget(nameOf(note));
  changes.set(changes.get() + 1);
}

/** The notes of this phone, the latest first. */
export function useOwnNotes(workshopId: string): readonly OwnNote[] {
  useStore(changes);
  return [...allKept<OwnNote>(`note.${workshopId}.`)].sort((one, other) => other.at - one.at);
}
