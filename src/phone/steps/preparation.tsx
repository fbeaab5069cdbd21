import {
  dropNote,
  type NoteKind,
  type NoteWords,
  type OwnNote,
  rewriteNote,
  useOwnNotes,
  writeNote,
} from '../device/own-notes.ts';
import { useLanguage } from '../language/language.ts';
import { KeptMark } from '../parts/marks.tsx';
import { Brought } from '../preparation/brought.tsx';
import { WhatIsAhead } from '../preparation/what-is-ahead.tsx';
import { act, isUnanswered, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

/** Sends a note that is new, or was changed. */
function send(stepId: string, note: OwnNote, isNew: boolean): void {
  const { kind, key, text, cause, keyResults } = note;
  if (kind === 'idea') act(stepId, isNew ? 'idea.add' : 'idea.change', { key, text }, key);
  else if (kind === 'gap') act(stepId, 'gap.put', { key, text, cause }, key);
  else act(stepId, 'draft.put', { key, text, keyResults: [...keyResults] }, key);
}

/** What is to be delivered of notes that were written, and of those that were thrown away. */
function useOnTheWay() {
  const written = [
    ...useUndelivered('idea.add'),
    ...useUndelivered('idea.change'),
    ...useUndelivered('gap.put'),
    ...useUndelivered('draft.put'),
  ];
  const removed = [
    ...useUndelivered('idea.remove'),
    ...useUndelivered('gap.remove'),
    ...useUndelivered('draft.remove'),
  ];
  return {
    under: ({ key }: OwnNote) => written.filter(({ input }) => input.key === key) as readonly Parcel[],
    isGone: ({ key }: OwnNote) => removed.some(({ input }) => input.key === key),
    removed: removed.filter(isUnanswered).length,
  };
}

/** Before the workshop begins: one brings along ideas, gaps and drafts of objectives, and changes them until it does. */
export function PreparationStep({ step }: { readonly step: Taken<'preparation'> }) {
  const { say } = useLanguage();
  const workshopId = useWorkshop();
  const { under, isGone, removed } = useOnTheWay();
  const isThere = (note: OwnNote) => step.written.some((beginning) => note.key.startsWith(beginning));
  const notes = useOwnNotes(workshopId).filter(
    (note) => !isGone(note) && (isThere(note) || under(note).length > 0),
  );
  const waiting = notes.filter((note) => under(note).some(isUnanswered)).length;
  const sent = notes.length - waiting;
  const desk = {
    workshopId,
    notes,
    add: (kind: NoteKind, words: NoteWords) => send(step.id, writeNote(workshopId, { kind, ...words }), true),
    change: (note: OwnNote, words: NoteWords) => send(step.id, rewriteNote(note, words), false),
    remove: (note: OwnNote) => {
      act(step.id, `${note.kind}.remove`, { key: note.key }, note.key);
      dropNote(note);
    },
    under: (note: OwnNote) => <KeptMark parcels={under(note)} />,
    foot: {
      idea: say(step.areNamed ? 'ideas.named' : 'ideas.unnamed'),
      draft: say('preparation.draft.named'),
    },
  };
  return (
    <>
      <WhatIsAhead lead={say('between.prepared')} heldOn={step.heldOn} text={say('preparation.text')} />
      <p class={sent > 0 && waiting + removed === 0 ? 'good' : 'muted'} role="status">
        {[
          notes.length === 0 ? say('preparation.nothing') : say('preparation.sent', { count: sent }),
          ...(waiting + removed > 0 ? [say('preparation.waiting', { count: waiting + removed })] : []),
        ].join(' ')}
      </p>
      <Brought desk={desk} />
    </>
  );
}
