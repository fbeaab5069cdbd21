import { useState } from 'preact/hooks';
import { useDraft } from '../device/draft.ts';
import { dropNote, type OwnNote, rewriteNote, useOwnNotes, writeNote } from '../device/own-notes.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

/** Silent ideas: one writes as many as one likes, and changes them until they are revealed. */
export function IdeasStep({ step }: { readonly step: Taken<'ideas'> }) {
  const say = useTexts();
  const workshopId = useWorkshop();
  const draft = useDraft(workshopId, `idea.${step.id}`);
  const added = useUndelivered('idea.add');
  const changed = useUndelivered('idea.change');
  const removed = useUndelivered('idea.remove');
  const under = (note: OwnNote) =>
    [...added, ...changed].filter(({ input }) => input.key === note.key) as readonly Parcel[];
  const isGone = (note: OwnNote) => removed.some(({ input }) => input.key === note.key);
  const isHidden = (note: OwnNote) => step.hidden.some((beginning) => note.key.startsWith(beginning));
  const mine = useOwnNotes(workshopId).filter(
    (note) => !isGone(note) && (isHidden(note) || under(note).length > 0),
  );
  const others = Math.max(0, step.hiddenInAll - mine.filter(isHidden).length);
  const put = () => {
    const text = draft.text.trim();
    if (!text) return;
    const { key } = writeNote(workshopId, { text });
    draft.clear();
    act(step.id, 'idea.add', { key, text });
  };
  return (
    <>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <Field
          label={say('ideas.field')}
          isLabelShown={false}
          placeholder={say('ideas.placeholder')}
          text={draft.text}
          onType={draft.type}
          onEnter={put}
        />
        <Button look="main" submits>
          {say('ideas.put')}
        </Button>
      </form>
      <section class="stack">
        <h2 class="line">{say('ideas.yours')}</h2>
        {mine.length === 0 && <p class="muted">{say('ideas.none')}</p>}
        <ul class="stack">
          {mine.map((note) => (
            <li key={note.key} class="card">
              <Note note={note} stepId={step.id} />
              <KeptMark parcels={under(note)} />
            </li>
          ))}
        </ul>
        {others > 0 && <p class="muted">{say('ideas.hidden', { count: others })}</p>}
      </section>
      {step.wall.length > 0 && (
        <section class="stack">
          <h2 class="line">{say('ideas.wall')}</h2>
          <ul class="stack">
            {step.wall.map(({ id, text, author }) => (
              <li key={id} class="card">
                <p>{text}</p>
                {author && <p class="muted">{author}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="foot">{say(step.areNamed ? 'ideas.named' : 'ideas.unnamed')}</p>
    </>
  );
}

/** A note of one's own that nobody sees yet. */
function Note({ note, stepId }: { readonly note: OwnNote; readonly stepId: string }) {
  const say = useTexts();
  const draft = useDraft(note.workshopId, `note.${note.key}`, note.text);
  const [isOpen, open] = useState(draft.isTyped);
  if (!isOpen) {
    return (
      <button
        type="button"
        class="note"
        aria-label={say('ideas.edit', { text: note.text })}
        onClick={() => open(true)}
      >
        {note.text}
      </button>
    );
  }
  const close = () => {
    draft.clear();
    open(false);
  };
  const save = () => {
    const text = draft.text.trim();
    if (text && text !== note.text) {
      rewriteNote(note, { text });
      act(stepId, 'idea.change', { key: note.key, text }, note.key);
    }
    close();
  };
  return (
    <div class="stack">
      <Field
        label={say('ideas.edit', { text: note.text })}
        isLabelShown={false}
        text={draft.text}
        onType={draft.type}
        onEnter={save}
      />
      <div class="row">
        <Button look="main" onPress={save}>
          {say('ideas.change')}
        </Button>
        <Button onPress={close}>{say('ideas.cancel')}</Button>
        <Button
          look="quiet"
          onPress={() => {
            act(stepId, 'idea.remove', { key: note.key });
            dropNote(note);
            close();
          }}
        >
          {say('ideas.remove')}
        </Button>
      </div>
    </div>
  );
}
