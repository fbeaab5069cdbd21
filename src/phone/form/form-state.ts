import type { Answers, FormContent } from '#contract/room/form.ts';
import { answersFormat, answersVersion } from '#domain/room/preparation-limits.ts';
import { dropNote, type OwnNote } from '../device/own-notes.ts';
import { randomKey } from '../device/random.ts';
import { forgetAll, keep, kept, onKeptElsewhere } from '../device/storage.ts';
import { storeOf } from '../device/store.ts';

/** Who fills the form in: somebody of the list, or a name that is typed. */
export interface FilledBy {
  readonly id: string | null;
  readonly name: string;
}

/** What was saved last: under which name, and what stood in it. */
interface Saved {
  readonly file: string;
  readonly content: string;
}

/** The form of one workshop as it is kept in this browser, which may have several. */
export class FormState {
  /** The name under which everything of the form is kept. */
  readonly scope: string;
  /** Told whenever anything but a note changes. */
  readonly changes = storeOf(0);

  constructor(readonly content: FormContent) {
    this.scope = `form.${content.planId}.${content.workshop.id}`;
    onKeptElsewhere(`${this.scope}.`, () => this.changes.set(this.changes.get() + 1));
  }

  private keep(name: string, value: unknown): void {
    keep(`${this.scope}.${name}`, value);
    this.changes.set(this.changes.get() + 1);
  }

  private kept<Value>(name: string): Value | null {
    return kept<Value>(`${this.scope}.${name}`);
  }

  get filledBy(): FilledBy | null {
    const filledBy = this.kept<FilledBy>('filledBy');
    if (filledBy === null || filledBy.id === null) return filledBy;
    // A form that was made anew may call them otherwise, or no longer have them.
    return this.content.people.find(({ id }) => id === filledBy.id) ?? null;
  }

  fillInAs(who: FilledBy | null): void {
    this.keep('filledBy', who);
  }

  get saved(): Saved | null {
    return this.kept<Saved>('saved');
  }

  /** Throws a note away; a file that has it may be in the plan by now. */
  remove(note: OwnNote): void {
    dropNote(note);
    if (this.saved) this.keep('removed', [...(this.kept<string[]>('removed') ?? []), note.key].slice(-500));
  }

  /** What is filled in, as it is compared with what was saved. */
  filledIn(notes: readonly OwnNote[]): Omit<Answers, 'savedAt'> {
    const id = this.kept<string>('id') ?? randomKey();
    keep(`${this.scope}.id`, id);
    const { planId, workshop, areNamed } = this.content;
    const { id: personId = null, name = '' } = this.filledBy ?? {};
    const inOrder = [...notes].sort((one, other) => one.at - other.at);
    const of = (kind: OwnNote['kind']) => inOrder.filter((note) => note.kind === kind);
    return {
      format: answersFormat,
      version: answersVersion,
      planId,
      workshopId: workshop.id,
      id,
      person: { id: personId, name: name.trim() },
      areNamed,
      ideas: of('idea').map(({ key, text }) => ({ key, text })),
      gaps: of('gap').map(({ key, text, cause }) => ({ key, text, cause })),
      drafts: of('draft').map(({ key, text, keyResults }) => ({ key, text, keyResults: [...keyResults] })),
      removed: this.kept<string[]>('removed') ?? [],
    };
  }

  /** Remembers what stands in the file that was saved. */
  remember(file: string, filledIn: Omit<Answers, 'savedAt'>): void {
    this.keep('saved', { file, content: JSON.stringify(filledIn) } satisfies Saved);
  }

  isChangedSince(filledIn: Omit<Answers, 'savedAt'>): boolean {
    return this.saved !== null && this.saved.content !== JSON.stringify(filledIn);
  }

  /** Forgets everything that was filled in. */
  clear(notes: readonly OwnNote[]): void {
    for (const note of notes) dropNote(note);
    for (const kind of ['', 'note.', 'draft.']) forgetAll(`${kind}${this.scope}.`);
    this.changes.set(this.changes.get() + 1);
  }
}

/** Gives a text to whoever fills in as a file of their browser. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // A browser may begin to read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
