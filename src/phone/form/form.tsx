import { useEffect, useState } from 'preact/hooks';
import type { FormContent } from '#contract/room/form.ts';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { mostWritten } from '#domain/room/preparation-limits.ts';
import { rewriteNote, useOwnNotes, writeNote } from '../device/own-notes.ts';
import { isKeeping } from '../device/storage.ts';
import { useStore } from '../device/store.ts';
import { useLanguage } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { Brought, type Desk } from '../preparation/brought.tsx';
import { giveAllAway } from '../preparation/composer.tsx';
import { WhatIsAhead } from '../preparation/what-is-ahead.tsx';
import { download, FormState } from './form-state.ts';
import { Who } from './who.tsx';

/** A form that is filled in without a room: what is written stays in the browser until it is saved as a file. */
export function Form({ content }: { readonly content: FormContent }) {
  const { say, id: language } = useLanguage();
  const [form] = useState(() => new FormState(content));
  const [cleared, clear] = useState(0);
  useStore(form.changes);
  const { scope } = form;
  const notes = useOwnNotes(scope);
  const { workshop, areNamed } = content;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const desk: Desk = {
    workshopId: scope,
    notes,
    add: (kind, words) => void writeNote(scope, { kind, ...words }),
    change: (note, words) => void rewriteNote(note, words),
    remove: (note) => form.remove(note),
    foot: {
      idea: say(areNamed ? 'form.named' : 'form.unnamed'),
      ...(areNamed && { draft: say('preparation.draft.named') }),
    },
  };
  return (
    <main class="form">
      <Heading about="form" class="large">
        {workshop.name}
      </Heading>
      {workshop.cycle && <p class="muted">{workshop.cycle}</p>}
      <WhatIsAhead lead={say('form.before')} heldOn={workshop.heldOn} text={say('form.text')} />
      <Keeping form={form} />
      <Who key={`who${cleared}`} form={form} />
      <Brought key={`brought${cleared}`} desk={desk} />
      <Save form={form} />
      <Clear
        onClear={() => {
          form.clear(notes);
          clear(cleared + 1);
        }}
      />
      <LanguageChoice />
    </main>
  );
}

/** Whether what is written is there when the page is opened again; where it is not, whoever leaves is asked. */
function Keeping({ form }: { readonly form: FormState }) {
  const { say } = useLanguage();
  const [isKept] = useState(isKeeping);
  const filledIn = form.filledIn(useOwnNotes(form.scope));
  const { ideas, gaps, drafts } = filledIn;
  const isEmpty = ideas.length + gaps.length + drafts.length === 0;
  const isLost = !isKept && !isEmpty && (form.saved === null || form.isChangedSince(filledIn));
  useEffect(() => {
    if (!isLost) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isLost]);
  return <p class={isKept ? 'muted' : 'hint'}>{say(isKept ? 'form.kept' : 'form.notKept')}</p>;
}

function Save({ form }: { readonly form: FormState }) {
  const { say } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const notes = useOwnNotes(form.scope);
  // What is written just now may be added by saving: it is saved when it is there.
  const [isAsked, ask] = useState(false);
  const filledIn = form.filledIn(notes);
  const save = () => {
    const { ideas, gaps, drafts, person } = filledIn;
    const { idea, gap, draft } = mostWritten;
    if (person.name === '') return setProblem(say('form.nobody'));
    if (ideas.length + gaps.length + drafts.length === 0 && !form.saved)
      return setProblem(say('form.nothing'));
    const most = ideas.length > idea ? idea : gaps.length > gap ? gap : drafts.length > draft ? draft : null;
    if (most !== null) return setProblem(say('form.many', { count: most }));
    const title = say('form.file', { name: person.name, workshop: form.content.workshop.name });
    const file = `${fileNameOf(title)}.json`;
    const savedAt = new Date().toISOString();
    download(file, `${JSON.stringify({ ...filledIn, savedAt }, null, 2)}\n`);
    form.remember(file, filledIn);
    setProblem(null);
  };
  useEffect(() => {
    if (!isAsked) return;
    ask(false);
    save();
  });
  const saved = form.saved;
  const isChanged = form.isChangedSince(filledIn);
  return (
    <section class="stack brought">
      <h2>{say('form.saveTitle')}</h2>
      <Button
        look="main"
        onPress={() => {
          if (giveAllAway()) ask(true);
          else setProblem(say('form.unfinished'));
        }}
      >
        {say('form.save')}
      </Button>
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
      <div role="status">
        {saved && !problem && (
          <p class={isChanged ? 'hint' : 'good'}>
            {isChanged ? say('form.changed') : say('form.saved', { file: saved.file })}
          </p>
        )}
      </div>
    </section>
  );
}

function Clear({ onClear }: { readonly onClear: () => void }) {
  const { say } = useLanguage();
  const [isAsked, ask] = useState(false);
  if (!isAsked) {
    return (
      <Button look="quiet" onPress={() => ask(true)}>
        {say('form.clear')}
      </Button>
    );
  }
  return (
    <section class="card stack">
      <p>{say('form.clearText')}</p>
      <div class="row">
        <Button
          onPress={() => {
            ask(false);
            onClear();
          }}
        >
          {say('form.clear')}
        </Button>
        <Button onPress={() => ask(false)}>{say('ideas.cancel')}</Button>
      </div>
    </section>
  );
}
