import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { NoteKind, NoteWords, OwnNote } from '../device/own-notes.ts';
import { kept } from '../device/storage.ts';
import { useTexts } from '../language/language.ts';
import { Composer } from './composer.tsx';

/** What is done with what people bring along: a room delivers it, a form keeps it until it is saved. */
export interface Desk {
  readonly workshopId: string;
  readonly notes: readonly OwnNote[];
  readonly add: (kind: NoteKind, words: NoteWords) => void;
  readonly change: (note: OwnNote, words: NoteWords) => void;
  readonly remove: (note: OwnNote) => void;
  /** What is said under a note, such as that it waits to be delivered. */
  readonly under?: (note: OwnNote) => ComponentChildren;
  /** What is said under each kind: whose name stands where. */
  readonly foot: Readonly<Partial<Record<NoteKind, string>>>;
}

const kinds: readonly NoteKind[] = ['idea', 'gap', 'draft'];

/** Ideas, gaps and drafts of objectives that somebody brings along to a workshop. */
export function Brought({ desk }: { readonly desk: Desk }) {
  return (
    <>
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} desk={desk} />
      ))}
    </>
  );
}

function Kind({ kind, desk }: { readonly kind: NoteKind; readonly desk: Desk }) {
  const say = useTexts();
  const { workshopId } = desk;
  const own = desk.notes.filter((note) => note.kind === kind);
  const foot = desk.foot[kind];
  return (
    <section class="stack brought">
      <div>
        <h2>{say(`preparation.${kind}.title`)}</h2>
        <p class="muted">{say(`preparation.${kind}.text`)}</p>
      </div>
      <Composer
        kind={kind}
        place={{ workshopId, note: `new.${kind}` }}
        onPut={(words) => desk.add(kind, words)}
      />
      {own.length > 0 && (
        <ul class="stack" aria-label={say(`preparation.${kind}.yours`)}>
          {own.map((note) => (
            <li key={note.key} class="card">
              <Note note={note} desk={desk} />
              {desk.under?.(note)}
            </li>
          ))}
        </ul>
      )}
      {foot && <p class="muted">{foot}</p>}
    </section>
  );
}

function Note({ note, desk }: { readonly note: OwnNote; readonly desk: Desk }) {
  const say = useTexts();
  const { workshopId, key, kind, text, cause, keyResults } = note;
  const isTyped = ['text', 'cause', 'keyResults'].some(
    (field) => kept(`draft.${workshopId}.${key}.${field}`) !== null,
  );
  const [isOpen, open] = useState(isTyped);
  if (isOpen) {
    return (
      <Composer
        kind={kind}
        place={{ workshopId, note: key }}
        saved={note}
        onPut={(words) => desk.change(note, words)}
        onClose={() => open(false)}
        onRemove={() => desk.remove(note)}
      />
    );
  }
  return (
    <button type="button" class="note" aria-label={say('ideas.edit', { text })} onClick={() => open(true)}>
      {text}
      {cause && <span class="muted part">{cause}</span>}
      {keyResults.map((title, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike
        <span key={at} class="part rung">
          {title}
        </span>
      ))}
    </button>
  );
}
